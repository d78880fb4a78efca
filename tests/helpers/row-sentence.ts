import type { StaysBecause } from '../../shared/retention/retention-view'
import { ruleSentence } from '../../shared/text/rules'

/** Why a record stays, in words where a rule keeps it. */
export function rowSentence(why: StaysBecause | undefined): string {
  return why?.kind === 'kept' ? ruleSentence(why.rule) : ''
}
