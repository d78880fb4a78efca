import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../shared/catalog/catalog'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { doorBlockers } from '../../../shared/session/doors'
import { ruleSentence } from '../../../shared/text/rules'
import { sessionOf } from './session-of'

const blocked = (age: string, minimumAge: number) => {
  const session = sessionOf()
  session.add('pause-point-passed', { pause: 'room-ready' })
  session.add('answered', { line: 'client-identity-age', values: { identity: 'id-seen', age } })
  const context = {
    checklist: SCALP_MICROPIGMENTATION,
    policy: { ...DEFAULT_POLICY, minimumAge },
    products: [],
  }
  const found = doorBlockers(session.state, context, 'sign-in', session.now)
  return found.flatMap(({ line, because }) =>
    line === 'client-identity-age' && because !== undefined ? [ruleSentence(because)] : [],
  )
}

test('a client who is too young keeps the door closed, with the clinic’s own age in the sentence', () => {
  expect(blocked('under-age', 18)).toEqual([
    'Client is under 18. The clinic profile does not allow this treatment. Stop the session.',
  ])
  expect(blocked('under-age', 16)[0]).toMatch(/^Client is under 16\./)
  expect(blocked('of-age', 18)).toEqual([])
})
