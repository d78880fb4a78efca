import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikePerson } from '../../../shared/people/client-reference'

describe('a client reference (rule R29)', () => {
  test.each([
    ['anna.berg@example.org', 'email'],
    ['C-2041 anna@example.org', 'email'],
    ['+49 170 1234567', 'phone'],
    ['(030) 901820', 'phone'],
    ['0170/1234567', 'phone'],
    ['07700 900123', 'phone'],
    ['555-0142-88', 'phone'],
    ['Anna Berg', 'name'],
    ['Berg, Anna', 'name'],
    ['Anna Maria Berg', 'name'],
    ["Siobhán O'Neill", 'name'],
    ['Zoe\u0308 Meier', 'name'],
    ['Jean-Luc Picard', 'name'],
    ['Мария Иванова', 'name'],
    ['Ελένη Παπαδοπούλου', 'name'],
    ['Արամ Խաչատրյան', 'name'],
    ['C-7 Anna Berg', 'name'],
  ])('%s is asked about: %s', (reference, looksLike) => expect(looksLikePerson(reference)).toBe(looksLike))

  test.each([
    'C-2041',
    'c2041',
    '2041',
    '482915',
    '20260412-3',
    '20260412',
    '2026-04-12-03',
    'K 17',
    'SMP/2026/118',
    'client 12',
    'Anna',
    'VIP',
    'AB-CD',
    'A B',
    '',
  ])('%s is taken', (reference) => expect(looksLikePerson(reference)).toBeUndefined())

  test('may be any text at all, with or without room around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(looksLikePerson(` ${text} `)).toBe(looksLikePerson(text))
      }),
    )
  })
})
