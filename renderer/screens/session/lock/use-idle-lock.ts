import { useCallback, useEffect, useRef, useState } from 'react'
import type { LockView } from '../../../../shared/session/lock-view'
import { call, onChange } from '../../../api/api'

/** The main process hears of presses this often at most. */
const TOLD_EVERY_MS = 5000
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

interface IdleLock {
  /** Nothing until the main process has answered. */
  readonly view: LockView | undefined
  readonly reload: () => void
}

/** Whether the session is locked, as the main process says; presses and moves on its screen keep it open. */
export function useIdleLock(session: string): IdleLock {
  const [view, setView] = useState<LockView>()
  const asked = useRef(0)
  const ask = useCallback(
    (name: 'lock.read' | 'lock.stay') => {
      const turn = ++asked.current
      void call(name, { session }).then((result) => {
        if (turn === asked.current && result.ok) setView(result.value)
      })
    },
    [session],
  )
  const reload = useCallback(() => ask('lock.read'), [ask])
  useEffect(reload, [reload])
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic === 'directory' || (change.topic === 'session' && change.session === session)) reload()
      }),
    [reload, session],
  )
  useEffect(() => {
    if (view?.state !== 'open') return
    const timer = setTimeout(reload, Math.ceil(view.seconds * 1000))
    return () => clearTimeout(timer)
  }, [view, reload])
  useSignsOfLife(view?.state === 'open', () => ask('lock.stay'))
  return { view, reload }
}

function useSignsOfLife(isHeard: boolean, tell: () => void): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (!isHeard) return
    let told = -Infinity
    const hear = () => {
      const now = performance.now()
      if (now - told < TOLD_EVERY_MS) return
      told = now
      latest.current()
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, hear, { capture: true, passive: true })
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, hear, { capture: true })
    }
  }, [isHeard])
}
