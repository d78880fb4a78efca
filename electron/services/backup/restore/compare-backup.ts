import { Breather } from '../../../storage/breather'
import { BackupProblem } from '../../../storage/backup/backup-problem'
import type { FileEntry, FolderEntry } from '../../../storage/backup/manifest'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import type { DataFolder } from '../../../storage/data-folder'
import { stems, isSessionId } from '../../../storage/file-names'
import { compareLog } from './compare-log'
import { type DeletedRecords, deletedRecords } from './deleted-records'
import { relateFile } from './file-relation'
import type { RestorePlan, RestoreStep } from './restore-plan'

interface CompareWish {
  readonly data: DataFolder
  readonly backup: OpenBackup
  readonly onProgress: (done: number, all: number) => void
  readonly isCancelled: () => boolean
}

/** Compares a backup with this computer, record by record, and says what bringing it back would do. Changes nothing. */
export function compareBackup(wish: CompareWish): Promise<RestorePlan> {
  return new Comparison(wish).plan()
}

const OPEN = 'sessions/open'

class Comparison {
  readonly #wish: CompareWish
  readonly #breather = new Breather()
  readonly #steps: RestoreStep[] = []
  readonly #counts = { missing: 0, longer: 0, differing: 0, photos: 0, damaged: 0, deleted: 0 }
  /** Photos that went with a deleted record. */
  readonly #deletedPhotos: RestoreStep[] = []
  #done = 0

  constructor(wish: CompareWish) {
    this.#wish = wish
  }

  async plan(): Promise<RestorePlan> {
    const { data, backup } = this.#wish
    const { log, steps, damaged } = await compareLog(data, backup)
    if (log === 'other-clinic') return { log, steps: [], months: 0, leftovers: [], ...this.#counts }
    this.#steps.push(...steps)
    this.#counts.damaged += damaged
    const sessions = await this.#sessionsHere()
    const photos = new Set(data.months('evidence').flatMap((month) => data.list('evidence', month)))
    const deleted = await deletedRecords(data, backup, steps)
    for (const folder of backup.manifest.folders) {
      if (folder.folder === 'clinic-log') continue
      const files = await backup.filesOf(folder)
      if (files === undefined) this.#counts.damaged += folder.files
      else await this.#compareFolder(folder, files, { sessions, photos, deleted })
    }
    await this.#addPhotosNeeded()
    const months = steps.filter(({ kind }) => kind === 'add' || kind === 'extend').length
    return { log, steps: this.#steps, months, leftovers: leftovers(sessions, deleted), ...this.#counts }
  }

  async #compareFolder(
    { folder }: FolderEntry,
    files: readonly FileEntry[],
    { sessions, photos, deleted }: Here,
  ): Promise<void> {
    for (const entry of files) {
      if (this.#breather.isDue) await this.#breather.pause()
      if (this.#wish.isCancelled()) throw new BackupProblem('cancelled')
      const here = sessions.get(entry.name)
      if (folder.startsWith('sessions/') && deleted.sessions.has(stemOf(entry))) this.#counts.deleted += 1
      else if (folder.startsWith('sessions/')) await this.#compareSession(folder, entry, here)
      else if (folder.startsWith('evidence/')) this.#comparePhoto(folder, entry, photos, deleted)
      else await this.#compareOther(folder, entry)
      this.#done += 1
      this.#wish.onProgress(this.#done, this.#wish.backup.manifest.counts.files)
    }
  }

  /** `here` is the folder in which the session's journal lies on this computer. */
  async #compareSession(folder: string, entry: FileEntry, here: string | undefined): Promise<void> {
    if (here === undefined) {
      this.#counts.missing += 1
      this.#steps.push({ kind: 'add', folder, entry })
      return
    }
    const relation = await relateFile(this.#wish.data, here, entry, this.#wish.backup)
    if (relation.kind === 'damaged') this.#counts.damaged += 1
    else if (relation.kind === 'differs') {
      this.#counts.differing += 1
      this.#steps.push({ kind: 'aside', folder, entry })
    } else if (relation.kind === 'longer-there') {
      this.#counts.longer += 1
      const { length } = relation
      this.#steps.push(
        here === folder ? { kind: 'extend', folder, entry, length } : movedStep(folder, entry, here, length),
      )
    }
  }

  #comparePhoto(folder: string, entry: FileEntry, photos: ReadonlySet<string>, deleted: DeletedRecords): void {
    if (photos.has(entry.name)) return
    const step = { kind: 'add', folder, entry } as const
    if (deleted.photos.has(stemOf(entry))) this.#deletedPhotos.push(step)
    else this.#addPhoto(step)
  }

  #addPhoto(step: RestoreStep): void {
    this.#counts.photos += 1
    this.#steps.push(step)
  }

  /** A photo that went with a deleted record comes back only with another record that holds it too. */
  async #addPhotosNeeded(): Promise<void> {
    if (this.#deletedPhotos.length === 0) return
    const added = this.#steps.filter(({ folder }) => folder.startsWith('sessions/'))
    const needed = new Set<RestoreStep>()
    for (const { entry } of added) {
      const journal = await this.#wish.backup.read(entry)
      for (const photo of this.#deletedPhotos) if (journal?.includes(stemOf(photo.entry)) === true) needed.add(photo)
      if (this.#breather.isDue) await this.#breather.pause()
    }
    for (const photo of needed) this.#addPhoto(photo)
  }

  /** The catalog, and what lies in quarantine: what is here stays. */
  async #compareOther(folder: string, entry: FileEntry): Promise<void> {
    const { kind } = await relateFile(this.#wish.data, folder, entry, this.#wish.backup)
    if (kind === 'missing') this.#steps.push({ kind: 'add', folder, entry })
    else if (kind === 'damaged') this.#counts.damaged += 1
  }

  /** Where each session's journal lies here, by its file's name. */
  async #sessionsHere(): Promise<Map<string, string>> {
    const { data } = this.#wish
    const found = new Map<string, string>()
    for (const folder of [...data.months('sessions').map((month) => `sessions/${month}`), OPEN]) {
      for (const id of stems(data.list(folder), '.jsonl', isSessionId)) found.set(`${id}.jsonl`, folder)
      if (this.#breather.isDue) await this.#breather.pause()
    }
    return found
  }
}

/** What this computer holds, and what was deleted. */
interface Here {
  /** Where each session's journal lies, by its file's name. */
  readonly sessions: ReadonlyMap<string, string>
  readonly photos: ReadonlySet<string>
  readonly deleted: DeletedRecords
}

/** A file's name without its ending: a session's id, or a photo's SHA-256. */
const stemOf = ({ name }: FileEntry): string => name.slice(0, name.lastIndexOf('.'))

/** Sealed sessions that are here although they were deleted: this computer was set back to an older state. */
function leftovers(sessions: Here['sessions'], deleted: DeletedRecords): RestorePlan['leftovers'] {
  return [...deleted.sessions].flatMap((session) => {
    const folder = sessions.get(`${session}.jsonl`)
    return folder === undefined || folder === OPEN ? [] : [{ session, month: folder.slice('sessions/'.length) }]
  })
}

/** A journal goes from the open ones to its month and never back: the other way round it is another story. */
function movedStep(folder: string, entry: FileEntry, here: string, length: number): RestoreStep {
  if (here === OPEN) return { kind: 'seal', folder, entry, open: here }
  return folder === OPEN ? { kind: 'aside', folder, entry } : { kind: 'extend', folder, entry, length }
}
