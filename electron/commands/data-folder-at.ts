import path from 'node:path'
import { WRONG_USE } from '../../shared/text/commands'
import { holdsData, MOVED_NAME, MOVING_NAME, readMark } from '../storage/data-home'
import { WrongUse } from './command'

/** The folder, if there is RoomReady data in it and not elsewhere meanwhile. Throws WrongUse. */
export function dataFolderAt(folder: string): string {
  const root = path.resolve(folder)
  const moved = readMark(root, MOVED_NAME) ?? readMark(root, MOVING_NAME)
  if (moved !== undefined) throw new WrongUse(WRONG_USE.elsewhere(root, moved.to))
  if (holdsData(root)) return root
  throw new WrongUse(WRONG_USE.noData(root))
}
