import { expect, test } from 'vitest'
import { rowsAround } from '../../../renderer/screens/records/rows-around'

const HEIGHT = 48
const ask = { first: 0, last: 9, total: 100_000, index: 0, height: HEIGHT }
const places = (asked: Parameters<typeof rowsAround>[0]) => rowsAround(asked).rows.map(({ at }) => at)
/** Rows and room together. */
function length(asked: Parameters<typeof rowsAround>[0]): number {
  const { rows, below } = rowsAround(asked)
  return rows.reduce((sum, { gap }) => sum + gap + HEIGHT, below)
}

test('the list is as long as all its rows, wherever it is scrolled to', () => {
  for (const asked of [
    ask,
    { ...ask, first: 5000, last: 5010 },
    { ...ask, first: 99_990, last: 99_999, index: 70 },
    { ...ask, first: 20, last: 30, index: 99_999 },
    { ...ask, total: 3, last: 2 },
  ])
    expect(length(asked)).toBe(asked.total * HEIGHT)
})

test('rows exist a little beyond what is seen, and none beyond the list', () => {
  expect(places(ask)).toEqual(Array.from({ length: 16 }, (_, at) => at))
  expect(places({ ...ask, first: 50, last: 52, index: 50 })).toEqual(Array.from({ length: 15 }, (_, at) => 44 + at))
  expect(places({ ...ask, total: 2, last: 1 })).toEqual([0, 1])
  expect(places({ ...ask, total: 0, last: 0 })).toEqual([])
})

test('the row with the focus exists however far away it is', () => {
  expect(places({ ...ask, first: 500, last: 501, index: 3 })).toEqual([
    3,
    ...Array.from({ length: 14 }, (_, at) => 494 + at),
  ])
  expect(places({ ...ask, first: 0, last: 1, index: 700 }).at(-1)).toBe(700)
})
