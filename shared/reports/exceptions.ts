import type { ClinicEvent } from '../room/clinic-events'
import { clockMoved } from '../text/notices'
import { REPORT_COLUMNS } from '../text/report-columns'
import { EXCEPTION_TEXT as TEXT, FACT_TERMS, periodWords, REPORT_NAMES } from '../text/report-words'
import { byTime } from './by-time'
import { type ExceptionKind, type ExceptionRules, exceptionsOf } from './exceptions-of'
import { addedInSteps, sortedInSteps } from './in-steps'
import { ownText } from './own-text'
import type { Period } from './period'
import { NotApplicableTally } from './repeated-not-applicable'
import type { ReportSession } from './report-session'
import type { ReportNames, ReportRow, ReportTable, TimeCell } from './report-table'

interface Found {
  readonly when: TimeCell
  readonly row: ReportRow
}

export interface ExceptionsAround extends ExceptionRules {
  readonly names: ReportNames
  readonly period: Period
  /** Only this room. */
  readonly room?: string
}

/** Gathers exceptions session by session; the sessions themselves are not kept. */
export class ExceptionList {
  readonly #around: ExceptionsAround
  readonly #found: Found[] = []
  readonly #counts = new Map<string, number>()
  readonly #tally = new NotApplicableTally()
  #sessions = 0

  constructor(around: ExceptionsAround) {
    this.#around = around
  }

  addSession(session: ReportSession): void {
    this.#sessions += 1
    this.#tally.add(session)
    for (const { kind, stamp, who, check, details } of exceptionsOf(session, this.#around)) {
      const { names } = this.#around
      const { id, room } = session.state
      this.#add(kind, stamp, [id, names.room(room), names.person(who ?? stamp.by), check, details])
    }
  }

  /** Of the clinic log's lines those that tell of an exception. */
  addEvent(event: ClinicEvent): void {
    const { names, room } = this.#around
    if (event.type === 'clock-jumped') {
      this.#add('clock', event, ['', '', '', '', clockMoved(event.data.seconds)])
    }
    if (event.type !== 'room-released' || event.data.override === undefined) return
    if (room !== undefined && event.data.room !== room) return
    const { override } = event.data
    this.#add('room-override', event, ['', names.room(event.data.room), names.person(event.by), '', override])
  }

  /** Oldest first; checks that often do not apply stand before all else. Made in steps, since years of them are many. */
  *table(): Generator<undefined, ReportTable> {
    const { names, period, room } = this.#around
    const found = yield* sortedInSteps(this.#found, (a, b) => byTime(a.when.at, b.when.at))
    const repeated = this.#tally.repeated()
    const rows: ReportRow[] = repeated.map(({ label, count, asked, most, last }) => {
      const details = TEXT.repeated(count, asked, names.person(most.person), most.times)
      return [timeOf(last), TEXT.kinds.repeated, '', '', '', label, details]
    })
    yield* addedInSteps(rows, found, ({ row }) => row)
    const counts = Object.entries(TEXT.kinds).map(
      ([id, words]) => [words, id === 'repeated' ? repeated.length : (this.#counts.get(id) ?? 0)] as const,
    )
    return {
      title: REPORT_NAMES.exceptions.title,
      facts: [
        { term: FACT_TERMS.days, value: periodWords(period) },
        { term: FACT_TERMS.room, value: room === undefined ? FACT_TERMS.allRooms : names.room(room) },
      ],
      columns: REPORT_COLUMNS.exceptions,
      rows,
      notes: [
        TEXT.sessions(this.#sessions),
        TEXT.counts(counts.filter(([, count]) => count > 0)),
        ...(repeated.length > 0 ? [TEXT.repeatedRule] : []),
      ],
    }
  }

  #add(kind: ExceptionKind, at: TimeCell, rest: ReportRow): void {
    const when = timeOf(at)
    this.#found.push({ when, row: [when, TEXT.kinds[kind], ...rest] })
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1)
  }
}

const timeOf = ({ at, offset }: TimeCell): TimeCell => ({ at: ownText(at), offset })
