import path from 'node:path'
import type { AppError } from '../../../shared/ipc/errors'
import { EXPORT_TEXT, WRONG_USE } from '../../../shared/text/commands'
import { errorSentence } from '../../../shared/text/errors'
import { fileKinds } from '../../exports/file-kinds'
import type { Printing } from '../../exports/pdf/pdf'
import { writeExport } from '../../exports/write-export'
import { Pins } from '../../services/pins'
import { RecordReader } from '../../services/records/record-reader'
import { SettingsKeeper } from '../../services/settings-keeper'
import { isManager } from '../../services/sign-in'
import { LOCK_NAME } from '../../storage/data-folder-lock'
import { Evidence } from '../../storage/evidence'
import { toStorageError } from '../../storage/storage-error'
import { type CommandSurroundings, type ExitCode, type PagePrinter, type Run, WrongUse } from '../command'
import { dataFolderAt } from '../data-folder-at'
import { neededText, textOf } from '../read-options'
import { choiceOf, named } from './choose-records'
import { chosenRecords } from './chosen-records'
import { aimOf, type ExportAim } from './export-aim'
import { type ExportGround, openExportGround, withClinicLog } from './export-ground'

/** A long list is not named one by one in the clinic log. */
const NAMED = 50

export const runExport: Run = async (given, around) => {
  const root = dataFolderAt(textOf(given, 'folder') ?? around.usualFolder)
  const aim = aimOf(given)
  const asked = neededText('export', given, 'person')
  if (!given.has('pin-stdin')) throw new WrongUse(WRONG_USE.noPinAsked)
  const ground = openExportGround(root, around.time)
  const choice = choiceOf(given, ground.catalog.get())
  const by = named(asked, ground.catalog.get().people, WRONG_USE.noPerson).id
  const pin = (await around.readInput()).trim()
  if (!/^\d{4,8}$/.test(pin)) throw new WrongUse(WRONG_USE.noPin)
  const refused = await checkManager(ground, by, pin)
  if (refused !== undefined) return complain(around, root, refused)
  const printer = aim.isPrinted ? await around.openPrinter() : undefined
  if (aim.isPrinted && printer === undefined) return complain(around, root, 'no-printer')
  try {
    const chosen = await chosenRecords(ground, choice)
    const unsaid = await tellClinicLog(ground, by, aim, chosen.sessions)
    if (unsaid !== undefined) return complain(around, root, unsaid)
    return await write({ ...ground, ...chosen }, aim, printingBy(ground, by, aim, printer), around)
  } finally {
    printer?.close()
  }
}

function complain({ complain }: CommandSurroundings, root: string, why: AppError | 'in-use' | 'no-printer'): ExitCode {
  if (why === 'in-use') complain(EXPORT_TEXT.inUse(path.join(root, LOCK_NAME)))
  else complain(why === 'no-printer' ? EXPORT_TEXT.noPrinter : errorSentence(why))
  return 1
}

/** Wrong PINs count, slow down and are logged as everywhere. Answers why it may not be. */
function checkManager(ground: ExportGround, person: string, pin: string): Promise<AppError | 'in-use' | undefined> {
  return withClinicLog(ground, async (log) => {
    const { catalog, clock, folder } = ground
    const pins = new Pins({ catalog, clock, log, settings: new SettingsKeeper(folder) })
    const checked = await pins.check(person, pin)
    if (!checked.ok) return checked.error
    return isManager(catalog, person) ? undefined : { code: 'needs-manager' }
  })
}

/** The clinic log knows of an export before the file is there: none can leave unseen. */
function tellClinicLog(ground: ExportGround, by: string, { kind }: ExportAim, sessions: ReadonlySet<string>) {
  const told = sessions.size <= NAMED ? { sessions: [...sessions] } : {}
  return withClinicLog(ground, async (log): Promise<undefined> => {
    await log.record({ type: 'exported', by, data: { format: kind, count: sessions.size, ...told } })
  })
}

function printingBy(
  { clock, catalog, folder }: ExportGround,
  by: string,
  { photos }: ExportAim,
  printer: PagePrinter | undefined,
): Printing | undefined {
  if (printer === undefined) return undefined
  const evidence = photos ? new Evidence(folder) : undefined
  const photo = evidence && ((hash: string) => evidence.get(hash)?.bytes)
  return { print: printer.print, at: clock.now(), by: catalog.personName(by), photo }
}

type Chosen = ExportGround & Awaited<ReturnType<typeof chosenRecords>>

async function write(
  chosen: Chosen,
  { target, kind: id, health }: ExportAim,
  printing: Printing | undefined,
  { say, complain, showProgress }: CommandSurroundings,
): Promise<ExitCode> {
  const kind = fileKinds(printing).find((candidate) => candidate.id === id)
  if (kind === undefined) throw new Error(`No such kind of file: ${id}`)
  const { sessions, rows, catalog } = chosen
  const reader = new RecordReader(chosen)
  try {
    const written = await writeExport({
      target,
      kind,
      frame: { clinic: catalog.get().clinic.name, health },
      wanted: rows,
      read: (row) => reader.read(row),
      onProgress: (done) => showProgress(EXPORT_TEXT.progress(done, sessions.size)),
      isCancelled: () => false,
    })
    const { file = target, count = 0 } = written ?? {}
    const left = sessions.size - count
    say(EXPORT_TEXT.done(count, file))
    if (!health) say(EXPORT_TEXT.healthLeft)
    if (left > 0) complain(EXPORT_TEXT.left(left))
    return left > 0 ? 1 : 0
  } catch (error) {
    const fault = toStorageError(error).code
    complain(errorSentence({ code: 'not-written', name: path.basename(target), fault }))
    return 1
  }
}
