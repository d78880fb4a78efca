import type { VerifyFault, VerifyHint } from '../../../shared/text/commands'

/** Where something was found: a file inside the data folder, and its line, counted from 1. */
export interface Spot {
  readonly file: string
  readonly line?: number
}

/** Takes what a check finds, as it finds it. */
export interface Findings {
  readonly fault: (at: Spot, fault: VerifyFault) => void
  readonly hint: (at: Spot, hint: VerifyHint) => void
}
