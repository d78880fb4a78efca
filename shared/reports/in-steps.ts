/** Entries looked at in one step: less than a millisecond. */
const A_STEP = 500

/** Sorts in steps between which others may have their turn; equal entries stay as they come. */
export function* sortedInSteps<T>(
  list: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let from = 0; from < list.length; from += A_STEP) {
    runs.push(list.slice(from, from + A_STEP).sort(compare))
    yield undefined
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = []
    for (let place = 0; place < runs.length; place += 2) {
      longer.push(yield* merged(runs[place] ?? [], runs[place + 1] ?? [], compare))
    }
    runs = longer
  }
  return runs[0] ?? []
}

/** Adds what is made of each entry to `all`, in steps. */
export function* addedInSteps<T, U>(all: U[], list: readonly T[], made: (entry: T) => U): Generator<undefined, void> {
  for (let from = 0; from < list.length; from += A_STEP) {
    for (const entry of list.slice(from, from + A_STEP)) all.push(made(entry))
    yield undefined
  }
}

function* merged<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  const all: T[] = []
  let next = 0
  for (let from = 0; from < other.length; from += A_STEP) {
    for (const entry of other.slice(from, from + A_STEP)) {
      for (let first = one[next]; next < one.length && first !== undefined; first = one[next]) {
        if (compare(first, entry) > 0) break
        all.push(first)
        next += 1
      }
      all.push(entry)
    }
    yield undefined
  }
  yield* addedInSteps(all, next === 0 ? one : one.slice(next), (entry) => entry)
  return all
}
