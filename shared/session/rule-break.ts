import type { ProductFault } from '../catalog/product'
import type { Refusal } from '../checklist/refusal'
import type { KeptAs } from '../retention/kept-as'

/** Why the rules do not allow an action now, as data. `shared/text/rules` turns it into a sentence. */
export type RuleBreak =
  | { readonly code: 'no-such-line' }
  | { readonly code: 'session-sealed' }
  | { readonly code: 'pause-not-open'; readonly pause: string }
  | { readonly code: 'cards-not-open' }
  | { readonly code: 'already-settled' }
  | { readonly code: 'answered-by-program' }
  | { readonly code: 'closed-by-seal' }
  | { readonly code: 'earlier-line-first'; readonly line: string; readonly label: string } // R4
  | { readonly code: 'value'; readonly refusal: Refusal } // R5, R6, R7
  | { readonly code: 'field-missing'; readonly label: string }
  | { readonly code: 'photo-missing' }
  | { readonly code: 'timer-not-started' } // R2
  | { readonly code: 'zones-missing'; readonly zones: readonly string[] } // R2
  | { readonly code: 'timer-running'; readonly seconds: number } // R2
  | { readonly code: 'clock-changed' } // R2
  | { readonly code: 'product'; readonly name: string; readonly fault: ProductFault; readonly class: string } // R3
  | { readonly code: 'gloves-needed'; readonly because: string } // R8
  | { readonly code: 'on-break'; readonly since: string } // R8
  | { readonly code: 'not-on-break' }
  | { readonly code: 'resume-unchecked'; readonly missing: readonly string[] } // R8
  | { readonly code: 'mask-policy' } // R9
  | { readonly code: 'consent-after-start' } // R12
  | { readonly code: 'consent-too-old'; readonly signed: string; readonly days: number } // R12
  | { readonly code: 'under-age'; readonly minimumAge: number } // R12
  | { readonly code: 'stop-session'; readonly answer: string; readonly line: string } // R13, R14
  | { readonly code: 'allergy-latex' } // R15
  | { readonly code: 'never-not-applicable' } // R16
  | { readonly code: 'say-why-not-applicable' } // R16
  | { readonly code: 'release-too-old'; readonly minutes: number }
  | { readonly code: 'first-treatment' }
  | { readonly code: 'late-needs-reason' } // R18
  | { readonly code: 'correction-needs-reason' } // R19
  | { readonly code: 'nothing-to-correct' }
  | { readonly code: 'undo-too-late' }
  | { readonly code: 'second-check-missing' } // R20
  | { readonly code: 'second-check-self' } // R20
  | { readonly code: 'sharps-full' } // R22
  | { readonly code: 'no-such-incident' }
  | { readonly code: 'unit-used'; readonly session: string } // R24
  | {
      readonly code: 'kept' // R28
      readonly as: KeptAs
      readonly years: number
      /** Nothing while a person has to leave first. */
      readonly until?: string
      readonly person?: string
      /** Why it may not go in any case. */
      readonly hold?: string
    }
  | { readonly code: 'door-locked'; readonly left: number }
  | { readonly code: 'say-why' }

/** The level of a rule, as the domain's section 3 defines it. */
export type Level = 'block' | 'override' | 'warn'
