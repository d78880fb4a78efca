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

/** Hears what the main process says has changed; the answer stops listening. */
export function onChange(listener: (change: Change) => void): () => void {
  return window.roomready.onChange(listener)
}
