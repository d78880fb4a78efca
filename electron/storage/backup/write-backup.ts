import { Breather } from '../breather'
import type { DataFolder } from '../data-folder'
import { sha256 } from '../sha256'
import { BackupProblem } from './backup-problem'
import { heldBefore, readSource } from './backup-source'
import { foldersOf, lookAt, type SeenFile, type SeenFolder } from './folder-look'
import {
  type Content,
  type FileEntry,
  type FolderEntry,
  listedPieces,
  listingText,
  type Manifest,
  readListing,
} from './manifest'
import { Packer, partsOf, placedAt, type Placed } from './packer'
import { PieceReader } from './piece-reader'
import type { Snapshot } from './snapshot'
import type { BackupName, Vault } from './vault'

export interface BackupWish {
  readonly vault: Vault
  readonly data: DataFolder
  readonly snapshot: Snapshot
  /** What the manifest says besides what lies on the disk. */
  readonly about: Pick<Manifest, 'at' | 'offset' | 'program'> & { readonly clinic: string; readonly people: number }
  readonly onProgress: (done: number, all: number) => void
  readonly isCancelled: () => boolean
}
export interface WrittenBackup {
  readonly name: BackupName
  readonly manifest: Manifest
  /** Bytes that went to the drive for it. */
  readonly written: number
}

/** A file whose bytes may lie in a piece that has no name yet. */
type Entry = Omit<FileEntry, 'parts'> & { readonly placed: readonly Placed[] }

/**
 * Writes one backup: only what the newest one on the drive does not hold goes there. It counts when this returns; until
 * then the drive holds what it held before, and some pieces that nobody names. Throws BackupProblem.
 */
export async function writeBackup(wish: BackupWish): Promise<WrittenBackup> {
  const known = await wish.vault.pieces()
  // Records stay for years, lists and open journals until the next backup: apart, so that the latter can go whole.
  const packers = { lasting: new Packer(wish.vault, known), passing: new Packer(wish.vault, known) }
  try {
    return await new BackupWriter(wish, known, packers).write()
  } finally {
    await Promise.all([packers.lasting.settle(), packers.passing.settle()])
  }
}

interface Packers {
  readonly lasting: Packer
  readonly passing: Packer
}

class BackupWriter {
  readonly #wish: BackupWish
  /** Pieces on the drive with the sizes of their files. */
  readonly #known: ReadonlyMap<string, number>
  readonly #packers: Packers
  readonly #breather = new Breather()
  readonly #reader: PieceReader
  #done = 0
  #all = 0
  #missed = 0

  constructor(wish: BackupWish, known: ReadonlyMap<string, number>, packers: Packers) {
    this.#wish = wish
    this.#known = known
    this.#packers = packers
    this.#reader = new PieceReader(wish.vault)
  }

