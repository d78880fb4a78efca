import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { endedCredentials, mayOverride } from '../../../shared/people/credential'
import { localDay } from '../../../shared/session/moment'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import type { Program } from '../program'
import { isManager } from '../sign-in'
import { type Deed, forbid } from './decision'

/** A manager's word that somebody may work although a credential has ended. */
interface Allowance {
  readonly manager: string
  readonly pass: string
  readonly reason: string
}

/**
 * Rule R10: nobody treats with a credential that has ended, unless it is being renewed and a manager allows it. Answers
 * what the record has to say of that; the manager's pass is used up last.
 */
export function credentialsGate(
  { catalog, clock, pins }: Program,
  id: string,
  allowance: Allowance | undefined,
): Result<readonly Deed[]> {
  const person = catalog.get().people.find((candidate) => candidate.id === id)
  const ended = endedCredentials(person?.credentials ?? [], localDay(clock.now()))
  if (ended.length === 0) return ok([])
  const credentials = ended.map(({ kind, name, expires }) => ({
    kind,
    ...(name !== undefined && { name }),
    ...(expires !== undefined && { expires }),
  }))
  if (allowance === undefined || !mayOverride(ended)) {
    return fail({ code: 'credentials-ended', ended: credentials, mayOverride: mayOverride(ended) })
  }
  const { manager, pass, reason } = allowance
  if (letters(reason) < MIN_REASON) return forbid({ code: 'say-why' })
  if (!isManager(catalog, manager)) return fail({ code: 'needs-manager' })
  if (!pins.take(pass, manager)) return fail({ code: 'pin-again' })
  return ok([{ type: 'override-granted', data: { rule: 'R10', reason, person: id, credentials }, by: manager }])
}
