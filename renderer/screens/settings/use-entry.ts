import { useState } from 'react'
import type { CallName, Input, Output } from '../../../shared/ipc/contract'
import type { EntryFault, EntryField } from '../../../shared/ipc/entry-fault'
import type { AppError, Result } from '../../../shared/ipc/errors'
import { errorSentence } from '../../../shared/text/errors'
import { call } from '../../api/api'

/** Saves what stands in a form. What was refused is said at its field, or below the form where it is about none. */
export function useEntry() {
  const [error, setError] = useState<AppError>()
  return {
    fault: (field: EntryField) => (error?.code === 'entry' && error.field === field ? errorSentence(error) : undefined),
    general: error === undefined || error.code === 'entry' ? undefined : errorSentence(error),
    refuse: (field: EntryField, why: EntryFault) => setError({ code: 'entry', field, why }),
    clear: () => setError(undefined),
    run: async <N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> => {
      const result = await call(name, input)
      setError(result.ok ? undefined : result.error)
      return result
    },
  }
}
