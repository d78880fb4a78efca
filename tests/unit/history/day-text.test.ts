import { expect, test } from 'vitest'
import { firstDayOf, presetOf } from '../../../shared/history/day-range'
import { dayFromText } from '../../../shared/history/day-text'

test.each([
  ['12 May 2026', '2026-05-12'],
  [' 2026-05-12 ', '2026-05-12'],
  ['1. september 2026', '2026-09-01'],
  ['29 Feb 2024', '2024-02-29'],
])('%j is a day', (text, day) => {
  expect(dayFromText(text)).toBe(day)
})

test.each(['', '05/12/2026', '31 Feb 2026', '12 May', '2026-13-01', '12 Foo 2026'])('%j is none', (text) => {
  expect(dayFromText(text)).toBeUndefined()
})

test('the last seven days begin six days ago', () => {
  expect(firstDayOf('last-7', '2026-03-02')).toBe('2026-02-24')
  expect(presetOf({ from: '2026-02-24' }, '2026-03-02')).toBe('last-7')
  expect(presetOf({ from: '2026-02-24', to: '2026-02-25' }, '2026-03-02')).toBe('other')
  expect(presetOf({}, '2026-03-02')).toBeUndefined()
})
