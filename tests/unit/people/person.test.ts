import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initials, shortName } from '../../../shared/people/names'
import { isWeakPin, publicPerson } from '../../../shared/people/person'

describe('names', () => {
  test.each([
    ['Maya Reyes', 'Maya R.', 'MR'],
    ['  Maya   de la Cruz ', 'Maya C.', 'MC'],
    ['Maya', 'Maya', 'M'],
    ['élodie Öztürk', 'élodie Ö.', 'ÉÖ'],
    ['E\u0301lodie O\u0308ztu\u0308rk', 'Élodie Ö.', 'ÉÖ'],
    ['Мария Иванова', 'Мария И.', 'МИ'],
    ['Ελένη Παπαδοπούλου', 'Ελένη Π.', 'ΕΠ'],
    ['王 小明', '王 小.', '王小'],
    ['李明', '李明', '李'],
    ['محمد علي', 'محمد ع.', 'مع'],
    ['𠮷田 太郎', '𠮷田 太.', '𠮷太'],
  ])('%s is %s, %s', (name, short, square) => {
    expect(shortName(name)).toBe(short)
    expect(initials(name)).toBe(square)
  })

  test('give no half of a letter, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(shortName(name) + initials(name)).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})

describe('a PIN that a bystander tries first', () => {
  test.each([
    '0000',
    '77777777',
    '1234',
    '12345678',
    '4321',
    '98765',
    '7890',
    '0123',
    '2580',
    '1212',
    '121212',
    '48484848',
  ])('%s is weak', (pin) => expect(isWeakPin(pin)).toBe(true))
  test.each(['4821', '7305', '6194', '135790', '1221', '48214'])('%s is not', (pin) =>
    expect(isWeakPin(pin)).toBe(false),
  )
})

test('the window gets no salt and no hash', () => {
  const record = { id: 'p-1', name: 'Maya', role: 'manager', pin: { salt: 's', hash: 'h', length: 4 } } as const
  expect(publicPerson(record)).toEqual({
    id: 'p-1',
    name: 'Maya',
    role: 'manager',
    pinLength: 4,
    hasLeft: false,
    credentials: [],
  })
  expect(publicPerson({ ...record, leftAt: '2026-01-01' }).hasLeft).toBe(true)
})
