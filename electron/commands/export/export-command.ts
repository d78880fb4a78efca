import path from 'node:path'
import { EXPORT_TEXT } from '../../../shared/text/commands'
import { errorSentence } from '../../../shared/text/errors'
import { fileKinds } from '../../exports/file-kinds'
import type { Printing } from '../../exports/pdf/pdf'
import { writeExport } from '../../exports/write-export'
import { RecordReader } from '../../services/records/record-reader'
import { recordTexts } from '../../services/records/record-texts'
import { Evidence } from '../../storage/evidence'
import { toStorageError } from '../../storage/storage-error'
import type { CommandSurroundings, ExitCode, Run } from '../command'
import { asManager, type Leaving, tellClinicLog } from './as-manager'
import { choiceOf } from './choose-records'
import { chosenRecords } from './chosen-records'
import { aimOf, type ExportAim } from './export-aim'

/** A long list is not named one by one in the clinic log. */
const NAMED = 50

export const runExport: Run = (given, around) =>
  asManager(
    {
      command: 'export',
      given,
      read: ({ catalog }) => ({
        aim: aimOf(given, catalog.get().policy.paper),
        choice: choiceOf(given, catalog.get()),
      }),
      isPrinted: ({ aim }) => aim.isPrinted,
      act: async (leaving, { aim, choice }) => {
        const { sessions, rows } = await chosenRecords(leaving.ground, choice)
        const named = sessions.size <= NAMED ? { sessions: [...sessions] } : {}
        await tellClinicLog(leaving, { format: aim.kind, count: sessions.size, ...named })
        return write(leaving, aim, { count: sessions.size, rows }, around)
      },
    },
    around,
  )

function printingFor({ ground, by, printer }: Leaving, { photos }: ExportAim): Printing | undefined {
  if (printer === undefined) return undefined
  const { clock, catalog, folder } = ground
  const evidence = photos ? new Evidence(folder) : undefined
  const photo = evidence && ((hash: string) => evidence.get(hash)?.bytes)
  return { print: printer.print, at: clock.now(), by: catalog.personName(by), photo }
}

type Chosen = Pick<Awaited<ReturnType<typeof chosenRecords>>, 'rows'> & { readonly count: number }

async function write(
  leaving: Leaving,
  aim: ExportAim,
  chosen: Chosen,
  { say, complain, showProgress, workerScript }: CommandSurroundings,
): Promise<ExitCode> {
  const { target, health } = aim
  const kind = fileKinds(printingFor(leaving, aim)).find(({ id }) => id === aim.kind)
  if (kind === undefined) throw new Error(`No such kind of file: ${aim.kind}`)
  const { ground } = leaving
  const reader = new RecordReader(ground)
  const frame = { clinic: ground.catalog.get().clinic.name, health }
  try {
    const written = await writeExport({
      target,
      kind,
      frame,
      wanted: chosen.rows,
      texts: recordTexts({ ground, script: workerScript, kind: kind.id, frame, ...chosen }),
      read: (row) => reader.read(row),
      onProgress: (done) => showProgress(EXPORT_TEXT.progress(done, chosen.count)),
      isCancelled: () => false,
    })
    const { file = target, count = 0 } = written ?? {}
    const left = chosen.count - count
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
