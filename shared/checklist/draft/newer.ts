import type { Checklist } from '../checklist'
import { shippedFor, versionsShipped } from '../shipped'
import { differenceOf } from './difference'

/** Two versions of a shipped list: the one that a clinic's list follows, and the newest. */
export interface Newer {
  readonly from: Checklist
  readonly to: Checklist
}

/**
 * What shipped since a list was made of its shipped one. `taken` is the version that a manager took in last; without it
 * the list follows the version that it differs least from.
 */
export function newerShipped(list: Checklist, taken?: number): Newer | undefined {
  const to = shippedFor(list)
  if (to === undefined) return undefined
  const known = versionsShipped(to.id)
  const from = known.find(({ version }) => version === taken) ?? nearest(list, known)
  return from === undefined || from.version >= to.version ? undefined : { from, to }
}

/** Of several that differ as little the newest. */
function nearest(list: Checklist, versions: readonly Checklist[]): Checklist | undefined {
  const counted = versions.map((version) => ({ version, count: changesBetween(version, list) }))
  return counted.sort((a, b) => a.count - b.count || b.version.version - a.version.version)[0]?.version
}

function changesBetween(before: Checklist, now: Checklist): number {
  const { words, lines } = differenceOf(before, now)
  return words.length + lines.reduce((sum, { changes }) => sum + changes.length, 0)
}
