import type { LogLine } from '../../../shared/log/line'
import { CHAIN_START, type ChainEntry, type ChainHead, checkLine, verifyChain } from '../../../shared/log/verify'
import { mayHoldPeriod, type Period } from '../../../shared/reports/period'
import { type ClinicEvent, type ClinicEventType, readClinicEvent } from '../../../shared/room/clinic-events'
import type { DataFolder } from '../../storage/data-folder'
import { isMonth, stems } from '../../storage/file-names'
import { splitBytes } from '../../storage/split-bytes'
import { onDisk } from '../../storage/storage-error'
import type { Pace } from './pace'

/** The months of the clinic log that may hold some of the days, oldest first. */
function monthsOf(folder: DataFolder, period: Period): readonly string[] {
  return stems(folder.list('clinic-log'), '.jsonl', isMonth).filter((month) => mayHoldPeriod(period, month))
}

const bytesOf = (folder: DataFolder, month: string): Buffer =>
  onDisk(() => folder.disk.read(folder.clinicMonth(month).file))

/** Every line of these months that is as it was written, oldest first; the others are only counted. */
export async function* clinicLines(
  folder: DataFolder,
  period: Period,
  pace: Pace,
  onFault: () => void,
): AsyncGenerator<LogLine> {
  for (const month of monthsOf(folder, period)) {
    for (const physical of splitBytes(bytesOf(folder, month))) {
      await pace.breathe()
      const verdict = checkLine(physical, folder.sha256)
      if (verdict.kind === 'ok') yield verdict.line
      // A line that is being written is not there yet.
      else if (verdict.fault !== 'torn') onFault()
    }
  }
}

/** The events of some types, of these months. */
export async function clinicEvents(
  folder: DataFolder,
  period: Period,
  types: readonly ClinicEventType[],
  pace: Pace,
): Promise<readonly ClinicEvent[]> {
  const found: ClinicEvent[] = []
  const marks = types.map((type) => `"type":"${type}"`)
  for (const month of monthsOf(folder, period)) {
    for (const physical of splitBytes(bytesOf(folder, month))) {
      await pace.breathe()
      if (!marks.some((mark) => physical.text.includes(mark))) continue
      const verdict = checkLine(physical, folder.sha256)
      const event = verdict.kind === 'ok' ? readClinicEvent(verdict.line) : undefined
      if (event !== undefined && types.includes(event.type)) found.push(event)
    }
  }
  return found
}

/** The whole clinic log as one chain. */
export interface ClinicChain {
  readonly lines: number
  readonly faults: readonly {
    readonly file: string
    readonly line: number
    readonly fault: Extract<ChainEntry, { kind: 'fault' }>['fault']
  }[]
  readonly head: ChainHead
  /** The line that the head is of; nothing while the log is empty. */
  readonly last: LogLine | undefined
}

/** Checks the chain from its first line to its last; a last line that is still being written does not count. */
export async function readClinicChain(folder: DataFolder, pace: Pace): Promise<ClinicChain> {
  const faults: ClinicChain['faults'][number][] = []
  let head: ChainHead = CHAIN_START
  let lines = 0
  let last: LogLine | undefined
  for (const month of monthsOf(folder, {})) {
    const entries = verifyChain(splitBytes(bytesOf(folder, month)), folder.sha256, head)
    let step = entries.next()
    for (; step.done !== true; step = entries.next()) {
      const entry = step.value
      await pace.breathe()
      if (entry.kind === 'fault' && entry.fault === 'torn') continue
      lines += 1
      last = entry.line ?? last
      if (entry.kind === 'ok') continue
      faults.push({ file: folder.clinicMonth(month).origin, line: entry.number, fault: entry.fault })
    }
    head = step.value
  }
  return { lines, faults, head, last }
}
