import { readdirSync, readFileSync } from 'node:fs'

/**
 * Megabytes that a process and all it started hold, pages shared with others counted in parts (PSS). Nothing where the
 * system does not tell.
 */
export function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = familyOf(pid).map((each) =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
    )
    return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
  } catch {
    return undefined
  }
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name in brackets may hold anything; the parent stands two fields behind it.
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(readOrEmpty(`/proc/${name}/stat`))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const family = [pid]
  for (const member of family)
    family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child))
  return family
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
