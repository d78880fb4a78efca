import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../shared/catalog/catalog'
import type { AskedIf, Checklist } from '../../../shared/checklist/checklist'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { activePauses, cardsOf, findLine } from '../../../shared/session/context'
import { doorBlockers } from '../../../shared/session/doors'
import { lineBreak } from '../../../shared/session/rules'
import { outcomeOf } from '../../../shared/session/summary'
import { askAgain } from '../../../renderer/screens/session/cards/ask-again'
import { sessionOf, type WrittenSession } from './session-of'

/** The shipped list with conditions on some of its lines. */
function asking(conditions: Readonly<Record<string, AskedIf>>): Checklist {
  const sections = SCALP_MICROPIGMENTATION.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => {
      const askedIf = conditions[line.id]
      return askedIf === undefined ? line : { ...line, askedIf }
    }),
  }))
  return { ...SCALP_MICROPIGMENTATION, version: 2, sections }
}
const contextOf = (checklist: Checklist) => ({ checklist, policy: DEFAULT_POLICY, products: [] })
const linesIn = (session: WrittenSession, checklist: Checklist, pause: string) =>
  activePauses(session.state, checklist)
    .find(({ id }) => id === pause)
    ?.lines.map(({ id }) => id) ?? []

const ON_BATTERY = asking({
  'cords-routed-and-covered': { line: 'power-and-pen-tested', field: 'power', is: ['mains'] },
  'barriers-fitted': { line: 'cords-routed-and-covered', is: ['done'] },
})

describe('a line that an earlier answer decides about', () => {
  test('is not asked, holds no door and takes no answer until that answer is given', () => {
    const session = sessionOf()
    expect(linesIn(session, ON_BATTERY, 'room-ready')).not.toContain('cords-routed-and-covered')
    session.add('answered', { line: 'power-and-pen-tested', values: { power: 'battery', charge: 80 } })
    const blockers = () => doorBlockers(session.state, contextOf(ON_BATTERY), 'room-ready', session.now)
    expect(blockers().map(({ line }) => line)).not.toContain('cords-routed-and-covered')
    expect(lineBreak(session.state, contextOf(ON_BATTERY), 'cords-routed-and-covered', undefined)).toEqual({
      code: 'no-such-line',
    })
    session.add('corrected', {
      line: 'power-and-pen-tested',
      of: 1,
      to: { status: 'done', values: { power: 'mains' } },
      reason: 'Plugged in',
    })
    expect(blockers().map(({ line }) => line)).toContain('cords-routed-and-covered')
    expect(lineBreak(session.state, contextOf(ON_BATTERY), 'cords-routed-and-covered', undefined)).toBeUndefined()
  })

  test('asks on along a chain, and lets go of the whole chain at once', () => {
    const session = sessionOf()
    session.add('answered', { line: 'power-and-pen-tested', values: { power: 'mains' } })
    session.add('answered', { line: 'cords-routed-and-covered' })
    expect(linesIn(session, ON_BATTERY, 'room-ready')).toContain('barriers-fitted')
    session.add('problem-reported', { line: 'power-and-pen-tested', note: 'No power' })
    expect(linesIn(session, ON_BATTERY, 'room-ready')).not.toContain('cords-routed-and-covered')
    expect(linesIn(session, ON_BATTERY, 'room-ready')).not.toContain('barriers-fitted')
  })

  test('is not counted once it is left out, although its entry stays', () => {
    const session = sessionOf()
    session.add('answered', { line: 'power-and-pen-tested', values: { power: 'mains' } })
    session.add('answered', { line: 'cords-routed-and-covered' })
    expect(outcomeOf(session.state, ON_BATTERY).done).toBe(2)
    session.add('corrected', {
      line: 'power-and-pen-tested',
      of: 1,
      to: { status: 'done', values: { power: 'battery', charge: 80 } },
      reason: 'Battery today',
    })
    expect(outcomeOf(session.state, ON_BATTERY).done).toBe(1)
    expect(session.state.lines['cords-routed-and-covered']?.entries).toHaveLength(1)
  })

  test('may be a card, asked by what was said at sign-in', () => {
    const checklist = asking({
      'barrier-replaced': { line: 'allergy-check', field: 'allergies', is: ['latex', 'metal'] },
    })
    const session = sessionOf()
    const cards = () => cardsOf(session.state, checklist)?.lines.map(({ id }) => id)
    expect(cards()).not.toContain('barrier-replaced')
    expect(findLine(session.state, checklist, 'barrier-replaced')).toBeUndefined()
    session.add('answered', { line: 'allergy-check', values: { allergies: ['metal', 'plaster'] } })
    expect(cards()).toContain('barrier-replaced')
  })

  test('may hang on a tick', () => {
    const checklist = asking({ 'needle-lot': { line: 'outline-confirmed', field: 'agreed', is: ['yes'] } })
    const session = sessionOf()
    expect(linesIn(session, checklist, 'time-out')).not.toContain('needle-lot')
    session.add('answered', { line: 'outline-confirmed', values: { said: true, agreed: true } })
    expect(linesIn(session, checklist, 'time-out')).toContain('needle-lot')
  })
})

describe('a card that is asked by the clock', () => {
  const cards = SCALP_MICROPIGMENTATION.sections.find(({ id }) => id === 'during')?.lines ?? []
  const cardOf = (id: string, askEveryMinutes?: number) => {
    const line = cards.find((candidate) => candidate.id === id)
    if (line === undefined) throw new Error(`No card ${id}`)
    return askEveryMinutes === undefined ? line : { ...line, askEveryMinutes }
  }
  const due = (session: WrittenSession, id: string, minutes?: number) =>
    askAgain(session.state, SCALP_MICROPIGMENTATION, cardOf(id, minutes), session.now)?.text
  const needling = () => sessionOf().add('pause-point-passed', { pause: 'time-out' })

  test('is due so many minutes after the needling started, and again after each answer', () => {
    const session = needling().wait(19 * 60)
    expect(due(session, 'barrier-replaced', 20)).toBeUndefined()
    session.wait(60)
    expect(due(session, 'barrier-replaced', 20)).toBe('Last logged 20 min ago. It is due again.')
    session.add('answered', { line: 'barrier-replaced', values: { surface: 'pen' } })
    expect(due(session, 'barrier-replaced', 20)).toBeUndefined()
  })

  test('is the client’s comfort after an hour where nothing else is said, and never where that is said', () => {
    const session = needling().wait(60 * 60)
    expect(due(session, 'client-comfort')).toBe('Last asked 60 min ago. Ask how the client feels.')
    expect(due(session, 'client-comfort', 90)).toBeUndefined()
    expect(due(session, 'client-comfort', 0)).toBeUndefined()
    expect(due(session, 'barrier-replaced')).toBeUndefined()
    session.add('pause-point-passed', { pause: 'sign-out' })
    expect(due(session, 'client-comfort')).toBeUndefined()
  })
})
