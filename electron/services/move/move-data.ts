import path from 'node:path'
import type { MoveDone, MoveProgress } from '../../../shared/move/move-view'
import { readClinicFrames } from '../../commands/verify/clinic-frames'
import { OneFileAtATime } from '../../commands/verify/one-file-at-a-time'
import { DataFolder } from '../../storage/data-folder'
import { MOVED_NAME, MOVING_NAME, writeWhole } from '../../storage/data-home'
import { realDisk } from '../../storage/disk'
import { errnoOf, toStorageError } from '../../storage/storage-error'
import { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Program } from '../program'
import { checkTarget, clearCopy, sweepLeftover } from './check-target'
import { copyData } from './copy-data'
import { type DataFiles, dataFiles } from './data-files'
import type { MoveGround } from './move-ground'
import { at, MoveProblem } from './move-problem'

interface MoveWish {
  readonly target: string
  readonly by: string
  readonly onProgress: (progress: MoveProgress) => void
  readonly isCancelled: () => boolean
}

/** What would go there, and how much room there is. Throws MoveProblem. */
export async function lookAtTarget(
  { program, drive }: Pick<MoveGround, 'program' | 'drive'>,
  target: string,
): Promise<{ readonly data: DataFiles; readonly free: number }> {
  const { folder, backups } = program()
  const data = await at('old-place', () => dataFiles(folder.root))
  const free = await checkTarget({ root: folder.root, target, data, backups: backups.desk.root, drive })
  return { data, free }
}

/**
 * Copies the closed data folder, compares every file, and goes on in the copy. Until the old folder is marked as moved it
 * is the one in use: whatever ends the move before that, the power included, changes nothing. Throws MoveProblem.
 */
export async function moveData(ground: MoveGround, wish: MoveWish): Promise<MoveDone> {
  const { target, by } = wish
  const before = ground.program()
  const from = before.folder.root
  const moment = before.clock.now().at
  const course: { isBegun: boolean; copied?: Omit<MoveDone, 'from' | 'to'> } = { isBegun: false }
  try {
    await ground.inOtherFolder(target, {
      copy: async () => {
        const { data } = await lookAtTarget(ground, target)
        course.isBegun = true
        await at('new-place', () => sweepLeftover(target))
        await at('new-place', () => writeWhole(path.join(target, MOVING_NAME), { v: 1, to: from, at: moment }))
        await copyData({ root: from, data, drive: ground.drive, ...wish })
        course.copied = { files: data.files.length, bytes: data.bytes, logFaults: await faultsInLog(target) }
        await at('new-place', () => noteInLog(before, { target, by, files: data.files.length, bytes: data.bytes }))
        if (wish.isCancelled()) throw new MoveProblem({ code: 'cancelled' })
      },
      commit: () => commit(from, target, moment),
    })
  } catch (error) {
    const problem = problemOf(error)
    if (course.isBegun) await clearCopy(target, { to: from, at: moment }).catch(toStorageError)
    throw problem
  }
  const after = ground.program()
  after.signIn.goOn(by)
  after.notices = [...after.notices, { code: 'data-moved', from, to: target }]
  remember(ground, { from, to: target, at: moment })
  return { files: 0, bytes: 0, logFaults: 0, ...course.copied, from, to: target }
}

/** The old folder says where its data are: from here on the copy is what counts. */
function commit(from: string, target: string, moment: string): void {
  try {
    realDisk.remove(path.join(target, MOVING_NAME))
    realDisk.flushFolder(target)
  } catch (error) {
    throw new MoveProblem({ code: 'move', why: 'new-place', fault: toStorageError(error).code })
  }
  try {
    writeWhole(path.join(from, MOVED_NAME), { v: 1, to: target, at: moment })
    realDisk.flushFolder(from)
  } catch (error) {
    realDisk.remove(path.join(from, MOVED_NAME))
    throw new MoveProblem({ code: 'move', why: 'old-place', fault: toStorageError(error).code })
  }
}

/** Where this computer cannot remember it, the mark in the old folder leads to the new one. */
function remember({ onMoved }: MoveGround, move: Parameters<MoveGround['onMoved']>[0]): void {
  try {
    onMoved(move)
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
  }
}

/** What else went wrong did so while the copy was opened. */
function problemOf(error: unknown): MoveProblem {
  if (error instanceof MoveProblem) return error
  return new MoveProblem({ code: 'move', why: 'new-place', fault: toStorageError(error).code })
}

/** Lines of the copied clinic log that are not as they were written: the copy is the same, so they were so before. */
async function faultsInLog(target: string): Promise<number> {
  let faults = 0
  const findings = { fault: () => (faults += 1), hint: () => undefined }
  await readClinicFrames(DataFolder.look(target), new OneFileAtATime(findings), findings)
  return faults
}

/** In the copy only: the log of the old folder stays as it was, since it may yet be the one in use. */
async function noteInLog(
  { folder, catalog, clock }: Program,
  { target, by, files, bytes }: { target: string; by: string; files: number; bytes: number },
): Promise<void> {
  const there = DataFolder.open(target, { disk: realDisk, now: () => new Date(clock.now().at) })
  const rooms = catalog.get().rooms.map(({ id }) => id)
  const log = ClinicLogKeeper.open(there, clock, { rooms, sessions: [] })
  try {
    await log.record({ type: 'data-moved', by, data: { from: folder.root, to: target, files, bytes } })
  } finally {
    await log.close()
  }
}
