import type { Bridge, CallName, Change, Input, Output } from '../../shared/ipc/contract'
import type { Result } from '../../shared/ipc/errors'

declare global {
  interface Window {
    /** Put here by the preload: the only way out of the window. */
    readonly roomready: Bridge
  }
}

/** `call('session.answer', {…})`: one call to the main process. Rejects only for bugs. */
export function call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  return window.roomready.call(name, input)
}

type Listener = (change: Change) => void

/** Everybody in the window who listens; the bridge is heard by one of them for all. */
const listeners = new Set<Listener>()
let isListening = false

/** Hears what the main process says has changed; the answer stops listening. */
export function onChange(listener: Listener): () => void {
  const own: Listener = (change) => listener(change)
  listeners.add(own)
  if (!isListening) {
    isListening = true
    window.roomready.onChange((change) => {
      for (const each of [...listeners]) each(change)
    })
  }
  return () => listeners.delete(own)
}
