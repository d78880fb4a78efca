import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactTime } from '../../../shared/session/contact-time'
import { sessionOf, type WrittenSession } from './session-of'

const LINE = 'surfaces-disinfected-after'
const SECONDS = 60
const started = (zones: string[] = ['chair', 'tray']) =>
  sessionOf().add('timer-started', { line: LINE, product: 'd-1', name: 'Wipe', seconds: SECONDS, zones })

function timeOf(session: WrittenSession) {
  const timer = session.state.timers[LINE]
  if (timer === undefined) throw new Error('No contact time was started')
  return contactTime(timer, session.now)
}

describe('a contact time', () => {
  test('is over once its seconds have gone by, whatever happens to the wall clock of this run', () => {
    const anyMoves = fc.array(fc.record({ wait: fc.nat(30), clock: fc.integer({ min: -1e6, max: 1e6 }) }), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const session = started()
        for (const { wait, clock } of moves) session.wait(wait).setClockBy(clock)
        const waited = moves.reduce((sum, { wait }) => sum + wait, 0)
        expect(timeOf(session)).toMatchObject({
          left: Math.max(0, SECONDS - waited),
          kept: waited,
          clockChanged: false,
        })
      }),
    )
  })

  test('goes on over restarts, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 9 }), (waits) => {
        const session = started()
        for (const wait of waits) session.wait(wait).restart()
        expect(timeOf(session).kept).toBe(waits.reduce((sum, wait) => sum + wait, 0))
      }),
    )
  })

  test('says so when the clock went back across a restart, and counts nothing', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1e6 }), (waited, back) => {
        const session = started()
          .wait(waited)
          .restart()
          .setClockBy(-waited - back)
        expect(timeOf(session)).toEqual({ left: SECONDS, kept: 0, rewets: 0, clockChanged: true })
      }),
    )
  })

  test('is as long as its slowest zone', () => {
    const session = started(['chair'])
    session
      .wait(40)
      .add('timer-started', { line: LINE, product: 'd-1', name: 'Wipe', seconds: SECONDS, zones: ['tray'] })
    expect(timeOf(session.wait(30))).toMatchObject({ left: 30, kept: 30 })
  })

  test('never gets shorter by wetting again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.nat(40), zone: fc.constantFrom('chair', 'tray') }), { maxLength: 9 }),
        (rewets) => {
          const session = started()
          for (const { wait, zone } of rewets) {
            const before = timeOf(session.wait(wait)).left
            session.add('timer-rewetted', { line: LINE, zones: [zone], kept: 0 })
            expect(timeOf(session).left).toBeGreaterThanOrEqual(before)
          }
          expect(timeOf(session).rewets).toBe(rewets.length)
        },
      ),
    )
  })

  test('with another product starts over in every zone', () => {
    const session = started()
    session.wait(50).add('timer-started', { line: LINE, product: 'd-2', name: 'Spray', seconds: 120, zones: ['chair'] })
    expect(Object.keys(session.state.timers[LINE]?.zones ?? {})).toEqual(['chair'])
    expect(timeOf(session).left).toBe(120)
  })

  test('stays over once it was completed', () => {
    const session = started().wait(60)
    session.add('timer-completed', { line: LINE, seconds: SECONDS, kept: 60, rewets: 0 })
    expect(timeOf(session.restart().setClockBy(-9999))).toMatchObject({ left: 0, clockChanged: false })
  })
})
