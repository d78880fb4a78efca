import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expiryState, lastDay, parseExpiry } from '../../../shared/checklist/expiry'
import { expiryWords, refusalSentence } from '../../../shared/text/checklist'

const TODAY = '2026-11-22'

test.each([
  ['08 / 2027', '2027-08'],
  ['08/2027', '2027-08'],
  ['8/2027', '2027-08'],
  ['08/27', '2027-08'],
  ['08 27', '2027-08'],
  ['08.2027', '2027-08'],
  ['2027-08', '2027-08'],
  ['2027-08-31', '2027-08-31'],
  ['31.08.2027', '2027-08-31'],
  ['31 08 2027', '2027-08-31'],
  ['3/4/2027', '2027-04-03'],
  [' 29.02.2028 ', '2028-02-29'],
  ['03/2026', '2026-03'],
  ['11/2036', '2036-11'],
])('"%s" is read as %s', (text, expiry) => {
  expect(parseExpiry(text, TODAY)).toEqual({ ok: true, value: expiry })
})

test.each([
  ['', 'Enter month and year, for example 08 / 2027.'],
  ['soon', 'Enter month and year, for example 08 / 2027.'],
  ['2027', 'Enter month and year, for example 08 / 2027.'],
  ['31.08.27', 'Enter month and year, for example 08 / 2027.'],
  ['30.02.2027', 'Check the date: day 30 does not exist in February.'],
  ['2026-02-30', 'Check the date: day 30 does not exist in February.'],
  ['29.02.2027', 'Check the date: day 29 does not exist in February.'],
  ['00.05.2027', 'Check the date: day 0 does not exist in May.'],
  ['13/2027', 'Check the date: there is no month 13.'],
  ['08/31/2027', 'Check the date: there is no month 31.'],
  ['00/2027', 'Check the date: there is no month 0.'],
  ['08/2037', 'Check the date: 2037 is more than 10 years ahead.'],
  ['08/99', 'Check the date: 2099 is more than 10 years ahead.'],
])('"%s" is refused: %s', (text, sentence) => {
  const parsed = parseExpiry(text, TODAY)

  expect(parsed.ok ? parsed.value : refusalSentence(parsed.refusal)).toBe(sentence)
})

test.each([
  ['2027-02', '2027-02-28'],
  ['2028-02', '2028-02-29'],
  ['2027-12', '2027-12-31'],
  ['2027-08-03', '2027-08-03'],
])('%s may be used through %s', (expiry, day) => {
  expect(lastDay(expiry)).toBe(day)
})

test.each([
  ['2026-11-21', 'expired'],
  ['2026-11-22', 'soon'],
  ['2026-11', 'soon'],
  ['2026-10', 'expired'],
  ['2026-12-22', 'soon'],
  ['2026-12-23', 'good'],
  ['2026-12', 'good'],
])('on 22 November 2026, %s is %s', (expiry, state) => {
  expect(expiryState(expiry, TODAY)).toBe(state)
})

describe('Laws', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  const iso = day.map((date) => date.toISOString().slice(0, 10))

  test('every real day is read, however it is written', () => {
    fc.assert(
      fc.property(iso, fc.constantFrom('.', '/', '-', ' ', ' / '), (date, mark) => {
        const written = date.split('-').reverse().join(mark)
        expect(parseExpiry(date, TODAY)).toEqual({ ok: true, value: date })
        expect(parseExpiry(written, TODAY)).toEqual({ ok: true, value: date })
      }),
    )
  })

  test('a month shown to a person is read back', () => {
    fc.assert(
      fc.property(iso, (date) => {
        const month = date.slice(0, 7)
        expect(parseExpiry(expiryWords(month), TODAY)).toEqual({ ok: true, value: month })
      }),
    )
  })

  test('a month counts as its last day, and the day after is too late', () => {
    fc.assert(
      fc.property(iso, iso, (date, today) => {
        const month = date.slice(0, 7)
        expect(expiryState(month, today)).toBe(expiryState(lastDay(month), today))
        expect(expiryState(month, today) === 'expired').toBe(lastDay(month) < today)
      }),
    )
  })

  test('any text is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseExpiry(text, TODAY)
        return parsed.ok || refusalSentence(parsed.refusal).endsWith('.')
      }),
    )
  })
})
