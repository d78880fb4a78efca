import { useEffect, useState } from 'react'
import type { Input } from '../../../../shared/ipc/contract'
import type { RetentionDone, RetentionTrial } from '../../../../shared/retention/retention-view'
import { errorSentence } from '../../../../shared/text/errors'
import { call, onChange } from '../../../api/api'

export type TrialStep =
  | { readonly step: 'idle' }
  | { readonly step: 'looking' | 'deleting'; readonly done: number; readonly all: number }
  | { readonly step: 'found'; readonly trial: RetentionTrial }
  | { readonly step: 'done'; readonly done: RetentionDone }

/** A dry run and the deletion of what it listed: how far they are, and what was refused, in words. */
export function useTrial() {
  const [now, setNow] = useState<TrialStep>({ step: 'idle' })
  const [error, setError] = useState<string>()
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic === 'retention-progress') {
          const { done, all } = change
          setNow((was) => (was.step === 'looking' || was.step === 'deleting' ? { step: was.step, done, all } : was))
        }
        // A hold or a rule that changed since: what was found no longer counts.
        if (change.topic === 'retention' || change.topic === 'directory') {
          setNow((was) => (was.step === 'found' ? { step: 'idle' } : was))
        }
      }),
    [],
  )
  // Who leaves the screen waits for no answer; a deletion under way goes on.
  useEffect(() => () => void call('retention.cancel', {}), [])
  const tryOut = async () => {
    setError(undefined)
    setNow({ step: 'looking', done: 0, all: 0 })
    const result = await call('retention.try', {})
    setNow(result.ok ? { step: 'found', trial: result.value } : { step: 'idle' })
    if (!result.ok && result.error.code !== 'cancelled') setError(errorSentence(result.error))
  }
  const deleteAll = async (trial: RetentionTrial, wish: Omit<Input<'retention.delete'>, 'token'>) => {
    setError(undefined)
    setNow({ step: 'deleting', done: 0, all: 0 })
    const result = await call('retention.delete', { ...wish, token: trial.token })
    setNow(result.ok ? { step: 'done', done: result.value } : { step: 'idle' })
    if (!result.ok && result.error.code !== 'cancelled') setError(errorSentence(result.error))
  }
  return { now, error, tryOut, deleteAll }
}
