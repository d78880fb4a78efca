/** One value somewhere in what was changed: where it stands, in words, and what it was and is. */
export interface ChangedPart {
  readonly path: string
  readonly old: string
  readonly new: string
}

/** What differs between two values of the catalog, leaf by leaf. A part that came or went is empty on the other side. */
export function changedParts(old: unknown, now: unknown): readonly ChangedPart[] {
  const before = leavesOf(old)
  const after = leavesOf(now)
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path) ?? '', after.get(path) ?? '']
    return was === is ? [] : [{ path, old: was, new: is }]
  })
}

function leavesOf(value: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  collect(value, [], leaves)
  return leaves
}

function collect(value: unknown, path: readonly string[], leaves: Map<string, string>): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) collectList(value, path, leaves)
  else if (typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) collect(part, [...path, wordsOf(name)], leaves)
  } else leaves.set(path.join(', '), scalarWords(value))
}

/** Lists of plain values are one leaf; things are known by their name, so that moving one changes nothing. */
function collectList(list: readonly unknown[], path: readonly string[], leaves: Map<string, string>): void {
  if (list.every((one) => typeof one !== 'object' || one === null)) {
    if (list.length > 0) leaves.set(path.join(', '), list.map(scalarWords).join(', '))
    return
  }
  for (const [place, one] of list.entries()) collect(one, [...path, nameOf(one) ?? String(place + 1)], leaves)
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const key of ['name', 'label', 'id']) {
    const name: unknown = Object.entries(value).find(([known]) => known === key)?.[1]
    if (typeof name === 'string' && name !== '') return name
  }
  return undefined
}

/** `contactSeconds` as `contact seconds`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
}

function scalarWords(value: unknown): string {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
