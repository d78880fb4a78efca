import { expect, test } from 'vitest'
import { Random } from '../../../electron/commands/sample/random'

const draws = (...words: (string | number)[]) => {
  const random = Random.of(...words)
  return Array.from({ length: 6 }, () => random.int(0, 999))
}

test('the same words give the same numbers on every computer, for all time', () => {
  expect(draws('seed', 'clinic')).toEqual(draws('seed', 'clinic'))
  expect(draws('roomready')).toMatchInlineSnapshot(`
    [
      234,
      357,
      589,
      564,
      438,
      15,
    ]
  `)
})

test('words that differ a little give other numbers', () => {
  const all = ['a', 'b', 'ab', 'a/b', 'A', ''].map((word) => draws(word).join())
  expect(new Set(all).size).toBe(all.length)
})

test('whole numbers reach both ends and nothing beyond, about equally often', () => {
  const random = Random.of('dice')
  const counts = new Map<number, number>()
  for (let roll = 0; roll < 6000; roll += 1) {
    const number = random.int(1, 6)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('shuffling loses nothing', () => {
  const list = Array.from({ length: 40 }, (_, index) => index)
  const shuffled = Random.of('cards').shuffled(list)
  expect(shuffled).not.toEqual(list)
  expect(shuffled.sort((a, b) => a - b)).toEqual(list)
})
