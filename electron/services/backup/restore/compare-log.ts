import path from 'node:path'
import type { LogRelation } from '../../../../shared/backup/backup-view'
import { checkLine } from '../../../../shared/log/verify'
import type { FileEntry } from '../../../storage/backup/manifest'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import { firstLineOf } from '../../../storage/backup/snapshot'
import type { DataFolder } from '../../../storage/data-folder'
import { isMonth, stems } from '../../../storage/file-names'
import { physicalLine } from '../../../storage/split-bytes'
import { onDisk } from '../../../storage/storage-error'
import { type FileRelation, relateFile } from './file-relation'
import type { RestoreStep } from './restore-plan'

const FOLDER = 'clinic-log'
const LINE_FEED = 0x0a

interface LogComparison {
  readonly log: LogRelation
  readonly steps: readonly RestoreStep[]
  readonly damaged: number
}

/** Compares the clinic logs month by month. What parted from the log here is kept aside, with all behind it. */
export async function compareLog(data: DataFolder, backup: OpenBackup): Promise<LogComparison> {
  const first = onDisk(() => firstLineOf(data))?.hash ?? null
  const theirs = backup.manifest.clinic.first
  if (first !== null && theirs !== null && first !== theirs && !(await isOldestLost(data, backup))) {
    return { log: 'other-clinic', steps: [], damaged: 0 }
  }
  const files = await backup.files(FOLDER)
  if (files === undefined) return { log: first === null ? 'nothing-here' : 'same', steps: [], damaged: 1 }
  const months = monthsHere(data)
  const steps: RestoreStep[] = []
  let damaged = 0
  let hasParted = false
  let isNewerThere = false
  let isLongerHere = false
  for (const entry of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const relation = await relateFile(data, FOLDER, entry, backup)
    const month = entry.name.slice(0, -'.jsonl'.length)
    const next = months.find((other) => other > month)
    const place = { folder: FOLDER, entry }
    if (relation.kind === 'damaged') damaged += 1
    else if (relation.kind === 'differs' || (hasParted && relation.kind === 'missing')) {
      hasParted = true
      steps.push({ ...place, kind: 'aside' })
    } else if (relation.kind === 'missing') {
      isNewerThere ||= next === undefined
      steps.push({ ...place, kind: 'add' })
    } else if (relation.kind === 'longer-there') {
      const step = await extension(data, backup, entry, relation, next)
      hasParted ||= step.kind === 'aside'
      isNewerThere ||= step.kind === 'extend' && next === undefined
      steps.push(step)
    } else isLongerHere ||= relation.kind === 'longer-here'
  }
  const newestThere =
    files
      .map(({ name }) => name.slice(0, -'.jsonl'.length))
      .sort()
      .at(-1) ?? ''
  isLongerHere ||= (months.at(-1) ?? '') > newestThere
  const log =
    first === null
      ? 'nothing-here'
      : hasParted
        ? 'parted'
        : isNewerThere
          ? 'newer-there'
          : isLongerHere
            ? 'newer-here'
            : 'same'
  return { log, steps, damaged }
}

/** More lines in the backup belong to the log here if nothing goes on here, or if it goes on from the last of them. */
async function extension(
  data: DataFolder,
  backup: OpenBackup,
  entry: FileEntry,
  { length }: Extract<FileRelation, { kind: 'longer-there' }>,
  next: string | undefined,
): Promise<RestoreStep> {
  const place = { folder: FOLDER, entry }
  if (next === undefined) return { ...place, kind: 'extend', length }
  const there = await backup.read(entry)
  const last = there && lineAt(there, there.lastIndexOf(LINE_FEED, there.length - 2) + 1)
  const following = lineAt(readMonth(data, next), 0)
  const fits = last !== undefined && following?.prev === last.hash
  return fits ? { ...place, kind: 'extend', length } : { ...place, kind: 'aside' }
}

/** The oldest month here is missing: the backup is that of the same clinic all the same if it holds the months that are. */
async function isOldestLost(data: DataFolder, backup: OpenBackup): Promise<boolean> {
  const [oldest] = monthsHere(data)
  const files = (await backup.files(FOLDER)) ?? []
  const entry = files.find(({ name }) => name === `${oldest ?? ''}.jsonl`)
  if (entry === undefined) return false
  return ['same', 'longer-here', 'longer-there'].includes((await relateFile(data, FOLDER, entry, backup)).kind)
}

const monthsHere = (data: DataFolder): string[] => stems(data.list(FOLDER), '.jsonl', isMonth)

const readMonth = (data: DataFolder, month: string): Buffer =>
  onDisk(() => data.disk.read(path.join(data.root, FOLDER, `${month}.jsonl`)))

/** Only where it stands in the chain is asked here; a verification judges the rest. */
function lineAt(bytes: Buffer, start: number) {
  const end = bytes.indexOf(LINE_FEED, start)
  return end === -1 ? undefined : checkLine(physicalLine(bytes.subarray(start, end), true), () => '').line
}
