/** Entries looked at in one step: less than a millisecond. */
const A_STEP = 500

/** Sorts in steps between which others may have their turn; equal entries stay as they come. */
export function* sortedInSteps<T extends object>(
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

function* merged<T extends object>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  const all: T[] = []
  let [first, second] = [0, 0]
  while (first < one.length || second < other.length) {
    const [a, b] = [one[first], other[second]]
    if (a !== undefined && (b === undefined || compare(a, b) <= 0)) {
      all.push(a)
      first += 1
    } else if (b !== undefined) {
      all.push(b)
      second += 1
    }
    if (all.length % A_STEP === 0) yield undefined
  }
  return all
}
