import type { Checklist, Line } from '../checklist'
import { linesOf } from '../checklist'

/** The parts of a line that can be told apart in a difference, beside its words and its place. */
const PARTS = [
  ['answer', (line: Line) => line.fields],
  ['level', (line: Line) => line.level],
  ['not-applicable', (line: Line) => line.notApplicable],
  ['help', (line: Line) => line.help],
  ['source', (line: Line) => line.source],
  ['short', (line: Line) => line.short],
  ['if-problem', (line: Line) => line.ifProblem],
  ['asked-if', (line: Line) => line.askedIf],
  ['ask-every', (line: Line) => line.askEveryMinutes],
  ['order', (line: Line) => line.after],
  ['once', (line: Line) => line.atLeastOnce],
  ['repeats', (line: Line) => line.repeats],
] as const
export type LinePart = (typeof PARTS)[number][0]

/** What happened to one line between two versions; one line may be in several. */
export type LineChange =
  | { readonly how: 'added' }
  | { readonly how: 'removed' }
  | { readonly how: 'reworded'; readonly before: string }
  | { readonly how: 'moved'; readonly from: string; readonly to: string }
  | { readonly how: 'changed'; readonly part: LinePart }

export interface LineDifference {
  readonly line: string
  /** As it is now; as it was, where it is gone. */
  readonly label: string
  readonly changes: readonly LineChange[]
}

export interface Difference {
  /** The lists' own words: name, pauses, doors. */
  readonly words: readonly { readonly before: string; readonly now: string }[]
  readonly lines: readonly LineDifference[]
}

/** How many lines and words differ. */
export function differenceCount({ words, lines }: Difference): number {
  return words.length + lines.length
}

/** What changed from one version to the next: lines in the order of the newer one, then those that are gone. */
export function differenceOf(before: Checklist, now: Checklist): Difference {
  const old = new Map(linesOf(before).map(({ line, section }) => [line.id, { line, section }]))
  const kept = new Set(linesOf(now).map(({ line }) => line.id))
  const still = unmoved(before, now)
  const lines = linesOf(now).flatMap(({ line, section }): LineDifference[] => {
    const was = old.get(line.id)
    const at = { line: line.id, label: line.label }
    if (was === undefined) return [{ ...at, changes: [{ how: 'added' }] }]
    const changes: LineChange[] = [
      ...(was.line.label === line.label ? [] : [{ how: 'reworded', before: was.line.label } as const]),
      ...(still.has(line.id) ? [] : [{ how: 'moved', from: was.section.name, to: section.name } as const]),
      ...PARTS.filter(([, read]) => !isSame(read(was.line), read(line))).map(
        ([part]) => ({ how: 'changed', part }) as const,
      ),
    ]
    return changes.length === 0 ? [] : [{ ...at, changes }]
  })
  const gone = linesOf(before).filter(({ line }) => !kept.has(line.id))
  return {
    words: wordsChanged(before, now),
    lines: [
      ...lines,
      ...gone.map(({ line }) => ({ line: line.id, label: line.label, changes: [{ how: 'removed' }] }) as const),
    ],
  }
}

/** Lines that stand where they stood: those that have to be lifted to get from one order to the other are few. */
function unmoved(before: Checklist, now: Checklist): ReadonlySet<string> {
  const still = new Set<string>()
  for (const { id, lines } of now.sections) {
    const order = before.sections.find((section) => section.id === id)?.lines.map((line) => line.id) ?? []
    const common = lines.map((line) => order.indexOf(line.id)).filter((place) => place >= 0)
    for (const place of longestRising(common)) {
      const line = order[place]
      if (line !== undefined) still.add(line)
    }
  }
  return still
}

/** The longest rising part of some numbers; sections are short, so the plain way will do. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = []
  for (const number of numbers) {
    const before = best.filter((run) => (run.at(-1) ?? -1) < number)
    best.push([...before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []), number])
  }
  return best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), [])
}

function wordsChanged(before: Checklist, now: Checklist): Difference['words'] {
  const pairs = [
    [before.name, now.name],
    ...now.sections.flatMap((section) => {
      const was = before.sections.find(({ id }) => id === section.id)
      if (was === undefined) return []
      const doors = section.kind === 'pause' && was.kind === 'pause' ? [was.door, section.door] : []
      const [a, b] = doors
      return [
        [was.name, section.name],
        [was.instruction, section.instruction],
        ...(a === undefined || b === undefined
          ? []
          : [
              [a.label, b.label],
              [a.before, b.before],
              [a.passed, b.passed],
            ]),
      ]
    }),
  ]
  return pairs.flatMap(([was = '', is = '']) => (was === is ? [] : [{ before: was, now: is }]))
}

/** Data alike, whatever the order of its members. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}
