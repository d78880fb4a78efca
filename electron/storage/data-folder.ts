import path from 'node:path'
import { ensureFolder, realDisk, type Disk } from './disk'
import { checkedMonth, checkedSessionId, checkedSha256, isMonth, stems } from './file-names'
import type { EvidenceType } from './evidence-type'
import { FlushPace } from './flush-pace'
import { Quarantine } from './quarantine'
import { sha256 } from './sha256'
import { onDisk } from './storage-error'

/** A file of the data folder: where it is for the system, and where inside the folder for a person. */
export interface Place {
  readonly file: string
  readonly origin: string
}

const TOP_FOLDERS = ['index', 'clinic-log', 'sessions', 'sessions/open', 'evidence', 'quarantine'] as const

/** The layout of the data folder. Paths are made here only, and from ids only. */
export class DataFolder {
  readonly root: string
  readonly disk: Disk
  readonly quarantine: Quarantine
  readonly pace = new FlushPace()
  readonly sha256 = sha256

  private constructor(root: string, disk: Disk, now: () => Date) {
    this.root = root
    this.disk = disk
    this.quarantine = new Quarantine({ folder: path.join(root, 'quarantine'), disk, now })
  }

  /** Makes what is missing of the folder. Throws a StorageError when nothing can be written in it. */
  static open(root: string, options: { disk: Disk; now: () => Date }): DataFolder {
    return onDisk(() => {
      ensureTree(options.disk, path.resolve(root))
      for (const folder of TOP_FOLDERS) ensureFolder(options.disk, path.join(root, folder))
      for (const folder of ['', ...TOP_FOLDERS]) options.disk.checkWritable(path.join(root, folder))
      return new DataFolder(path.resolve(root), options.disk, options.now)
    })
  }

  /** For reading alone: makes nothing, checks nothing. */
  static look(root: string): DataFolder {
    return new DataFolder(path.resolve(root), realDisk, () => new Date())
  }

  settings(): Place {
    return this.#place('settings.json')
  }

  catalog(): Place {
    return this.#place('catalog.json')
  }

  /** Where backups go, and when. */
  backupSettings(): Place {
    return this.#place('backup.json')
  }

  /** There while records are being deleted. */
  pendingDeletion(): Place {
    return this.#place('deleting.json')
  }

  /** Which bytes of a document need no second look. */
  seen(document: string): Place {
    return this.#place('index', `${document}.seen`)
  }

  monthIndex(month: string): Place {
    return this.#place('index', `${checkedMonth(month)}.json`)
  }

  openJournal(id: string): Place {
    return this.#place('sessions', 'open', `${checkedSessionId(id)}.jsonl`)
  }

  sealedJournal(month: string, id: string): Place {
    return this.#place('sessions', checkedMonth(month), `${checkedSessionId(id)}.jsonl`)
  }

  clinicMonth(month: string): Place {
    return this.#place('clinic-log', `${checkedMonth(month)}.jsonl`)
  }

  evidence(month: string, hash: string, type: EvidenceType): Place {
    return this.#place('evidence', checkedMonth(month), `${checkedSha256(hash)}.${type}`)
  }

  /** The names in one of the folders; none when it is not there. */
  list(...folders: string[]): string[] {
    const folder = path.join(this.root, ...folders)
    return onDisk(() => (this.disk.identityAt(folder) === undefined ? [] : this.disk.list(folder)))
  }

  /** The months that have a folder in `sessions` or `evidence`, oldest first. */
  months(folder: 'sessions' | 'evidence'): string[] {
    return stems(this.list(folder), '', isMonth)
  }

  #place(...parts: string[]): Place {
    return { file: path.join(this.root, ...parts), origin: parts.join('/') }
  }
}

/** The chosen folder itself may be several levels that are not there yet. */
function ensureTree(disk: Disk, folder: string): void {
  const parent = path.dirname(folder)
  if (parent !== folder && disk.identityAt(folder) === undefined) ensureTree(disk, parent)
  ensureFolder(disk, folder)
}
