import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRows } from '../../../electron/services/history/find-rows'
import { blockOf, HistoryNames, rowAt } from '../../../electron/services/history/history-block'
import { sortRows } from '../../../electron/services/history/sort-rows'
import { foldText } from '../../../shared/history/fold-text'
import { statesOf } from '../../../shared/history/history-page'
import { type IndexRow, LINE_MARKS } from '../../../shared/history/index-row'
import { HISTORY_COLUMNS, HISTORY_STATES, type HistoryQuery, LINE_ASKS } from '../../../shared/history/query'
import { PURPOSES, TREATMENTS } from '../../../shared/session/events'
import { localDay } from '../../../shared/session/moment'

const NOTES = ['Crème apaisante', '消毒液不足', 'お客様は満足', 'Client comes back', 'Ещё раз', '']
const LINES = ['hands-before', 'lamp-wrapped', 'gloves-on']
const id = (prefix: string) => fc.integer({ min: 1, max: 4 }).map((number) => `${prefix}-${number}`)
const count = fc.integer({ min: 0, max: 3 })
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Leaves out what is undefined, as a row and a query do. */
const compact = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const row = fc
  .record({
    at: fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    offset: fc.constantFrom(-420, 0, 60, 120, 840),
    purpose: fc.constantFrom(...PURPOSES),
    room: id('room'),
    technician: id('person'),
    checklistId: id('checklist'),
    client: some(fc.integer({ min: 1, max: 30 }).map((number) => `C-${number}`)),
    treatment: some(fc.constantFrom(...TREATMENTS)),
    done: fc.integer({ min: 0, max: 45 }),
    notApplicable: count,
    problems: count,
    putRight: count,
    corrected: count,
    stopped: fc.boolean(),
    altered: fc.boolean(),
    turnover: some(fc.integer({ min: 0, max: 90 })),
    marks: fc.dictionary(fc.constantFrom(...LINES), fc.subarray([...LINE_MARKS], { minLength: 1 })),
    contacts: fc.dictionary(
      fc.constantFrom(...LINES),
      fc.tuple(fc.constant(60), fc.constantFrom(0, 60, 75), fc.integer({ min: 0, max: 2 })),
    ),
    note: fc.constantFrom(...NOTES),
  })
  .map(({ at, note, putRight, ...rest }) => ({
    ...rest,
    putRight: Math.min(putRight, rest.problems),
    sealedAt: at.toISOString(),
    note: foldText(note),
  }))

const rows = fc.array(row, { maxLength: 60 }).map((made): IndexRow[] =>
  made
    .map(({ note, ...rest }, place) => ({
      ...compact(rest),
      session: `s-${place}`,
      month: rest.sealedAt.slice(0, 7),
      openedAt: rest.sealedAt,
      roomName: rest.room.replace('room-', 'Room '),
      technicianName: rest.technician,
      checklist: rest.checklistId,
      version: 1,
      lots: [],
      search: [foldText(rest.client ?? ''), `s-${place}`, note].join('\n'),
    }))
    .map((each) => each as IndexRow)
    .sort((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1)),
)

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
const query: fc.Arbitrary<HistoryQuery> = fc
  .record({
    text: some(fc.constantFrom('creme', '毒液', '満足', 'COMES', 'еще', 'c-1', 's-2', 'nothing like it')),
    from: some(day.map((date) => date.toISOString().slice(0, 10))),
    to: some(day.map((date) => date.toISOString().slice(0, 10))),
    room: some(id('room')),
    technician: some(id('person')),
    checklist: some(id('checklist')),
    purpose: some(fc.constantFrom(...PURPOSES)),
    treatment: some(fc.constantFrom(...TREATMENTS)),
    state: some(fc.constantFrom(...HISTORY_STATES)),
    line: some(fc.record({ id: fc.constantFrom(...LINES, 'unknown'), was: fc.constantFrom(...LINE_ASKS) })),
    firstTime: some(fc.boolean()),
    turnover: some(fc.record({ min: fc.integer({ min: 0, max: 40 }), max: some(fc.nat(90)) }).map(compact)),
  })
  .map(compact)

