import { dayNumber } from '../../../shared/checklist/calendar'
import type { HistoryChoices } from '../../../shared/history/history-page'
import { COUNTED, type DaySpan, type InsightQuery } from '../../../shared/history/insight-period'
import { LINE_MARKS } from '../../../shared/history/index-row'
import {
  contactAverage,
  type ContactLine,
  type Insights,
  type MissedLine,
  type NamedShare,
  type Share,
  shareOf,
  turnoverFigures,
} from '../../../shared/history/insights'
import { findRows, isFirstTime } from '../history/find-rows'
import { bitsOf, type HistoryBlock, type HistoryNames, NO_TURNOVER } from '../history/history-block'
import type { KnownNames } from '../history/known-names'

/** A turnover of more than a day counts as one of a day. */
const MOST_MINUTES = 1440
const PROBLEM = bitsOf(LINE_MARKS, ['problem'])
const CORRECTED = bitsOf(LINE_MARKS, ['corrected'])

type Figures = Pick<Insights, 'total' | 'trend' | 'rooms' | 'technicians' | 'missed' | 'turnover' | 'contacts'>

/** Counts sealed sessions block by block, in columns of its own; History finds the very same sessions. */
export class InsightTally {
  readonly #names: HistoryNames
  readonly #query: Omit<InsightQuery, 'days'> & DaySpan
  readonly #spans: readonly DaySpan[]
  readonly #spanOfDay: Uint16Array
  readonly #firstDay: number
  readonly #bySpan: Passes
  readonly #byRoom: Passes
  readonly #byTechnician: Passes
  readonly #turnover = new Uint32Array(MOST_MINUTES + 1)
  readonly #lines: LineCounts

  constructor(
    names: HistoryNames,
    { days: _days, ...filters }: InsightQuery,
    days: DaySpan,
    spans: readonly DaySpan[],
  ) {
    this.#names = names
    this.#query = { ...filters, ...days }
    this.#spans = spans
    this.#firstDay = dayNumber(spans[0]?.from ?? days.from)
    this.#spanOfDay = spanColumn(spans)
    this.#bySpan = new Passes(spans.length)
    this.#byRoom = new Passes(names.rooms.size)
    this.#byTechnician = new Passes(names.technicians.size)
    this.#lines = new LineCounts(names.lines.size)
  }

