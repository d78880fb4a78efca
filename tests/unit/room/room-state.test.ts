import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, type Policy } from '../../../shared/catalog/catalog'
import { readyUntil, roomState, type RoomFacts } from '../../../shared/room/room-state'
import { localDay } from '../../../shared/session/moment'

const NOW = { at: '2026-11-22T12:00:00.000Z', offset: 60 }
const EARLIER = '2026-11-22T11:00:00.000Z'
const RELEASED = { at: EARLIER, offset: 60, by: 'p-1' }
const STALE = { ...RELEASED, at: '2026-11-22T07:59:00.000Z' }
const FUTURE = { ...RELEASED, at: '2026-11-22T13:00:00.000Z' }
const BLOCKED = { at: EARLIER, by: 'p-2', reason: 'Lamp is broken' }
const OPEN = {
  nothing: undefined,
  session: { session: 's-1', purpose: 'treatment', openedAt: EARLIER },
  left: { session: 's-1', purpose: 'treatment', openedAt: EARLIER, turnoverSince: NOW.at },
  turnover: { session: 's-1', purpose: 'turnover', openedAt: EARLIER },
  refresh: { session: 's-1', purpose: 'refresh', openedAt: EARLIER },
} as const
const RELEASES = { never: undefined, fresh: RELEASED, stale: STALE, future: FUTURE }

function factsOf(
  open: keyof typeof OPEN,
  release: keyof typeof RELEASES,
  isBlocked: boolean,
  isUsed: boolean,
): RoomFacts {
  const [session, released] = [OPEN[open], RELEASES[release]]
  return {
    ...(session !== undefined && { open: session }),
    ...(released !== undefined && { released }),
    ...(isBlocked && { blocked: BLOCKED }),
    ...(isUsed && { usedSince: EARLIER }),
  }
}

/** Said once more in other words: who outranks whom. */
function expected(
  open: keyof typeof OPEN,
  release: keyof typeof RELEASES,
  isBlocked: boolean,
  isUsed: boolean,
): string {
  if (open === 'session') return 'in-session'
  if (isBlocked) return 'blocked'
  if (open === 'left') return 'turnover-due client-left'
  if (open !== 'nothing') return 'turnover-due under-way'
  if (release === 'never') return 'turnover-due new-room'
  if (isUsed) return 'turnover-due never-finished'
  return release === 'fresh' ? 'ready' : 'turnover-due ran-out'
}

const TABLE = Object.keys(OPEN).flatMap((open) =>
  Object.keys(RELEASES).flatMap((release) =>
    [false, true].flatMap((isBlocked) => [false, true].map((isUsed) => [open, release, isBlocked, isUsed] as const)),
  ),
) as [keyof typeof OPEN, keyof typeof RELEASES, boolean, boolean][]

describe('the state of a room (rule R1)', () => {
  test.each(TABLE)('open: %s, released: %s, blocked: %s, used since: %s', (...row) => {
    const state = roomState(factsOf(...row), DEFAULT_POLICY, NOW)
    expect(
      [state.state, ...('reason' in state && state.state === 'turnover-due' ? [state.reason] : [])].join(' '),
    ).toBe(expected(...row))
  })

  test('tells whose and since when', () => {
    expect(roomState({ released: { ...RELEASED, override: 'New room' } }, DEFAULT_POLICY, NOW)).toEqual({
      state: 'ready',
      since: EARLIER,
      by: 'p-1',
      until: '2026-11-22T15:00:00.000Z',
      override: 'New room',
    })
    expect(roomState({ blocked: BLOCKED }, DEFAULT_POLICY, NOW)).toEqual({
      state: 'blocked',
      since: EARLIER,
      by: 'p-2',
      reason: 'Lamp is broken',
    })
    expect(roomState({ open: OPEN.left, released: RELEASED }, DEFAULT_POLICY, NOW)).toEqual({
      state: 'turnover-due',
      since: NOW.at,
      session: 's-1',
      reason: 'client-left',
    })
  })

  test('is ready up to the last moment, not at it', () => {
    const at = (at: string) => roomState({ released: RELEASED }, DEFAULT_POLICY, { at, offset: 60 }).state
    expect(at('2026-11-22T14:59:59.999Z')).toBe('ready')
    expect(at('2026-11-22T15:00:00.000Z')).toBe('turnover-due')
  })
})

describe('readiness for all of the day', () => {
  const ALL_DAY: Policy = { ...DEFAULT_POLICY, ready: 'all-day' }

  test.each([
    [60, '2026-11-22T11:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    [0, '2026-11-22T23:59:59.999Z', '2026-11-23T00:00:00.000Z'],
    [-300, '2026-11-23T03:00:00.000Z', '2026-11-23T05:00:00.000Z'],
    [-480, '2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    [345, '2026-11-22T18:14:00.000Z', '2026-11-22T18:15:00.000Z'],
    [840, '2026-12-31T09:00:00.000Z', '2026-12-31T10:00:00.000Z'],
  ])('%i minutes from Greenwich, released %s, ends %s', (offset, at, until) => {
    expect(readyUntil({ at, offset }, ALL_DAY)).toBe(until)
  })

  test("ends at the clinic's midnight, in less than a day and a moment", () => {
    const anyTime = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') })
    fc.assert(
      fc.property(anyTime, fc.integer({ min: -720, max: 840 }), (time, offset) => {
        const at = new Date(time).toISOString()
        const until = readyUntil({ at, offset }, ALL_DAY)
        expect(Date.parse(until) - time).toBeGreaterThan(0)
        expect(Date.parse(until) - time).toBeLessThanOrEqual(86_400_000)
        expect(localDay({ at: until, offset })).not.toBe(localDay({ at, offset }))
        expect(localDay({ at: new Date(Date.parse(until) - 1).toISOString(), offset })).toBe(localDay({ at, offset }))
      }),
    )
  })
})
