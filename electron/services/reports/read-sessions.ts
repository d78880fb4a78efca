import type { IndexRow } from '../../../shared/history/index-row'
import { isInPeriod, mayHoldPeriod, type Period } from '../../../shared/reports/period'
import type { ReportSession } from '../../../shared/reports/report-session'
import { localDay } from '../../../shared/session/moment'
import { reduce } from '../../../shared/session/reduce'
import { isSessionId, stems } from '../../storage/file-names'
import { readChain } from '../../storage/read-chain'
import { onDisk, StorageError } from '../../storage/storage-error'
import { eventsOf } from '../session/live-session'
import type { Pace } from './pace'
import type { ReportGround } from './report-ground'

export interface SessionChoice {
  /** Local days of the seal. */
  readonly period: Period
  readonly room?: string
}

/** The rows of sealed sessions, oldest month first, with word of how far the reading is. */
export async function* sealedRows(
  { index, journals }: ReportGround,
  { period, room }: SessionChoice,
  pace: Pace,
): AsyncGenerator<IndexRow> {
  const months = index.months().filter((month) => mayHoldPeriod(period, month))
  let all = 0
  for (const month of months) {
    await pace.breathe()
    all += journals.listSealed(month).length
  }
  let done = 0
  for (const month of [...months].reverse()) {
    const rows = await pace.through(index.passing(month))
    for (const row of [...rows].reverse()) {
      done += 1
      await pace.step(done, all)
      const day = localDay({ at: row.sealedAt, offset: row.offset })
      if (isInPeriod(period, day) && (room === undefined || row.room === room)) yield row
    }
  }
}

/** A sealed session from its journal; nothing where that cannot be read, which stops no other. */
export function sealedSession(
  ground: ReportGround,
  { month, session }: Pick<IndexRow, 'month' | 'session'>,
): ReportSession | undefined {
  return readOrNothing(ground, () => ground.journals.readSealed(month, session).lines)
}

/** Whether a sealed journal holds a text at all: far cheaper than reading it as a session. */
export function journalHolds({ folder }: ReportGround, { month, session }: IndexRow, text: string): boolean {
  try {
    return onDisk(() => folder.disk.read(folder.sealedJournal(month, session).file)).includes(text)
  } catch (error) {
    if (error instanceof StorageError) return false
    throw error
  }
}

/** The sessions that are open now, as far as they are on the disk. */
export function openSessions(ground: ReportGround): readonly ReportSession[] {
  const { folder } = ground
  return stems(folder.list('sessions', 'open'), '.jsonl', isSessionId).flatMap(
    (id) =>
      readOrNothing(
        ground,
        () =>
          readChain(
            onDisk(() => folder.disk.read(folder.openJournal(id).file)),
            folder.sha256,
          ).lines,
      ) ?? [],
  )
}

function readOrNothing(
  { checklists }: ReportGround,
  read: () => Parameters<typeof eventsOf>[0],
): ReportSession | undefined {
  try {
    const state = reduce(eventsOf(read()))
    const checklist = state === undefined ? undefined : checklists.of(state)
    return state === undefined || checklist === undefined ? undefined : { state, checklist }
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}
