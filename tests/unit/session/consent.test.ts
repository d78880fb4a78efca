import { expect, test } from 'vitest'
import { consentBreak } from '../../../shared/session/rules'
import { ruleSentence } from '../../../shared/text/rules'

const STARTED = '2026-05-12'

test.each([
  ['2026-05-12', 0, undefined],
  ['2026-05-11', 0, 'consent-too-old'],
  ['2026-05-13', 0, 'consent-after-start'],
  ['2026-05-13', 30, 'consent-after-start'],
  ['2026-04-28', 14, undefined],
  ['2026-04-27', 14, 'consent-too-old'],
  ['2026-04-12', 30, undefined],
  ['2026-04-11', 30, 'consent-too-old'],
])('a form signed on %s, taken up to %i days old, for a session on 12 May: %s', (signed, days, code) => {
  expect(consentBreak(signed, STARTED, days)?.code).toBe(code)
})

test('an old form is refused with its day, and with how old it may be', () => {
  const sentence = (days: number) => {
    const broken = consentBreak('2026-04-01', STARTED, days)
    return broken === undefined ? '' : ruleSentence(broken)
  }
  expect(sentence(0)).toBe('This form was signed on 1 April 2026. A new one is needed.')
  expect(sentence(14)).toBe(
    'This form was signed on 1 April 2026, more than 14 days before the session. A new one is needed.',
  )
})
