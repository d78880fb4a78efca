import { describe, expect, test } from 'vitest'
import { CHECKLIST, linesOf } from '../../../shared/checklist/checklist'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import { emptyList } from '../../../shared/checklist/draft/new-list'
import { lengthAdvice } from '../../../shared/checklist/draft/reading-time'
import { dueAgain, isDue } from '../../../shared/checklist/recurs'
import { frameFor, SHIPPED_LISTS, shippedFor } from '../../../shared/checklist/shipped'
import { whyOf } from '../../../shared/text/why'

describe('a recurring list is due', () => {
  test('when it was never signed, and again by the calendar', () => {
    expect(isDue('year', undefined, '2026-11-22')).toBe(true)
    expect(dueAgain('day', '2026-12-31')).toBe('2027-01-01')
    expect(dueAgain('week', '2026-02-25')).toBe('2026-03-04')
    expect(dueAgain('month', '2026-01-31')).toBe('2026-02-28')
    expect(dueAgain('year', '2028-02-29')).toBe('2029-02-28')
  })

  test('from that day on, not before it', () => {
    expect(isDue('week', '2026-11-15', '2026-11-21')).toBe(false)
    expect(isDue('week', '2026-11-15', '2026-11-22')).toBe(true)
    expect(isDue('day', '2026-11-22', '2026-11-22')).toBe(false)
  })
})

describe.each(SHIPPED_LISTS.map((list) => [list.name, list] as const))('%s', (_name, list) => {
  test('could be put in use as it stands', () => {
    expect(draftFaults(list, { frame: frameFor(list), shipped: shippedFor(list) })).toEqual([])
    expect(CHECKLIST.parse(JSON.parse(JSON.stringify(list)))).toEqual(list)
  })

  test('is worded to be read aloud, and says what each line is based on', () => {
    for (const { line } of linesOf(list)) {
      expect([line.label, lengthAdvice(line.label)]).toEqual([line.label, undefined])
      expect(line.label).not.toMatch(/[()[\]/.]|\b(and|or)\b/)
      const { help, basedOn } = whyOf(line)
      expect(help).toMatch(/^[A-Z].{30,}\.$/)
      for (const source of basedOn) expect(source).toMatch(/^.{8,} \[.+\]$/)
    }
  })
})

test('an empty recurring list holds nothing but its signature, and asks for a line before it can be used', () => {
  const own = emptyList('list-1', 'Fridge list', { every: 'day', of: 'clinic' })
  expect(linesOf(own).map(({ line }) => line.id)).toEqual(['list-signed'])
  expect(own.sections.map(({ name }) => name)).toEqual(['Fridge list'])
  expect(draftFaults(own, { frame: frameFor(own) }).map(({ code }) => code)).toEqual(['no-lines'])
})
