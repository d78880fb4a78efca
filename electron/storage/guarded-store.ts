import Store from 'electron-store'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { DataFolder, Place } from './data-folder'
import { writeNewFile, type Disk } from './disk'
import { NewerFormatError } from './newer-format-error'
import type { SeenGood } from './seen-good'
import { errnoOf, onDisk, StorageError, toStorageError } from './storage-error'

/** What opening a document brought to light, to be told in words. */
export type StoreNote =
  /** The file was damaged or missing; the save before the last took its place, so the last save may be lost. */
  | { readonly kind: 'previous-restored'; readonly keptAs: string | undefined }
  /** The file was damaged and there was no copy of it. */
  | { readonly kind: 'lost'; readonly keptAs: string }
  /** A derived document that could not be used: it has to be built anew. */
  | { readonly kind: 'discarded' }

export interface StoreOptions<T> {
  readonly folder: DataFolder
  readonly place: Place
  readonly schema: z.ZodType<T>
  readonly version: number
  /** A derived document can be built anew: no copy of it is kept, and one that cannot be used is removed. */
  readonly isDerived: boolean
  /** Spares a start the look at a document that is known. */
  readonly seen?: SeenGood | undefined
}

/** A document is read once a start: a parser made for it alone would cost more than it saves. */
const ONCE = { jitless: true }
const envelopeSchema = z.object({ v: z.int().positive(), doc: z.unknown() })

type Found<T> =
  | { readonly kind: 'good'; readonly doc: T; readonly bytes: Buffer }
  | { readonly kind: 'missing' | 'damaged' | 'newer' }

/**
 * One JSON document in electron-store, made safe. electron-store writes with one call and does not look how many bytes
 * went out, so a nearly full disk can put half a document in the place of a good one without an error; and it does not
 * flush the folder. Here the last good file is kept, what reached the disk is compared with what was meant, and the
 * folder is flushed before a save counts.
 */
export class GuardedStore<T extends object> {
  readonly note: StoreNote | undefined
  readonly #options: StoreOptions<T>
  readonly #file: string
  readonly #backup: string
  #store: Store | undefined
  #serialized = ''
  #doc: T | undefined
  /** The file's bytes when it was last read or saved. */
  #good: Buffer | undefined

  private constructor(options: StoreOptions<T>) {
    this.#options = options
    this.#file = options.place.file
    this.#backup = `${options.place.file}.bak`
    this.#sweep()
    const first = this.#look(this.#file)
    this.note = this.#recover(first.kind)
    const found = first.kind === 'good' ? first : this.#look(this.#file)
    if (found.kind === 'good') {
      this.#doc = found.doc
      this.#good = found.bytes
    }
  }

  /** Reads the document and mends what can be mended. Throws NewerFormatError or StorageError. */
  static open<T extends object>(options: StoreOptions<T>): GuardedStore<T> {
    return onDisk(() => new GuardedStore(options))
  }

  /** Nothing before the first save. */
  get(): T | undefined {
    return this.#doc
  }