  async write(): Promise<WrittenBackup> {
    const { vault, data, snapshot } = this.#wish
    const { lasting, passing } = this.#packers
    const before = await newestBackup(vault)
    const seen: SeenFolder[] = []
    for (const folder of foldersOf(data)) seen.push(await lookAt(data, folder, snapshot, this.#breather))
    this.#all = seen.reduce((sum, { files }) => sum + files.length, 0)
    const kept = new Map<string, FolderEntry>()
    const changed = new Map<string, readonly Entry[]>()
    for (const each of seen) {
      const old = before?.folders.find(({ folder }) => folder === each.folder)
      const listing = old && (await this.#listingOf(old))
      if (old?.look === each.look && listing !== undefined && this.#hasAll(listing)) {
        kept.set(each.folder, old)
        this.#step(each.files.length)
      } else changed.set(each.folder, await this.#entriesOf(each, listing))
    }
    await lasting.finish()
    await passing.finish()
    const listings = await this.#keepListings(changed)
    await vault.flushPieces()
    this.#throwIfCancelled()
    const folders = seen.map(
      (each) => kept.get(each.folder) ?? folderEntry(each, pick(changed, each), pick(listings, each)),
    )
    const manifest = this.#manifest(folders)
    const name = await vault.addBackup(manifest)
    return { name, manifest, written: lasting.written + passing.written }
  }

  /** Nothing where it cannot be read any more: its folder is then kept anew. */
  async #listingOf({ list }: FolderEntry): Promise<string | undefined> {
    return (await this.#reader.read(list))?.toString('utf8')
  }

  #hasAll(listing: string): boolean {
    return [...listedPieces(listing)].every(([piece, size]) => this.#known.get(piece) === size)
  }

  async #entriesOf({ folder, files }: SeenFolder, text: string | undefined): Promise<Entry[]> {
    const listing = text === undefined ? undefined : readListing(text, folder)
    const old = new Map(listing?.files.map((entry) => [entry.name, entry]))
    const isThere = ({ parts }: Content): boolean =>
      parts.every(([piece]) => this.#known.get(piece) === listing?.pieces.get(piece))
    const packer = this.#packerOf(folder)
    const entries: Entry[] = []
    for (const file of files) {
      if (this.#breather.isDue) await this.#breather.pause()
      if (!packer.hasRoom) await packer.room()
      this.#throwIfCancelled()
      const before = old.get(file.name)
      const entry = this.#entryOf(folder, file, before && isThere(before) ? before : undefined)
      if (entry !== undefined) entries.push(entry)
      this.#step(1)
    }
    return entries
  }

  #entryOf(folder: string, file: SeenFile, before: FileEntry | undefined): Entry | undefined {
    const { name, size, mtime, held } = file
    const asBefore = before && { ...before, placed: placedAt(before.parts) }
    // Sealed records never change: what has the same size and time is not even read.
    if (held === undefined && before?.size === size && before.mtime === mtime) return asBefore
    const bytes = readSource(this.#wish.data, folder, file)
    if (bytes === undefined) {
      this.#missed += 1
      return asBefore
    }
    const length = heldBefore(bytes, before)
    const added = this.#packerOf(folder).add(bytes.subarray(length))
    const placed = length === 0 ? added : [...placedAt(before?.parts ?? []), ...added]
    return { name, size: bytes.length, mtime, sha256: sha256(bytes), placed }
  }

  #packerOf(folder: string): Packer {
    return folder === '' || folder === 'sessions/open' ? this.#packers.passing : this.#packers.lasting
  }

  /** Writes the lists of the folders that changed; they can be written once every piece has its name. */
  async #keepListings(changed: ReadonlyMap<string, readonly Entry[]>): Promise<ReadonlyMap<string, Content>> {
    const { passing } = this.#packers
    const written: { folder: string; bytes: Buffer; placed: readonly Placed[] }[] = []
    for (const [folder, entries] of changed) {
      if (this.#breather.isDue) await this.#breather.pause()
      await passing.room()
      const files = entries.map(({ placed, ...entry }) => ({ ...entry, parts: partsOf(placed) }))
      const bytes = Buffer.from(listingText(folder, files, (piece) => this.#known.get(piece) ?? 0))
      written.push({ folder, bytes, placed: passing.add(bytes) })
    }
    await passing.finish()
    return new Map(
      written.map(({ folder, bytes, placed }) => [
        folder,
        { size: bytes.length, sha256: sha256(bytes), parts: partsOf(placed) },
      ]),
    )
  }

  #manifest(folders: readonly FolderEntry[]): Manifest {
    const { about, snapshot } = this.#wish
    const total = (isMeant: (folder: string) => boolean, of: 'files' | 'bytes'): number =>
      folders.reduce((sum, entry) => (isMeant(entry.folder) ? sum + entry[of] : sum), 0)
    return {
      v: 1,
      at: about.at,
      offset: about.offset,
      program: about.program,
      clinic: { name: about.clinic, first: snapshot.first },
      head: snapshot.head,
      counts: {
        sessions: total((folder) => folder.startsWith('sessions/'), 'files'),
        open: total((folder) => folder === 'sessions/open', 'files'),
        photos: total((folder) => folder.startsWith('evidence/'), 'files'),
        people: about.people,
        files: total(() => true, 'files'),
        bytes: total(() => true, 'bytes'),
        missed: this.#missed,
      },
      folders: [...folders],
    }
  }

  #throwIfCancelled(): void {
    if (this.#wish.isCancelled()) throw new BackupProblem('cancelled')
  }

  #step(files: number): void {
    this.#done += files
    this.#wish.onProgress(this.#done, this.#all)
  }
}

/** The newest backup that can be read: what it holds need not be written again. */
async function newestBackup(vault: Vault): Promise<Manifest | undefined> {
  for (const name of await vault.backups()) {
    const manifest = await vault.readBackup(name)
    if (manifest !== undefined) return manifest
  }
  return undefined
}

function folderEntry({ folder, look }: SeenFolder, entries: readonly Entry[], list: Content): FolderEntry {
  const bytes = entries.reduce((sum, { size }) => sum + size, 0)
  return { folder, files: entries.length, bytes, look, list: { ...list, parts: [...list.parts] } }
}

function pick<T>(all: ReadonlyMap<string, T>, { folder }: SeenFolder): T {
  const found = all.get(folder)
  if (found === undefined) throw new Error(`Nothing was made of ${folder}`)
  return found
}
