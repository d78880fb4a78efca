import { useEffect, useState } from 'react'
import { call } from '../../../api/api'
import { useOpenSession } from '../session-context'

/** The fingerprint of the record as it stands: asked for again after every event. */
export function useFingerprint(): string {
  const { view, state } = useOpenSession()
  const { id } = state
  const { seq } = state.last
  const [fingerprint, setFingerprint] = useState(view.fingerprint)
  useEffect(() => {
    let isCurrent = true
    void call('session.read', { session: id }).then((result) => {
      if (isCurrent && result.ok) setFingerprint(result.value.fingerprint)
    })
    return () => {
      isCurrent = false
    }
  }, [id, seq])
  return fingerprint
}
