import { createContext, useContext } from 'react'
import type { CallName, Input, Output } from '../../../shared/ipc/contract'
import type { AppError, Result } from '../../../shared/ipc/errors'
import type { LotGround } from '../../../shared/catalog/lot-rules'
import type { SaveState, SessionView } from '../../../shared/ipc/views'
import type { RuleContext } from '../../../shared/session/context'
import type { Moment } from '../../../shared/session/moment'
import type { SessionState } from '../../../shared/session/state'

/** Calls that act on the open session and answer with its new events. */
export type SessionCall = {
  [N in CallName]: N extends `session.${string}`
    ? Output<N> extends { readonly events: unknown; readonly save: SaveState }
      ? Input<N> extends { session: string }
        ? N
        : never
      : never
    : never
}[CallName]

/** The open session as the window knows it: reduced by the same code that the main process decides with. */
export interface OpenSession {
  readonly view: SessionView
  readonly state: SessionState
  readonly context: RuleContext
  readonly save: SaveState
  /** True while a call has been under way for more than 300 ms. */
  readonly isSaving: boolean
  /** The main process's clock, carried on by the window's. */
  readonly now: () => Moment
  /** What lots are held against now. */
  readonly lots: () => LotGround
  /** Runs a call for this session and takes in its events. Refusals come back as they are. */
  readonly act: <N extends SessionCall>(name: N, input: Omit<Input<N>, 'session'>) => Promise<Result<Output<N>>>
  /** The last refusal that no field has shown yet, and what it was about. */
  readonly refusal: { readonly line?: string; readonly error: AppError } | undefined
  readonly clearRefusal: () => void
  /** Which section of the checklist is on the screen, and which line is active in it. */
  readonly section: string
  readonly show: (section: string, line?: string) => void
  readonly activeLine: string | undefined
  readonly leave: () => void
}

export const SessionContext = createContext<OpenSession | undefined>(undefined)

/** The session around this component. Throws outside one: that is a bug. */
export function useOpenSession(): OpenSession {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('No session around this component')
  return session
}
