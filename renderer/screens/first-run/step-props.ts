import type { SetupDraft } from './draft'

/** What each step of the setup gets. */
export interface StepProps {
  readonly draft: SetupDraft
  readonly change: (change: Partial<SetupDraft>) => void
  /** The person tried to go on: now every field says what is wrong with it. */
  readonly isTried: boolean
}