  /** Returns once the document is on the disk. Throws a StorageError; the file then holds what it held before. */
  set(doc: T): void {
    onDisk(() => {
      this.#checkWritable()
      if (!this.#options.isDerived) this.#keepBackup()
      try {
        this.#good = this.#write(doc)
        this.#options.seen?.note(this.#good)
      } catch (error) {
        this.#restore()
        throw error
      }
    })
    this.#doc = doc
  }

  /** electron-store waits a whole second, blocking, for a permission that does not come: so it is asked for here. */
  #checkWritable(): void {
    const { disk } = this.#options.folder
    const parent = path.dirname(this.#file)
    disk.checkWritable(parent)
    if (disk.identityAt(this.#file) !== undefined) disk.checkWritable(this.#file)
  }

  #write(doc: T): Buffer {
    this.#store ??= this.#openStore()
    this.#store.store = { v: this.#options.version, doc }
    const written = this.#options.folder.disk.read(this.#file)
    if (!written.equals(Buffer.from(this.#serialized))) throw new StorageError('disk-full', 'The file was cut short')
    this.#options.folder.disk.flushFolder(path.dirname(this.#file))
    return written
  }

  #openStore(): Store {
    return new Store({
      cwd: path.dirname(this.#file),
      name: path.basename(this.#file, '.json'),
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      configFileMode: 0o600,
      serialize: (value) => {
        this.#serialized = `${JSON.stringify(value)}\n`
        return this.#serialized
      },
    })
  }

  /** Keeps the present file as the backup, if it still is what was last saved or read. */
  #keepBackup(): void {
    const { disk } = this.#options.folder
    if (this.#good === undefined || !this.#holds(this.#good)) return
    const aside = `${this.#backup}.tmp-kept`
    disk.remove(aside)
    try {
      linkOrCopy(disk, this.#file, aside)
      disk.rename(aside, this.#backup)
    } finally {
      // A rename between two names of one file does nothing and leaves both.
      disk.remove(aside)
    }
  }

  #holds(bytes: Buffer): boolean {
    const { disk } = this.#options.folder
    return disk.identityAt(this.#file) !== undefined && disk.read(this.#file).equals(bytes)
  }

  /** After a failed save: the file holds what it held before, or is not there where there was none. */
  #restore(): void {
    this.#store = undefined
    try {
      if (this.#good !== undefined && this.#holds(this.#good)) return
      if (this.#good !== undefined && !this.#options.isDerived) this.#restoreBackup()
      else this.#options.folder.disk.remove(this.#file)
    } catch (error) {
      // The disk refuses everything now. The backup is there, and the next opening finds it.
      toStorageError(error)
    }
  }

  #sweep(): void {
    const parent = path.dirname(this.#file)
    const { disk } = this.#options.folder
    if (disk.identityAt(parent) === undefined) return
    const leftovers = disk.list(parent).filter((name) => name.startsWith(`${path.basename(this.#file)}.`))
    for (const name of leftovers.filter((each) => each.includes('.tmp-'))) this.#trySweep(path.join(parent, name))
  }

  /** A leftover in a read-only folder harms nobody. */
  #trySweep(file: string): void {
    try {
      this.#options.folder.disk.remove(file)
    } catch (error) {
      toStorageError(error)
    }
  }

  #recover(kind: Found<T>['kind']): StoreNote | undefined {
    const { place, isDerived, folder } = this.#options
    if (kind === 'newer' && !isDerived) throw new NewerFormatError(place.origin)
    if (kind === 'good') return undefined
    if (isDerived) {
      if (kind === 'missing') return undefined
      folder.disk.remove(this.#file)
      return { kind: 'discarded' }
    }
    const hasBackup = this.#look(this.#backup).kind === 'good'
    const keptAs = kind === 'damaged' ? this.#quarantine(hasBackup) : undefined
    if (hasBackup) {
      this.#restoreBackup()
      return { kind: 'previous-restored', keptAs }
    }
    return keptAs === undefined ? undefined : { kind: 'lost', keptAs }
  }

  #quarantine(hasBackup: boolean): string {
    const { folder, place } = this.#options
    return folder.quarantine.keepFile(place.file, place.origin, hasBackup ? 'damaged-replaced' : 'damaged-lost')
  }

  /** The backup stays where it is until its content stands under the document's name. */
  #restoreBackup(): void {
    const { disk } = this.#options.folder
    const aside = `${this.#file}.tmp-restored`
    disk.remove(aside)
    linkOrCopy(disk, this.#backup, aside)
    disk.rename(aside, this.#file)
    disk.remove(aside)
    disk.flushFolder(path.dirname(this.#file))
  }

  #look(file: string): Found<T> {
    const { folder, schema, version, seen } = this.#options
    if (folder.disk.identityAt(file) === undefined) return { kind: 'missing' }
    const bytes = folder.disk.read(file)
    const envelope = envelopeSchema.safeParse(parseJson(bytes.toString('utf8')), ONCE)
    if (!envelope.success) return { kind: 'damaged' }
    if (envelope.data.v > version) return { kind: 'newer' }
    // What this build wrote of a document is the document: nothing is to be left out or filled in.
    if (seen?.has(bytes) === true) return { kind: 'good', doc: envelope.data.doc as T, bytes }
    const doc = schema.safeParse(envelope.data.doc, ONCE)
    if (!doc.success) return { kind: 'damaged' }
    if (seen !== undefined && isDeepStrictEqual(doc.data, envelope.data.doc)) seen.note(bytes)
    return { kind: 'good', doc: doc.data, bytes }
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * electron-store replaces the file, so a second name for the old one costs no space. Under Snap and sometimes on Windows
 * it writes into the file itself, which would change the copy too: there, and where the file system has no second
 * names, the bytes are copied.
 */
function linkOrCopy(disk: Disk, from: string, to: string): void {
  const canLink = process.platform !== 'win32' && process.env['SNAP'] === undefined
  try {
    if (canLink) disk.link(from, to)
    else writeNewFile(disk, to, disk.read(from))
  } catch (error) {
    if (!NO_SECOND_NAMES.has(errnoOf(error) ?? '')) throw error
    writeNewFile(disk, to, disk.read(from))
  }
}

const NO_SECOND_NAMES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
