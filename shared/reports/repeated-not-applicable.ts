import { linesOf } from '../checklist/checklist'
import type { Stamp } from '../session/events'
import { currentEntry } from '../session/state'
import type { ReportSession } from './report-session'

/** A line that does not apply this often is reported (rule R16). */
const SESSIONS = 3
const SHARE = 0.2

export interface RepeatedLine {
  readonly label: string
  readonly count: number
  /** Sessions in which the line was settled in any way. */
  readonly asked: number
  /** Who entered it most often. */
  readonly most: { readonly person: string; readonly times: number }
  readonly last: Stamp
}

interface Tally {
  label: string
  count: number
  asked: number
  last: Stamp
  readonly people: Map<string, number>
}

/** Counts, session by session, which lines were not applicable. */
export class NotApplicableTally {
  readonly #lines = new Map<string, Tally>()

  add({ state, checklist }: ReportSession): void {
    for (const { line } of linesOf(checklist)) {
      const entry = currentEntry(state.lines[line.id])
      if (entry === undefined || entry.status === 'open') continue
      const tally = this.#lines.get(line.id) ?? this.#begin(line.id, line.label, entry.stamp)
      tally.asked += 1
      if (entry.status !== 'not-applicable') continue
      tally.count += 1
      tally.label = line.label
      if (entry.stamp.at > tally.last.at) tally.last = entry.stamp
      tally.people.set(entry.stamp.by, (tally.people.get(entry.stamp.by) ?? 0) + 1)
    }
  }

  /** Most often first. */
  repeated(): readonly RepeatedLine[] {
    return [...this.#lines.values()]
      .filter(({ count, asked }) => count >= SESSIONS && count >= asked * SHARE)
      .sort((a, b) => b.count / b.asked - a.count / a.asked)
      .map(({ label, count, asked, last, people }) => {
        const [person, times] = [...people].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
        return { label, count, asked, last, most: { person, times } }
      })
  }

  #begin(id: string, label: string, last: Stamp): Tally {
    const tally = { label, count: 0, asked: 0, last, people: new Map<string, number>() }
    this.#lines.set(id, tally)
    return tally
  }
}
