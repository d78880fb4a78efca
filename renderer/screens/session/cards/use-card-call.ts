import { useState } from 'react'
import type { Input } from '../../../../shared/ipc/contract'
import { errorSentence } from '../../../../shared/text/errors'
import { type SessionCall, useOpenSession } from '../session-context'

export interface CardCall {
  /** Runs a call of this session; answers whether it was taken. A second press meanwhile does nothing. */
  readonly run: <N extends SessionCall>(name: N, input: Omit<Input<N>, 'session'>) => Promise<boolean>
  /** Why the last call was not taken. */
  readonly error: string | undefined
  readonly clear: () => void
}

/** A card shows its own refusals, beside the button that was pressed. */
export function useCardCall(): CardCall {
  const { act, clearRefusal } = useOpenSession()
  const [error, setError] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  return {
    error,
    clear: () => setError(undefined),
    run: async (name, input) => {
      if (isBusy) return false
      setIsBusy(true)
      const result = await act(name, input)
      setIsBusy(false)
      setError(result.ok ? undefined : errorSentence(result.error))
      if (!result.ok) clearRefusal()
      return result.ok
    },
  }
}
