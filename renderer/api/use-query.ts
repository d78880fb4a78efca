import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Change, Input, Output } from '../../shared/ipc/contract'
import type { AppError } from '../../shared/ipc/errors'
import { call, onChange } from './api'

export interface Query<T> {
  readonly data: T | undefined
  readonly error: AppError | undefined
  readonly reload: () => void
}

/** Fetches once, and again whenever the main process says that one of `topics` changed. Old data stays meanwhile. */
export function useQuery<N extends CallName>(
  name: N,
  input: Input<N>,
  topics: readonly Change['topic'][],
): Query<Output<N>> {
  const [data, setData] = useState<Output<N>>()
  const [error, setError] = useState<AppError>()
  const key = JSON.stringify(input)
  const asked = useRef(0)
  const reload = useCallback(() => {
    const turn = ++asked.current
    // The key is the input's own text: a new content asks anew, a new object of the same content does not.
    void call(name, JSON.parse(key) as Input<N>).then((result) => {
      if (turn !== asked.current) return
      setError(result.ok ? undefined : result.error)
      if (result.ok) setData(() => result.value)
    })
  }, [name, key])
  useEffect(reload, [reload])
  const heard = topics.join()
  useEffect(
    () =>
      onChange((change) => {
        if (heard.split(',').includes(change.topic)) reload()
      }),
    [heard, reload],
  )
  return { data, error, reload }
}
