import type { Checklist, Exception, Line } from '../checklist'
import { linesOf } from '../checklist'
import { isCritical, isFixed } from './fixed-lines'

/** A critical line of the shipped list that this one lacks or asks less strictly. */
export type Weakening = Omit<Exception, 'reason'>

/** What a manager has to answer for in a list that is a shipped one, or was made from one. */
export function weakenings(list: Checklist, shipped: Checklist | undefined): readonly Weakening[] {
  if (shipped === undefined) return []
  const now = new Map(linesOf(list).map(({ line, section }) => [line.id, { line, section: section.id }]))
  return linesOf(shipped).flatMap(({ line, section }): Weakening[] => {
    if (!isCritical(line) || isFixed(line)) return []
    const found = now.get(line.id)
    const at = { line: line.id, label: line.label }
    if (found === undefined) return [{ ...at, how: 'off' }]
    return isWeaker(found.line, line) || found.section !== section.id ? [{ ...at, how: 'weaker' }] : []
  })
}

const LEVELS = ['recommended', 'required', 'must']

function isWeaker(line: Line, shipped: Line): boolean {
  const isEasier = line.notApplicable.kind !== shipped.notApplicable.kind && line.notApplicable.kind !== 'never'
  const isLess = LEVELS.indexOf(line.level) < LEVELS.indexOf(shipped.level)
  return isLess || isEasier || line.askedIf !== undefined
}

/** Those that no earlier version gave a reason for. */
export function unexplained(
  list: Checklist,
  shipped: Checklist | undefined,
  inUse: Checklist | undefined,
): readonly Weakening[] {
  const known = inUse?.exceptions ?? []
  return weakenings(list, shipped).filter(({ line, how }) => !known.some((one) => one.line === line && one.how === how))
}

/** The exceptions as the new version keeps them: the earlier reasons that still hold, and the new ones. */
export function explained(
  list: Checklist,
  shipped: Checklist | undefined,
  inUse: Checklist | undefined,
  reasons: readonly { readonly line: string; readonly reason: string }[],
): readonly Exception[] {
  return weakenings(list, shipped).flatMap((weakening) => {
    const earlier = inUse?.exceptions?.find(({ line, how }) => line === weakening.line && how === weakening.how)
    const reason = earlier?.reason ?? reasons.find(({ line }) => line === weakening.line)?.reason
    return reason === undefined ? [] : [{ ...weakening, reason }]
  })
}
