import { existsSync } from 'node:fs'
import path from 'node:path'
import type { AppError } from '../../../shared/ipc/errors'
import type { RecordRow } from '../../../shared/ipc/views'
import { EXPORT_TEXT, WRONG_USE } from '../../../shared/text/commands'
import { errorSentence } from '../../../shared/text/errors'
import type { ExportFormat } from '../../exports/export-format'
import { EXPORT_FORMATS } from '../../exports/formats'
import { Pins } from '../../services/pins'
import { SettingsKeeper } from '../../services/settings-keeper'
import { isManager } from '../../services/sign-in'
import { LOCK_NAME } from '../../storage/data-folder-lock'
import { toStorageError } from '../../storage/storage-error'
import { type CommandSurroundings, type ExitCode, type Run, WrongUse } from '../command'
import { dataFolderAt } from '../data-folder-at'
import { neededText, textOf } from '../read-options'
import { choiceOf, isChosen, mayHold, named, type RecordChoice } from './choose-records'
import { type ExportGround, openExportGround, withClinicLog } from './export-ground'
import { type ExportAim, writeRecords } from './write-records'

/** A long list is not named one by one in the clinic log. */
const NAMED = 50

export const runExport: Run = async (given, around) => {
  const root = dataFolderAt(textOf(given, 'folder') ?? around.usualFolder)
  const format = formatOf(neededText('export', given, 'format'))
  const target = path.resolve(neededText('export', given, 'out'))
  if (existsSync(target)) throw new WrongUse(WRONG_USE.outThere(target))
  const asked = neededText('export', given, 'person')
  if (!given.has('pin-stdin')) throw new WrongUse(WRONG_USE.noPinAsked)
  const ground = openExportGround(root, around.time)
  const choice = choiceOf(given, ground.catalog.get())
  const by = named(asked, ground.catalog.get().people, WRONG_USE.noPerson).id
  const pin = (await around.readInput()).trim()
  if (!/^\d{4,8}$/.test(pin)) throw new WrongUse(WRONG_USE.noPin)
  const refused = await checkManager(ground, by, pin)
  if (refused !== undefined) return complain(around, root, refused)
  const rows = chosenRows(ground, choice)
  const unsaid = await tellClinicLog(ground, by, format, rows)
  if (unsaid !== undefined) return complain(around, root, unsaid)
  return write(ground, rows, { target, format, health: given.has('health') }, around)
}

function formatOf(id: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id)
  if (format !== undefined) return format
  throw new WrongUse(
    WRONG_USE.noFormat(
      id,
      EXPORT_FORMATS.map((known) => known.id),
    ),
  )
}

function complain({ complain }: CommandSurroundings, root: string, why: AppError | 'in-use'): ExitCode {
  complain(why === 'in-use' ? EXPORT_TEXT.inUse(path.join(root, LOCK_NAME)) : errorSentence(why))
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

/** Newest first, as in History. */
function chosenRows({ index }: ExportGround, choice: RecordChoice): readonly RecordRow[] {
  const months = index.months().filter((month) => mayHold(choice, month))
  return months.flatMap((month) => index.rows(month).filter((row) => isChosen(choice, row)))
}

/** The clinic log knows of an export before the file is there: none can leave unseen. */
function tellClinicLog(ground: ExportGround, by: string, format: ExportFormat, rows: readonly RecordRow[]) {
  const sessions = rows.length <= NAMED ? { sessions: rows.map(({ session }) => session) } : {}
  return withClinicLog(ground, async (log): Promise<undefined> => {
    await log.record({ type: 'exported', by, data: { format: format.id, count: rows.length, ...sessions } })
  })
}

async function write(
  ground: ExportGround,
  rows: readonly RecordRow[],
  to: ExportAim,
  { say, complain, showProgress }: CommandSurroundings,
): Promise<ExitCode> {
  try {
    const onProgress = (done: number) => showProgress(EXPORT_TEXT.progress(done, rows.length))
    const { file, written, left } = await writeRecords(ground, rows, to, onProgress)
    say(EXPORT_TEXT.done(written, file))
    if (!to.health) say(EXPORT_TEXT.healthLeft)
    if (left > 0) complain(EXPORT_TEXT.left(left))
    return left > 0 ? 1 : 0
  } catch (error) {
    const fault = toStorageError(error).code
    complain(errorSentence({ code: 'not-written', name: path.basename(to.target), fault }))
    return 1
  }
}
