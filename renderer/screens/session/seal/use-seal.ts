import { useState } from 'react'
import { activePauses } from '../../../../shared/session/context'
import { doorBlockers } from '../../../../shared/session/doors'
import { SEAL_TEXT } from '../../../../shared/text/cards'
import { errorSentence } from '../../../../shared/text/errors'
import { call } from '../../../api/api'
import { useNow } from '../cards/use-now'
import { useOpenSession } from '../session-context'

/** The second person, where the clinic asks for one (rule R20). */
export interface Checker {
  readonly person: string
  readonly pass: string
}

export interface Seal {
  /** Why sealing is not open yet, in words. */
  readonly lock: string | undefined
  /** Shows the first line that keeps it locked. */
  readonly toBlocker: () => void
  readonly seal: (pass: string, path: string | undefined, checker?: Checker) => Promise<void>
  readonly error: string | undefined
  readonly sealed: { readonly hash: string; readonly at: { readonly at: string; readonly offset: number } } | undefined
}

/** The act of sealing: the same gate as the main process's, the call, and what came of it. */
export function useSeal(): Seal {
  const { view, state, context, save, show } = useOpenSession()
  const now = useNow()
  const [error, setError] = useState<string>()
  const [hash, setHash] = useState<string>()
  const [sealedAt, setSealedAt] = useState(now)
  const pause = activePauses(state, context.checklist).at(-1)
  const blockers = pause === undefined ? [] : doorBlockers(state, context, pause.id, now)
  const lock =
    save.state === 'unsaved'
      ? SEAL_TEXT.opensSaved
      : blockers.length > 0
        ? SEAL_TEXT.opensWhen(blockers.length)
        : undefined
  const isSealed = hash !== undefined || state.sealed !== undefined
  return {
    lock,
    toBlocker: () => {
      const [first] = blockers
      if (first !== undefined && pause !== undefined) show(pause.id, first.line)
    },
    error,
    seal: async (pass, path, checker) => {
      const more = { ...(path !== undefined && { path }), ...(checker !== undefined && { checker }) }
      const result = await call('session.seal', { session: state.id, pass, ...more })
      setError(result.ok ? undefined : errorSentence(result.error))
      if (!result.ok) return
      setSealedAt(now)
      setHash(result.value.hash)
    },
    sealed: isSealed ? { hash: hash ?? view.fingerprint, at: state.sealed?.stamp ?? sealedAt } : undefined,
  }
}
