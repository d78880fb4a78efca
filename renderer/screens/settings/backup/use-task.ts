import { useState } from 'react'
import type { CallName, Input, Output } from '../../../../shared/ipc/contract'
import { errorSentence } from '../../../../shared/text/errors'
import { call } from '../../../api/api'

/** A call that may take its time: whether it runs, and in words why it did not work. A choice taken back is no error. */
export function useTask() {
  const [isRunning, setIsRunning] = useState(false)
  const [error, setError] = useState<string>()
  return {
    isRunning,
    error,
    refuse: setError,
    /** Nothing where it did not work. */
    run: async <N extends CallName>(name: N, input: Input<N>): Promise<{ readonly value: Output<N> } | undefined> => {
      setIsRunning(true)
      setError(undefined)
      const result = await call(name, input)
      setIsRunning(false)
      if (result.ok) return { value: result.value }
      if (result.error.code !== 'cancelled') setError(errorSentence(result.error))
      return undefined
    },
  }
}
