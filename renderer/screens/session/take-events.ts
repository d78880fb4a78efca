import type { SaveState, SessionChange } from '../../../shared/ipc/views'
import type { SessionEvent } from '../../../shared/session/events'
import { apply, reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'

/** What the window has taken in of a session so far. */
export interface Taken {
  readonly state: SessionState
  readonly save: SaveState
}

/** From everything at once; `undefined` when the events do not open a session. */
export function takeAll(events: readonly SessionEvent[], save: SaveState): Taken | undefined {
  const state = reduce(events)
  return state === undefined ? undefined : { state, save }
}

/**
 * Takes in new events one by one. Answers may cross on their way: what is known already is passed over, and `hasGap` says
 * that one in between is still missing, so that the window asks for it instead of guessing.
 */
export function takeMore(taken: Taken, change: SessionChange): { readonly taken: Taken; readonly hasGap: boolean } {
  let { state } = taken
  for (const event of change.events) {
    if (event.seq <= state.last.seq) continue
    if (event.seq !== state.last.seq + 1) return { taken: { ...taken, state }, hasGap: true }
    state = apply(state, event)
  }
  return { taken: { state, save: change.save }, hasGap: false }
}