  add(block: HistoryBlock): void {
    const { day, room, technician, turnover, states } = block
    for (const place of findRows([block], this.#names, { ...this.#query, ...COUNTED })) {
      const isPassed = isFirstTime(states[place] ?? 0) === true
      this.#bySpan.add(this.#spanOfDay[(day[place] ?? 0) - this.#firstDay] ?? 0, isPassed)
      this.#byRoom.add(room[place] ?? 0, isPassed)
      this.#byTechnician.add(technician[place] ?? 0, isPassed)
      const minutes = turnover[place] ?? NO_TURNOVER
      if (minutes !== NO_TURNOVER) raise(this.#turnover, Math.min(minutes, MOST_MINUTES))
      this.#lines.add(block, place)
    }
  }

  figures(choices: HistoryChoices, targetMinutes: number): Figures {
    return {
      total: this.#bySpan.total(),
      trend: this.#spans.map((span, place) => ({ ...span, ...this.#bySpan.share(place) })),
      rooms: named(choices.rooms, this.#names.rooms, this.#byRoom),
      technicians: named(choices.technicians, this.#names.technicians, this.#byTechnician),
      missed: this.#lines.missed(choices.lines, this.#names.lines),
      turnover: turnoverFigures(this.#turnover, targetMinutes),
      contacts: this.#lines.contacts(choices.lines, this.#names.lines),
    }
  }
}

/** The place of each day's span, counted from the first day. */
function spanColumn(spans: readonly DaySpan[]): Uint16Array {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return new Uint16Array()
  const start = dayNumber(first.from)
  const column = new Uint16Array(dayNumber(last.to) - start + 1)
  for (const [place, { from, to }] of spans.entries()) {
    column.fill(place, dayNumber(from) - start, dayNumber(to) - start + 1)
  }
  return column
}

function raise(counts: Uint32Array, place: number, by = 1): void {
  counts[place] = (counts[place] ?? 0) + by
}

/** Sessions, and those that passed first time, by a code. */
class Passes {
  readonly #sessions: Uint32Array
  readonly #passed: Uint32Array

  constructor(size: number) {
    this.#sessions = new Uint32Array(size)
    this.#passed = new Uint32Array(size)
  }

  add(code: number, isPassed: boolean): void {
    raise(this.#sessions, code)
    if (isPassed) raise(this.#passed, code)
  }

  share(code: number): Share {
    return shareOf(this.#sessions[code] ?? 0, this.#passed[code] ?? 0)
  }

  total(): Share {
    return shareOf(sum(this.#sessions), sum(this.#passed))
  }
}

const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0)

type Choices = HistoryChoices['rooms']

/** By name, as the choices stand; nobody is ranked. */
function named(choices: Choices, names: KnownNames, passes: Passes): readonly NamedShare[] {
  return choices
    .map(({ id, name }) => ({ id, name, ...passes.share(names.find(id)) }))
    .filter(({ sessions }) => sessions > 0)
}

/** What happened to each line, in sessions. */
class LineCounts {
  readonly #problem: Uint32Array
  readonly #corrected: Uint32Array
  readonly #dried: Uint32Array
  readonly #missed: Uint32Array
  readonly #timed: Uint32Array
  readonly #finished: Uint32Array
  readonly #required: Uint32Array
  readonly #kept: Uint32Array

  constructor(size: number) {
    this.#problem = new Uint32Array(size)
    this.#corrected = new Uint32Array(size)
    this.#dried = new Uint32Array(size)
    this.#missed = new Uint32Array(size)
    this.#timed = new Uint32Array(size)
    this.#finished = new Uint32Array(size)
    this.#required = new Uint32Array(size)
    this.#kept = new Uint32Array(size)
  }

  add(block: HistoryBlock, place: number): void {
    const { markStart, markLine, markBits, contactStart } = block
    const markEnd = markStart[place + 1] ?? 0
    for (let at = markStart[place] ?? 0; at < markEnd; at += 1) {
      const [line, bits] = [markLine[at] ?? 0, markBits[at] ?? 0]
      if ((bits & PROBLEM) !== 0) raise(this.#problem, line)
      if ((bits & CORRECTED) !== 0) raise(this.#corrected, line)
      if ((bits & (PROBLEM | CORRECTED)) !== 0) raise(this.#missed, line)
    }
    const contactEnd = contactStart[place + 1] ?? 0
    for (let at = contactStart[place] ?? 0; at < contactEnd; at += 1) this.#addContact(block, place, at)
  }

  #addContact(block: HistoryBlock, place: number, at: number): void {
    const line = block.contactLine[at] ?? 0
    const kept = block.contactKept[at] ?? 0
    raise(this.#timed, line)
    if (kept > 0) {
      raise(this.#finished, line)
      raise(this.#required, line, block.contactRequired[at] ?? 0)
      raise(this.#kept, line, kept)
    }
    if ((block.contactDried[at] ?? 0) === 0) return
    raise(this.#dried, line)
    if (!isMissed(block, place, line)) raise(this.#missed, line)
  }

  missed(choices: Choices, names: KnownNames): readonly MissedLine[] {
    const found = this.#labeled(this.#missed, choices, names).map(({ code, ...line }) => ({
      ...line,
      problem: this.#problem[code] ?? 0,
      dried: this.#dried[code] ?? 0,
      corrected: this.#corrected[code] ?? 0,
    }))
    return found.sort((a, b) => b.sessions - a.sessions)
  }

  contacts(choices: Choices, names: KnownNames): readonly ContactLine[] {
    return this.#labeled(this.#timed, choices, names).map(({ code, ...line }) => {
      const finished = this.#finished[code] ?? 0
      return {
        ...line,
        dried: this.#dried[code] ?? 0,
        unfinished: line.sessions - finished,
        ...contactAverage(finished, this.#required[code] ?? 0, this.#kept[code] ?? 0),
      }
    })
  }

  /** In the order of the checklists; a line that no checklist here knows comes last, by its id. */
  #labeled(counts: Uint32Array, choices: Choices, names: KnownNames) {
    const known = new Set(choices.map(({ id }) => id))
    const strange = names.all().filter(({ id }) => !known.has(id))
    return [...choices, ...strange].flatMap(({ id, name }) => {
      const code = names.find(id)
      const sessions = counts[code] ?? 0
      return sessions === 0 ? [] : [{ code, id, label: name, sessions }]
    })
  }
}

/** The session counts already for this line: it had a problem, or was corrected. */
function isMissed({ markStart, markLine, markBits }: HistoryBlock, place: number, line: number): boolean {
  const end = markStart[place + 1] ?? 0
  for (let at = markStart[place] ?? 0; at < end; at += 1) {
    if (markLine[at] === line) return ((markBits[at] ?? 0) & (PROBLEM | CORRECTED)) !== 0
  }
  return false
}
