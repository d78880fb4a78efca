import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../shared/catalog/catalog'
import { pausesOf } from '../../../shared/checklist/checklist'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { activePauses, cardsOpen, currentPause, findLine, type RuleContext } from '../../../shared/session/context'
import { doorBlockers } from '../../../shared/session/doors'
import { reduce } from '../../../shared/session/reduce'
import { anyEvents } from './any-events'
import { sessionOf, type WrittenSession } from './session-of'

const context: RuleContext = { checklist: SCALP_MICROPIGMENTATION, policy: DEFAULT_POLICY, products: [] }
const blockersOf = (session: WrittenSession, pause: string) => doorBlockers(session.state, context, pause, session.now)
const [ROOM_READY, , TIME_OUT] = pausesOf(SCALP_MICROPIGMENTATION)

/** Every line of the pauses up to one ticked, without regard to values. */
function ticked(upTo: string, session = sessionOf()): WrittenSession {
  for (const pause of pausesOf(SCALP_MICROPIGMENTATION)) {
    for (const line of pause.lines) if (line.closedBySeal !== true) session.add('answered', { line: line.id })
    if (pause.id === upTo) return session
    session.add('pause-point-passed', { pause: pause.id })
  }
  return session
}

describe('what stands beside a locked door', () => {
  test('comes in the order timers, problems, rules, to do', () => {
    const session = sessionOf()
    session.add('timer-started', {
      line: 'trimmer-disinfected',
      product: 'd-1',
      name: 'Wipe',
      seconds: 60,
      zones: ['blade'],
    })
    session.add('problem-reported', { line: 'barriers-fitted', note: 'Torn' })
    session.add('incident-opened', { incident: 'i-1', kind: 'cut' })
    session.wait(20)
    const blockers = blockersOf(session, 'room-ready')
    expect(blockers.map(({ kind }) => kind)).toEqual(['timer', 'problem', 'rule', ...Array<string>(7).fill('to-do')])
    expect(blockers[0]).toMatchObject({ line: 'trimmer-disinfected', short: 'Trimmer', seconds: 40 })
    expect(blockers[2]).toMatchObject({ line: 'incident-report' })
  })

  test('is nothing when every line is settled', () => {
    expect(blockersOf(ticked('room-ready'), 'room-ready')).toEqual([])
  })

  test.each(ROOM_READY?.lines.map((line) => [line.id, line.level] as const) ?? [])(
    'names %s while it is open, and as long as a must-pass line (%s) has a problem',
    (id, level) => {
      const session = ticked('room-ready')
      session.add('corrected', { line: id, of: 1, to: { status: 'open' }, reason: 'Looked again' })
      expect(blockersOf(session, 'room-ready')).toMatchObject([{ kind: 'to-do', line: id }])
      session.add('problem-reported', { line: id, note: 'Not good' })
      expect(blockersOf(session, 'room-ready')).toHaveLength(level === 'must' ? 1 : 0)
      session.add('marked-not-applicable', { line: id, reason: 'Not here' })
      expect(blockersOf(session, 'room-ready')).toEqual([])
    },
  )

  test('includes lines of earlier pauses that were opened again', () => {
    const session = ticked('sign-in')
    session.add('corrected', { line: 'chair-safe-and-covered', of: 5, to: { status: 'open' }, reason: 'Loose' })
    expect(blockersOf(session, 'sign-in')).toMatchObject([{ line: 'chair-safe-and-covered' }])
  })

  test('is an answer that stops the session, until it is corrected', () => {
    const session = ticked('sign-in')
    session.add('answered', { line: 'health-screen', values: { answer: 'stop' } })
    expect(blockersOf(session, 'sign-in')).toMatchObject([
      { kind: 'rule', line: 'health-screen', because: { code: 'stop-session', answer: 'Stop the session' } },
    ])
  })

  test('is a break, then the gloves it takes, before the client leaves', () => {
    const session = ticked('sign-out').add('answered', { line: 'treatment-settings' })
    session.add('break-started', {})
    expect(blockersOf(session, 'sign-out')).toMatchObject([{ line: 'break-resume', because: { code: 'on-break' } }])
    session.add('break-ended', { checked: ['hands', 'gloves', 'mask', 'barriers'] })
    expect(blockersOf(session, 'sign-out')).toMatchObject([
      { line: 'glove-change', because: { code: 'gloves-needed' } },
    ])
    session.add('gloves-changed', { reason: 'break', material: 'nitrile' })
    expect(blockersOf(session, 'sign-out')).toEqual([])
  })

  test('is the card that has to be used once, from the first pause after the cards on', () => {
    expect(blockersOf(ticked('time-out'), 'time-out')).toEqual([])
    expect(blockersOf(ticked('sign-out'), 'sign-out')).toMatchObject([{ kind: 'to-do', line: 'treatment-settings' }])
  })
})

describe('a door', () => {
  test('never opens on an open must-pass line', () => {
    const context: RuleContext = { checklist: SCALP_MICROPIGMENTATION, policy: DEFAULT_POLICY, products: [] }
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = reduce(events)
        if (state === undefined) throw new Error('The session was opened')
        const pauses = activePauses(state, SCALP_MICROPIGMENTATION)
        for (const [index, pause] of pauses.entries()) {
          if (doorBlockers(state, context, pause.id, state.last).length > 0) continue
          const must = pauses
            .slice(0, index + 1)
            .flatMap(({ lines }) => lines.filter((line) => line.level === 'must' && line.closedBySeal !== true))
          for (const line of must) expect(['done', 'not-applicable']).toContain(state.lines[line.id]?.status)
          expect(state.incidents.every(({ closed }) => closed !== undefined)).toBe(true)
        }
      }),
    )
  })
})

describe('the pauses of a session', () => {
  test('are five for a treatment, only the turnover once it is stopped, and for a turnover', () => {
    const ids = (session: WrittenSession) => activePauses(session.state, SCALP_MICROPIGMENTATION).map(({ id }) => id)
    expect(ids(sessionOf())).toEqual(['room-ready', 'sign-in', 'time-out', 'sign-out', 'turnover'])
    expect(ids(sessionOf().add('abandoned', { reason: 'Faint' }))).toEqual(['turnover'])
    expect(ids(sessionOf({ purpose: 'turnover' }))).toEqual(['turnover'])
  })

  test('of a refresh leave out what needs no doing again, and wait for nothing left out', () => {
    const { state } = sessionOf({ purpose: 'refresh' })
    const [turnover] = activePauses(state, SCALP_MICROPIGMENTATION)
    expect(turnover?.lines.map(({ id, after }) => [id, after])).toEqual([
      ['surfaces-cleaned', undefined],
      ['surfaces-disinfected-after', 'surfaces-cleaned'],
      ['hands-after', 'surfaces-disinfected-after'],
      ['room-released', 'hands-after'],
    ])
    expect(findLine(state, SCALP_MICROPIGMENTATION, 'waste-and-floor')).toBeUndefined()
  })

  test('open the cards between the needle and the way out', () => {
    const open = (session: WrittenSession) => cardsOpen(session.state, SCALP_MICROPIGMENTATION)
    const session = ticked('time-out')
    expect(open(session)).toBe(false)
    session.add('pause-point-passed', { pause: TIME_OUT?.id ?? '' })
    expect(open(session)).toBe(true)
    expect(currentPause(session.state, SCALP_MICROPIGMENTATION)?.id).toBe('sign-out')
    session.add('abandoned', { reason: 'Faint' })
    expect(open(session)).toBe(false)
  })
})
