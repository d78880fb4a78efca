import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockOf, HistoryNames } from '../../../electron/services/history/history-block'
import { InsightTally } from '../../../electron/services/insights/insight-tally'
import type { ContactFact, IndexRow, LineMark } from '../../../shared/history/index-row'
import { spansOf } from '../../../shared/history/insight-period'
import { localDay } from '../../../shared/session/moment'

interface Told {
  readonly day?: string
  readonly room?: string
  readonly technician?: string
  readonly problems?: number
  readonly corrected?: number
  readonly stopped?: boolean
  readonly turnover?: number
  readonly marks?: Readonly<Record<string, readonly LineMark[]>>
  readonly contacts?: Readonly<Record<string, ContactFact>>
}

/** A sealed session by hand; what is not told went well. */
function row({ day = '2026-05-04', turnover, ...told }: Told, place: number): IndexRow {
  const { room = 'room-1', technician = 'p-1', problems = 0, corrected = 0, stopped = false } = told
  return {
    session: `s-${place}`,
    month: day.slice(0, 7),
    purpose: 'treatment',
    openedAt: `${day}T08:00:00.000Z`,
    sealedAt: `${day}T10:00:00.000Z`,
    offset: 60,
    room,
    roomName: room,
    technician,
    technicianName: technician,
    checklist: 'Scalp',
    checklistId: 'scalp',
    version: 1,
    done: 45,
    notApplicable: 0,
    problems,
    corrected,
    putRight: problems,
    stopped,
    altered: false,
    ...(turnover !== undefined && { turnover }),
    marks: told.marks ?? {},
    contacts: told.contacts ?? {},
    search: '',
    lots: [],
  }
}

const DAYS = { from: '2026-05-01', to: '2026-05-31' }

function figuresOf(told: readonly Told[], room?: string) {
  const names = new HistoryNames()
  const rows = told.map(row)
  const blocks = [rows.slice(0, rows.length >> 1), rows.slice(rows.length >> 1)].map((list) =>
    blockOf(list, names, false),
  )
  const tally = new InsightTally(names, { days: DAYS, ...(room !== undefined && { room }) }, DAYS, spansOf(DAYS).spans)
  for (const block of blocks) tally.add(block)
  const choices = {
    rooms: names.rooms.all(),
    technicians: names.technicians.all(),
    checklists: [],
    treatments: [],
    lines: [],
  }
  return { rows, figures: tally.figures(choices, 20) }
}
const many = (count: number, told: Told) => Array.from({ length: count }, () => told)

test('a session passes first time without a problem, a correction and a stop', () => {
  const { figures } = figuresOf([
    ...many(19, {}),
    { problems: 1 },
    { corrected: 1 },
    { stopped: true },
    { contacts: { 'surfaces-disinfected-before': [60, 61, 2] } },
  ])
  expect(figures.total).toEqual({ sessions: 23, passed: 20, percent: 86.9 })
})

test('a line counts once a session, whatever went wrong with it', () => {
  const { figures } = figuresOf([
    { problems: 1, corrected: 1, marks: { lamp: ['problem', 'corrected'] } },
    { marks: { lamp: ['not-applicable'] } },
    { problems: 1, marks: { wet: ['problem'] }, contacts: { wet: [60, 70, 1] } },
    { contacts: { wet: [60, 62, 2] } },
    { contacts: { wet: [60, 0, 0] } },
  ])
  expect(figures.missed).toEqual([
    { id: 'wet', label: 'wet', sessions: 2, problem: 1, dried: 2, corrected: 0 },
    { id: 'lamp', label: 'lamp', sessions: 1, problem: 1, dried: 0, corrected: 1 },
  ])
  expect(figures.contacts).toEqual([{ id: 'wet', label: 'wet', sessions: 3, dried: 2, unfinished: 1 }])
})

test('contact times are averaged over those that were finished', () => {
  const { figures } = figuresOf([
    ...many(20, { contacts: { wet: [60, 70, 0] } }),
    ...many(20, { contacts: { wet: [120, 130, 0] } }),
    { contacts: { wet: [600, 0, 0] } },
  ])
  expect(figures.contacts[0]).toMatchObject({ sessions: 41, unfinished: 1, average: { required: 90, kept: 100 } })
})

test('a filter counts its own sessions only', () => {
  const { figures } = figuresOf([...many(3, {}), ...many(2, { room: 'room-2', turnover: 12 })], 'room-2')
  expect(figures.total.sessions).toBe(2)
  expect(figures.rooms.map(({ id }) => id)).toEqual(['room-2'])
  expect(figures.turnover.sessions).toBe(2)
})

const LINES = ['lamp', 'wet', 'hands']
const session: fc.Arbitrary<Told> = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`),
    room: fc.constantFrom('room-1', 'room-2', 'room-3'),
    technician: fc.constantFrom('p-1', 'p-2', 'p-3'),
    problems: fc.nat(1),
    corrected: fc.nat(1),
    stopped: fc.boolean(),
    turnover: fc.option(fc.nat(90), { nil: undefined }),
    marks: fc.dictionary(
      fc.constantFrom(...LINES),
      fc.subarray<LineMark>(['problem', 'not-applicable', 'corrected'], { minLength: 1 }),
    ),
    contacts: fc.dictionary(
      fc.constantFrom(...LINES),
      fc.tuple(fc.constant(60), fc.constantFrom(0, 60, 90), fc.nat(2)),
    ),
  })
  .map(({ turnover, ...told }) => ({ ...told, ...(turnover !== undefined && { turnover }) }))

test('every division adds up to the sessions, and small groups carry no figure', () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 80 }), (told) => {
      const { rows, figures } = figuresOf(told)
      const { total, trend, rooms, technicians, missed, turnover, contacts } = figures
      const passed = rows.filter((each) => each.problems + each.corrected === 0 && !each.stopped)
      expect(total).toMatchObject({ sessions: rows.length, passed: passed.length })
      for (const groups of [trend, rooms, technicians]) {
        expect(groups.reduce((sum, group) => sum + group.sessions, 0)).toBe(rows.length)
        expect(groups.reduce((sum, group) => sum + group.passed, 0)).toBe(passed.length)
        for (const group of groups) expect(group.percent === undefined).toBe(group.sessions < 20)
      }
      for (const span of trend) {
        const within = rows.filter((each) => {
          const on = localDay({ at: each.sealedAt, offset: each.offset })
          return on >= span.from && on <= span.to
        })
        expect(span.sessions).toBe(within.length)
      }
      expect(turnover.bins.reduce((sum, bin) => sum + bin.sessions, 0)).toBe(turnover.sessions)
      expect(turnover.sessions).toBe(rows.filter((each) => each.turnover !== undefined).length)
      for (const { id, ...line } of missed) {
        const isDried = (each: IndexRow) => (each.contacts[id]?.[2] ?? 0) > 0
        const has = (each: IndexRow, mark: LineMark) => each.marks[id]?.includes(mark) === true
        expect(line.dried).toBe(rows.filter(isDried).length)
        expect(line.sessions).toBe(
          rows.filter((each) => isDried(each) || has(each, 'problem') || has(each, 'corrected')).length,
        )
      }
      for (const { id, ...line } of contacts) {
        expect(line.sessions).toBe(rows.filter((each) => each.contacts[id] !== undefined).length)
        expect(line.unfinished).toBe(rows.filter((each) => each.contacts[id]?.[1] === 0).length)
      }
    }),
    { numRuns: 200 },
  )
})
