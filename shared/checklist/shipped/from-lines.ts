import type { Line } from '../checklist'

interface Changes {
  /** By line: what is different, or the whole line where it is another one. */
  readonly change?: Readonly<Record<string, Partial<Line>>>
  readonly drop?: readonly string[]
}

/** A section of a shipped list that shares most of its lines with another. */
export function sectionFrom<S extends { readonly lines: readonly Line[] }>(
  section: S,
  { change = {}, drop = [] }: Changes,
): S & { readonly lines: Line[] } {
  const lines = section.lines
    .filter(({ id }) => !drop.includes(id))
    .map((line) => (Object.hasOwn(change, line.id) ? { ...line, ...change[line.id] } : line))
  return { ...section, lines }
}
