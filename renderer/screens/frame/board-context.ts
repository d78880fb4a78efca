import { createContext, use } from 'react'
import type { Board } from '../../../shared/ipc/views'
import type { Moment } from '../../../shared/session/moment'

/** An open session whose last ticks are only in memory. */
export interface UnsavedSession {
  readonly session: string
  readonly roomName: string
  readonly count: number
}
export interface BoardNow {
  readonly board: Board
  readonly now: Moment
  readonly unsaved: readonly UnsavedSession[]
}

export const BoardContext = createContext<BoardNow | undefined>(undefined)

/** The rooms as they are this minute. */
export function useBoard(): BoardNow {
  const board = use(BoardContext)
  if (board === undefined) throw new Error('useBoard outside of BoardProvider')
  return board
}
