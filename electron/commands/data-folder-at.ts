import { existsSync } from 'node:fs'
import path from 'node:path'
import { WRONG_USE } from '../../shared/text/commands'
import { WrongUse } from './command'

/** The folder, if there is RoomReady data in it. Throws WrongUse. */
export function dataFolderAt(folder: string): string {
  const root = path.resolve(folder)
  const holds = (name: string) => existsSync(path.join(root, name))
  if (holds('clinic-log') || holds('sessions')) return root
  throw new WrongUse(WRONG_USE.noData(root))
}
