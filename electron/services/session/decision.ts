import { fail, type Result } from '../../../shared/ipc/errors'
import type { RuleContext } from '../../../shared/session/context'
import type { SessionHappening } from '../../../shared/session/events'
import type { Moment } from '../../../shared/session/moment'
import type { RuleBreak } from '../../../shared/session/rule-break'
import type { SessionState } from '../../../shared/session/state'

/** What a decision looks at: the session as it stands, the clinic's rules, and the time. */
export interface Ground {
  readonly state: SessionState
  readonly context: RuleContext
  readonly now: Moment
  /** The session in which this scanned unit was used before, if any (rule R24). */
  readonly unitUsedIn: (gtin: string, serial: string) => string | undefined
}
/** An event to be written, and who did it when that is not the session's technician. */
export type Deed = SessionHappening & { readonly by?: string }
/** What is to be written, or why nothing is. */
export type Decision = Result<readonly Deed[]>

export function decide(...deeds: readonly Deed[]): Decision {
  return { ok: true, value: deeds }
}

export function forbid(rule: RuleBreak) {
  return fail({ code: 'rule', rule })
}
