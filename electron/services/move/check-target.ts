import { promises as fs } from 'node:fs'
import path from 'node:path'
import { MOVING_NAME, readMark, writeWhole } from '../../storage/data-home'
import { Vault } from '../../storage/backup/vault'
import type { Drive } from '../../storage/backup/drive'
import type { DataFiles } from './data-files'
import { at, MoveProblem } from './move-problem'

interface TargetWish {
  readonly root: string
  readonly target: string
  readonly data: DataFiles
  /** Where the backups of this clinic lie, if anywhere. */
  readonly backups: string | undefined
  readonly drive: Drive
}

/** What systems put on a drive by themselves. */
const LITTER: ReadonlySet<string> = new Set([
  '.DS_Store',
  '.Spotlight-V100',
  '.Trashes',
  '.fseventsd',
  '$RECYCLE.BIN',
  'System Volume Information',
  'Thumbs.db',
  'desktop.ini',
  'lost+found',
])
/** What a data folder holds at its top: of an unfinished copy nothing else is ever removed. */
const OURS =
  /^(moving\.json(\.tmp)?|(settings|catalog|backup)\.json(\.bak|\.tmp)?|index|clinic-log|sessions|evidence|quarantine|in-use\.json.*)$/
/** Files take up whole blocks, and the clinic goes on writing. */
const BLOCK = 4096
const LEAST_LEFT = 16 * 1024 * 1024

/** Throws MoveProblem where the data cannot go; answers how much room there is. */
export async function checkTarget(wish: TargetWish): Promise<number> {
  const { target, drive, data } = wish
  const [root, place] = [await realpath('old-place', wish.root), await realpath('new-place', target)]
  if (isWithin(root, place) || isWithin(place, root)) throw refused('within')
  const backups = wish.backups === undefined ? undefined : await fs.realpath(wish.backups).catch(() => undefined)
  if (backups !== undefined && isWithin(backups, place)) throw refused('backup-folder')
  const names = await at('new-place', () => drive.list(target))
  if (names.some((name) => !LITTER.has(name) && !isLeftover(target, name))) {
    const holds = await Vault.isThere(drive, target).catch(() => false)
    throw refused(holds ? 'backup-folder' : 'not-empty')
  }
  const free = await at('new-place', () => drive.free(target))
  const needed = data.files.reduce((sum, { size }) => sum + Math.ceil(size / BLOCK) * BLOCK, LEAST_LEFT)
  if (free < needed) throw new MoveProblem({ code: 'move', why: 'too-small', needed, free })
  return free
}

/** A copy that is not to be: marked as such, should clearing it away be cut off too. */
export async function clearCopy(target: string, mark: { readonly to: string; readonly at: string }): Promise<void> {
  if (readMark(target, MOVING_NAME) === undefined) writeWhole(path.join(target, MOVING_NAME), { v: 1, ...mark })
  await sweepLeftover(target)
}

/** What a copy that was cut off left behind. */
export async function sweepLeftover(target: string): Promise<void> {
  if (readMark(target, MOVING_NAME) === undefined) return
  const names = (await fs.readdir(target)).filter((name) => OURS.test(name))
  // The mark goes last: cut off again, it is still known what this is.
  for (const name of names.filter((name) => name !== MOVING_NAME)) {
    await fs.rm(path.join(target, name), { recursive: true, force: true, maxRetries: 3 })
  }
  await fs.rm(path.join(target, MOVING_NAME), { force: true })
}

const refused = (why: 'not-empty' | 'within' | 'backup-folder') => new MoveProblem({ code: 'move', why })

const isLeftover = (target: string, name: string) => readMark(target, MOVING_NAME) !== undefined && OURS.test(name)

const realpath = (why: 'old-place' | 'new-place', folder: string) => at(why, () => fs.realpath(folder))

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way))
}
