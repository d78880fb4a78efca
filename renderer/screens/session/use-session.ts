import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Input, Output } from '../../../shared/ipc/contract'
import type { AppError, Result } from '../../../shared/ipc/errors'
import type { SessionChange, SessionView } from '../../../shared/ipc/views'
import type { Moment } from '../../../shared/session/moment'
import { call, onChange } from '../../api/api'
import { clockFrom } from './clock'
import type { SessionCall } from './session-context'
import { takeAll, takeMore, type Taken } from './take-events'

/** A save shorter than this is not worth a word. */
const SAVING_AFTER_MS = 300

export type Act = <N extends SessionCall>(name: N, input: Omit<Input<N>, 'session'>) => Promise<Result<Output<N>>>
export interface Refusal {
  readonly line?: string
  readonly error: AppError
}

export interface SessionData {
  readonly view: SessionView
  readonly taken: Taken
  readonly isSaving: boolean
  readonly now: () => Moment
}

interface Fetched {
  readonly view: SessionView
  readonly now: () => Moment
}

/** Fetches a session, takes in what happens to it, and runs calls on it. */
export function useSession(session: string) {
  const [fetched, setFetched] = useState<Fetched>()
  const [failure, setFailure] = useState<AppError>()
  const { taken, open, take, catchUp } = useTaken(session)
  const { isSlow, begin } = useSaving()

  useEffect(() => {
    let isCurrent = true
    void call('session.read', { session }).then((result) => {
      if (!isCurrent) return
      const opened = result.ok ? takeAll(result.value.events, result.value.save) : undefined
      if (result.ok && opened !== undefined) {
        setFetched({ view: result.value, now: clockFrom(result.value.now) })
        open(opened)
      } else setFailure(result.ok ? { code: 'not-found', what: 'session' } : result.error)
    })
    // A manager changed the stop list, a product or the clinic's rules: they count from now on.
    const renew = async () => {
      const result = await call('session.read', { session })
      if (isCurrent && result.ok) setFetched((before) => before && { ...before, view: result.value })
    }
    const stop = onChange((change) => {
      if (change.topic === 'session' && change.session === session) void catchUp()
      if (change.topic === 'directory') void renew()
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [session, catchUp, open])

  const act = useCallback<Act>(
    async (name, input) => {
      const end = begin()
      try {
        // A call's input is its own members and the session; TypeScript cannot add the two up again.
        const result = await call(name, { session, ...input } as unknown as Input<typeof name>)
        if (result.ok) take(result.value)
        return result
      } finally {
        end()
      }
    },
    [begin, session, take],
  )
  const data = useMemo<SessionData | undefined>(
    () => (fetched && taken ? { ...fetched, taken, isSaving: isSlow } : undefined),
    [fetched, taken, isSlow],
  )
  return { data, failure, act }
}

/** What has been taken in, and the ways to take in more. */
function useTaken(session: string) {
  const [taken, setTaken] = useState<Taken>()
  // Answers come between renders: the ref is the truth, the state only shows it.
  const latest = useRef<Taken>(undefined)
  const open = useCallback((next: Taken) => {
    latest.current = next
    setTaken(next)
  }, [])
  const catchUp = useCallback(async () => {
    if (latest.current === undefined) return
    const result = await call('session.since', { session, seq: latest.current.state.last.seq })
    if (result.ok) open(takeMore(latest.current, result.value).taken)
  }, [session, open])
  const take = useCallback(
    (change: SessionChange) => {
      if (latest.current === undefined) return
      const { taken: next, hasGap } = takeMore(latest.current, change)
      open(next)
      if (hasGap) void catchUp()
    },
    [catchUp, open],
  )
  return { taken, open, take, catchUp }
}

/** Counts calls under way; `isSlow` while one has been so for more than 300 ms. */
function useSaving() {
  const open = useRef(0)
  const [isSlow, setIsSlow] = useState(false)
  const begin = useCallback(() => {
    open.current++
    const timer = setTimeout(() => setIsSlow(true), SAVING_AFTER_MS)
    return () => {
      clearTimeout(timer)
      if (--open.current === 0) setIsSlow(false)
    }
  }, [])
  return { isSlow, begin }
}
