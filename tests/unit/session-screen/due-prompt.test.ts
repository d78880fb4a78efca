import { describe, expect, it } from 'vitest'
import { duePrompt, lineSettledAt } from '../../../renderer/screens/session/cards/due-prompt'
import type { SessionHappening } from '../../../shared/session/events'
import { CONTEXT, TO_TREATMENT, minute, told } from './told-session'

const comfort: SessionHappening = { type: 'answered', data: { line: 'client-comfort', values: { answer: 'fine' } } }
const fiveTicks = [0, 1, 2, 3, 4].map((second) => [12 + second / 60, comfort] as const)

describe('the question about fast ticks', () => {
  it('is asked after five lines in four seconds, with the seconds they took', () => {
    const { state } = told(...TO_TREATMENT, ...fiveTicks)
    expect(duePrompt(state, CONTEXT, minute(13))).toMatchObject({ about: 'fast-completion', seconds: 4 })
  })

  it('is not asked again once it was answered', () => {
    const answer: SessionHappening = { type: 'noted', data: { text: 'All were checked.', about: 'fast-completion' } }
    const { state } = told(...TO_TREATMENT, ...fiveTicks, [13, answer])
    expect(duePrompt(state, CONTEXT, minute(14))).toBeUndefined()
  })

  it('leads a correction to the line that was settled last', () => {
    const { state } = told(...TO_TREATMENT, ...fiveTicks)
    expect(lineSettledAt(state, state.last.seq)).toBe('client-comfort')
  })
})

describe('the question about a silent gap', () => {
  it('is asked when nothing was logged for 45 minutes of the treatment', () => {
    const { state } = told(...TO_TREATMENT)
    expect(duePrompt(state, CONTEXT, minute(54))).toBeUndefined()
    expect(duePrompt(state, CONTEXT, minute(55))).toEqual({ about: 'silent-gap', minutes: 45 })
  })

  it('is not asked during a break', () => {
    const { state } = told(...TO_TREATMENT, [11, { type: 'break-started', data: {} }])
    expect(duePrompt(state, CONTEXT, minute(90))).toBeUndefined()
  })

  it('is not asked before the treatment has begun', () => {
    expect(duePrompt(told().state, CONTEXT, minute(90))).toBeUndefined()
  })
})