/** The same question asked of each row by itself. */
function isFound(row: IndexRow, query: HistoryQuery): boolean {
  const on = localDay({ at: row.sealedAt, offset: row.offset })
  return (
    (query.from === undefined || on >= query.from) &&
    (query.to === undefined || on <= query.to) &&
    (query.room === undefined || row.room === query.room) &&
    (query.technician === undefined || row.technician === query.technician) &&
    (query.checklist === undefined || row.checklistId === query.checklist) &&
    (query.purpose === undefined || row.purpose === query.purpose) &&
    (query.treatment === undefined || row.treatment === query.treatment) &&
    (query.state === undefined || statesOf(row, false).includes(query.state)) &&
    (query.line === undefined || isAnswered(row, query.line)) &&
    (query.firstTime === undefined || query.firstTime === (row.problems + row.corrected === 0 && !row.stopped)) &&
    (query.turnover === undefined ||
      (row.turnover !== undefined &&
        row.turnover >= query.turnover.min &&
        row.turnover <= (query.turnover.max ?? Infinity))) &&
    (query.text === undefined || row.search.split('\n').some((text) => text.includes(foldText(query.text ?? ''))))
  )
}

function isAnswered({ marks, contacts }: IndexRow, { id, was }: NonNullable<HistoryQuery['line']>): boolean {
  const isMarked = (...wanted: readonly string[]) => (marks[id] ?? []).some((mark) => wanted.includes(mark))
  const dried = contacts[id]?.[2] ?? 0
  if (was === 'timed') return contacts[id] !== undefined
  if (was === 'dried-early') return dried > 0
  return was === 'missed' ? isMarked('problem', 'corrected') || dried > 0 : isMarked(was)
}

function columnsOf(list: readonly IndexRow[]) {
  const names = new HistoryNames()
  const halves = [list.slice(0, list.length >> 1), list.slice(list.length >> 1)]
  return { names, blocks: halves.map((half) => blockOf(half, names, false)) }
}

test('the columns find what a look at every row finds', () => {
  fc.assert(
    fc.property(rows, query, (list, asked) => {
      const { names, blocks } = columnsOf(list)
      const found = Array.from(findRows(blocks, names, asked), (place) => list[place]?.session)
      expect(found).toEqual(list.filter((row) => isFound(row, asked)).map(({ session }) => session))
    }),
    { numRuns: 400 },
  )
})

/** What a column shows, as something that can be compared; undefined stands last. */
const VALUES: Readonly<Record<string, (row: IndexRow) => number | string | undefined>> = {
  finished: ({ sealedAt }) => sealedAt,
  room: ({ roomName }) => roomName,
  client: ({ client }) => (client === undefined ? undefined : Number(client.slice(2))),
  treatment: ({ treatment }) => (treatment === undefined ? undefined : TREATMENTS.indexOf(treatment)),
  technician: ({ technicianName }) => technicianName,
  checks: ({ problems, notApplicable, done }) => problems * 1e6 + notApplicable * 1e3 + done,
  turnover: ({ turnover }) => turnover,
  status: (row) => HISTORY_STATES.indexOf(statesOf(row, false).at(-1) ?? 'open'),
  record: ({ session }) => Number(session.slice(2)),
}

test('every column sorts both ways, rows without a value last, the newest first among equals', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...HISTORY_COLUMNS), fc.boolean(), (list, by, descending) => {
      const { names, blocks } = columnsOf(list)
      const sorted = sortRows(findRows(blocks, names, {}), blocks, names, { by, descending })
      const value = VALUES[by]!
      const naive = list
        .map((row, place) => ({ place, value: value(row) }))
        .sort((a, b) => {
          if (a.value === b.value) return by === 'finished' && !descending ? b.place - a.place : a.place - b.place
          if (a.value === undefined || b.value === undefined) return a.value === undefined ? 1 : -1
          return a.value < b.value === descending ? 1 : -1
        })
      expect([...sorted]).toEqual(naive.map(({ place }) => place))
    }),
    { numRuns: 400 },
  )
})

test('a row comes back from its columns as it went in', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { names, blocks } = columnsOf(list)
      const back = blocks.flatMap((block) => Array.from({ length: block.count }, (_, at) => rowAt(block, at, names)))
      expect(back).toEqual(
        list.map((row) => ({
          ...compact({ client: row.client, treatment: row.treatment, turnover: row.turnover }),
          session: row.session,
          status: statesOf(row, false).at(-1),
          at: row.sealedAt,
          offset: row.offset,
          purpose: row.purpose,
          roomName: row.roomName,
          technicianName: row.technicianName,
          done: row.done,
          notApplicable: row.notApplicable,
          problems: row.problems,
        })),
      )
    }),
  )
})
