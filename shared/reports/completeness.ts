import { dayNumber } from '../checklist/calendar'
import type { LineFault } from '../log/verify'
import { localDay } from '../session/moment'
import { PACK_TEXT as TEXT } from '../text/inspector-pack'
import { weekdayWords, clockTime } from '../text/time'
import { daysFromTo } from './period'
import type { ReportNames, TimeCell } from './report-table'

export interface CompletenessInput {
  readonly from: string
  readonly to: string
  readonly names: ReportNames
  /** Rooms in use, and those that only past sessions know. */
  readonly rooms: readonly string[]
  /** Room and day of every session, opened or sealed. */
  readonly entries: readonly { readonly room: string; readonly day: string }[]
  readonly open: readonly { readonly session: string; readonly room: string; readonly opened: TimeCell }[]
  readonly seals: readonly { readonly session: string; readonly seal: 'intact' | 'altered' | 'not-in-clinic-log' }[]
  /** Sealed sessions whose file cannot be read. */
  readonly unreadable: readonly string[]
  /** Sessions that the clinic log names and no file holds. */
  readonly missing: readonly { readonly session: string; readonly opened: TimeCell }[]
  /** Records of these days that were deleted since, as the clinic log tells. */
  readonly deleted: readonly {
    readonly session: string
    readonly day: string
    readonly at: TimeCell
    readonly by: string
    readonly reason: string
  }[]
  readonly chain: {
    readonly lines: number
    readonly faults: readonly { readonly file: string; readonly line: number; readonly fault: LineFault }[]
  }
}

/** One question of completeness: what was found, and whether all is well. */
export interface CompletenessPart {
  readonly title: string
  readonly sentence: string
  readonly items: readonly string[]
  readonly isWhole: boolean
}

/** Days and rooms without entries, and gaps and breaks in what was kept. */
export function completeness(input: CompletenessInput): readonly CompletenessPart[] {
  return [
    daysPart(input),
    ...roomParts(input),
    openPart(input),
    sealsPart(input),
    missingPart(input),
    deletedPart(input),
    chainPart(input),
  ]
}

function daysPart({ from, to, entries }: CompletenessInput): CompletenessPart {
  const worked = new Set(entries.map(({ day }) => day))
  const without = daysFromTo(from, to).filter((day) => !worked.has(day))
  const sentence = without.length === 0 ? TEXT.noGapDays : TEXT.daysWithout(without.length)
  return { title: TEXT.days({ from, to }), sentence, items: rangesOf(without), isWhole: without.length === 0 }
}

/** A room counts as empty on the days on which the clinic worked elsewhere. */
function roomParts({ rooms, entries, names }: CompletenessInput): readonly CompletenessPart[] {
  const worked = [...new Set(entries.map(({ day }) => day))].sort()
  return rooms.map((room, place) => {
    const days = new Set(entries.filter((entry) => entry.room === room).map(({ day }) => day))
    const without = worked.filter((day) => !days.has(day))
    const name = names.room(room)
    const isWhole = without.length === 0
    const sentence = isWhole ? TEXT.room(name, days.size) : TEXT.roomWithout(name, days.size, without.length)
    return { title: place === 0 ? TEXT.roomTitle : '', sentence, items: rangesOf(without), isWhole }
  })
}

function openPart({ open, names }: CompletenessInput): CompletenessPart {
  const items = open.map(({ session, room, opened }) => TEXT.open(session, names.room(room), momentWords(opened)))
  return { title: TEXT.openTitle, sentence: open.length === 0 ? TEXT.noneOpen : '', items, isWhole: open.length === 0 }
}

function sealsPart({ seals, unreadable }: CompletenessInput): CompletenessPart {
  const broken = seals.filter(({ seal }) => seal !== 'intact')
  const items = [
    ...broken.map(({ session, seal }) => (seal === 'altered' ? TEXT.altered(session) : TEXT.notInLog(session))),
    ...unreadable.map(TEXT.unreadable),
  ]
  const isWhole = items.length === 0
  const sentence = !isWhole ? '' : seals.length === 0 ? TEXT.noRecords : TEXT.sealsIntact(seals.length)
  return { title: TEXT.sealsTitle, sentence, items, isWhole }
}

function missingPart({ missing }: CompletenessInput): CompletenessPart {
  const items = missing.map(({ session, opened }) => TEXT.missing(session, momentWords(opened)))
  const isWhole = items.length === 0
  return { title: TEXT.missingTitle, sentence: isWhole ? TEXT.noneMissing : '', items, isWhole }
}

/** What was deleted in its time is no gap, and is named all the same. */
function deletedPart({ deleted, names }: CompletenessInput): CompletenessPart {
  const items = deleted.map(({ session, day, at, by, reason }) =>
    TEXT.deleted(session, day, momentWords(at), names.person(by), reason),
  )
  const sentence = items.length === 0 ? TEXT.noneDeleted : TEXT.deletedCount(items.length)
  return { title: TEXT.deletedTitle, sentence, items, isWhole: true }
}

function chainPart({ chain: { lines, faults } }: CompletenessInput): CompletenessPart {
  const isWhole = faults.length === 0
  const sentence = isWhole ? TEXT.chainWhole(lines) : TEXT.chainFaults(faults.length, lines)
  const items = faults.map(({ file, line, fault }) => TEXT.fault(file, line, fault))
  return { title: TEXT.chainTitle, sentence, items, isWhole }
}

const momentWords = (moment: TimeCell): string => `${weekdayWords(moment)} ${clockTime(moment)}`

/** Days that follow each other become one: `Saturday 2 May 2026 to Sunday 3 May 2026`. */
function rangesOf(days: readonly string[]): readonly string[] {
  const ranges: { first: string; last: string }[] = []
  for (const day of days) {
    const range = ranges.at(-1)
    if (range !== undefined && dayNumber(day) === dayNumber(range.last) + 1) range.last = day
    else ranges.push({ first: day, last: day })
  }
  const words = (day: string) => weekdayWords({ at: `${day}T00:00:00.000Z`, offset: 0 })
  return ranges.map(({ first, last }) => (first === last ? words(first) : `${words(first)} to ${words(last)}`))
}

/** The days at the clinic on which a session was worked on: those of its first and its last entry. */
export function daysOf(opened: TimeCell, sealed: TimeCell): readonly string[] {
  return [...new Set([localDay(opened), localDay(sealed)])]
}
