import path from 'node:path'
import { EXPORT_TEXT, REPORT_TEXT } from '../../../shared/text/commands'
import { errorSentence } from '../../../shared/text/errors'
import { writeReport } from '../../services/reports/write-report'
import { Evidence } from '../../storage/evidence'
import { toStorageError } from '../../storage/storage-error'
import type { CommandSurroundings, ExitCode, Run } from '../command'
import { asManager, type Leaving, tellClinicLog } from '../export/as-manager'
import { type ReportAim, reportAimOf } from './report-order'

export const runReport: Run = (given, around) =>
  asManager(
    {
      command: 'report',
      given,
      read: ({ catalog }) => reportAimOf(given, catalog.get()),
      isPrinted: ({ format }) => format !== 'csv',
      act: (leaving, aim) => make(leaving, aim, around),
    },
    around,
  )

async function make(
  leaving: Leaving,
  { order, format, target }: ReportAim,
  { say, complain, showProgress }: CommandSurroundings,
): Promise<ExitCode> {
  const { ground, by, printer } = leaving
  const { catalog, clock, folder } = ground
  const isPack = order.kind === 'inspector-pack'
  const print = printer?.print ?? (() => Promise.reject(new Error('Nothing to print with')))
  const maker = { print, at: clock.now(), by: catalog.personName(by) }
  const announce = (count: number) =>
    tellClinicLog(leaving, { format: isPack ? order.kind : `${order.kind}-${format}`, count })
  const onProgress = (done: number, all: number) => showProgress(EXPORT_TEXT.progress(done, all))
  const work = { signal: new AbortController().signal, onProgress }
  const from = { ...ground, evidence: new Evidence(folder) }
  try {
    const { file, count } = await writeReport(from, order, { target, format, maker, announce }, work)
    say(isPack ? REPORT_TEXT.pack(count, file) : REPORT_TEXT.done(count, file))
    if (isPack && !order.health) say(EXPORT_TEXT.healthLeft)
    return 0
  } catch (error) {
    if (!isOfDisk(error)) throw error
    const fault = toStorageError(error).code
    complain(errorSentence({ code: 'not-written', name: path.basename(target), fault }))
    return 1
  }
}

const isOfDisk = (error: unknown): boolean => error instanceof Error && 'code' in error
