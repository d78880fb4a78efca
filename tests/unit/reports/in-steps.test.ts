import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addedInSteps, sortedInSteps } from '../../../shared/reports/in-steps'

interface Entry {
  readonly key: number
  readonly place: number
}

function drained<T>(steps: Generator<undefined, T>): { readonly value: T; readonly steps: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next()
    if (step.done === true) return { value: step.value, steps: count }
  }
}

const entries = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 4000, size: 'max' })
  .map((keys) => keys.map((key, place): Entry => ({ key, place })))

test('sorting in steps is sorting, and leaves equal entries as they came', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const sorted = drained(sortedInSteps(list, (a, b) => a.key - b.key)).value
      expect(sorted).toEqual([...list].sort((a, b) => a.key - b.key))
    }),
    { numRuns: 40 },
  )
})

test('others have their turn after every few hundred entries', () => {
  const list = Array.from({ length: 20_000 }, (_, place) => ({ key: (place * 7919) % 20_000 }))
  let compared = 0
  let longest = 0
  const steps = sortedInSteps(list, (a, b) => ((compared += 1), a.key - b.key))
  for (let before = 0, step = steps.next(); step.done !== true; step = steps.next()) {
    longest = Math.max(longest, compared - before)
    before = compared
  }
  expect(longest).toBeLessThan(10_000)
})

test('what is made of each entry is added in its order', () => {
  const all = ['first']
  const { steps } = drained(
    addedInSteps(
      all,
      Array.from({ length: 1200 }, (_, place) => place),
      String,
    ),
  )
  expect(all).toEqual(['first', ...Array.from({ length: 1200 }, (_, place) => String(place))])
  expect(steps).toBeGreaterThan(1)
})
