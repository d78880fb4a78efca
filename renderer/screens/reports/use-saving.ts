import { useState } from 'react'
import type { Result } from '../../../shared/ipc/errors'
import type { Saved } from '../../../shared/ipc/views'
import { errorSentence } from '../../../shared/text/errors'

export type SavingStep =
  | { readonly step: 'idle' }
  | { readonly step: 'working' }
  | { readonly step: 'saved'; readonly saved: Saved }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly words: string }

export interface Saving {
  readonly step: SavingStep
  readonly save: (make: () => Promise<Result<Saved>>) => void
  readonly fail: (words: string) => void
}

/** A file or folder being made: what came of it last. */
export function useSaving(): Saving {
  const [step, setStep] = useState<SavingStep>({ step: 'idle' })
  const fail = (words: string) => setStep({ step: 'failed', words })
  const save = (make: () => Promise<Result<Saved>>) => {
    setStep({ step: 'working' })
    void make().then((result) => {
      if (result.ok) setStep({ step: 'saved', saved: result.value })
      else if (result.error.code === 'cancelled') setStep({ step: 'cancelled' })
      else fail(errorSentence(result.error))
    })
  }
  return { step, save, fail }
}
