import { ok } from '../../../shared/ipc/errors'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function boardHandlers({ rooms }: Program): HandlersOf<'board'> {
  return { 'board.read': () => ok(rooms.board()) }
}
