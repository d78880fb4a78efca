import { describe, expect, it } from 'vitest'
import { gloveWear, materialsOf, reasonNow } from '../../../renderer/screens/session/cards/gloves'
import type { SessionHappening } from '../../../shared/session/events'
import { GLOVE_PROBLEMS } from '../../../shared/text/cards'
import { CONTEXT, TO_TREATMENT, minute, told } from './told-session'

const torn: SessionHappening = {
  type: 'problem-reported',
  data: { line: 'glove-change', note: GLOVE_PROBLEMS.tear },
}

describe('the gloves worn', () => {
  it('are due after the clinic’s wear time, as advice', () => {
    const { state } = told(...TO_TREATMENT)
    expect(gloveWear(state, CONTEXT, minute(68)).isDue).toBe(false)
    expect(gloveWear(state, CONTEXT, minute(71)).warning).toEqual({
      level: 'due',
      text: 'Gloves on for 62 min. Change at the next stop.',
    })
  })

  it('have to come off after a tear, and the next pair is logged for the tear', () => {
    const { state } = told(...TO_TREATMENT, [20, torn])
    expect(gloveWear(state, CONTEXT, minute(21)).warning?.level).toBe('needed')
    expect(reasonNow(state, false)).toBe('tear')
  })

  it('are new again after a change', () => {
    const changed: SessionHappening = { type: 'gloves-changed', data: { reason: 'tear', material: 'nitrile' } }
    const { state } = told(...TO_TREATMENT, [20, torn], [22, changed])
    expect(gloveWear(state, CONTEXT, minute(30))).toEqual({
      words: 'Gloves on for 8 min',
      isDue: false,
      warning: undefined,
    })
  })

  it('cannot be latex for a client with a latex allergy', () => {
    const allergy: SessionHappening = {
      type: 'answered',
      data: { line: 'allergy-check', values: { allergies: ['latex'] } },
    }
    const { state } = told([2, allergy], ...TO_TREATMENT)
    const unavailable = materialsOf(state, CONTEXT.checklist).filter((material) => material.unavailable !== undefined)
    expect(unavailable.map(({ id }) => id)).toEqual(['latex'])
  })
})
