import type { Spot } from './findings'

/** What the clinic log says of one session. */
export interface Frame {
  readonly opened?: Spot
  readonly sealed?: Spot & { readonly hash: string }
  /** Where the clinic log says that it was deleted. */
  readonly deleted?: Spot
  /** Hashes of the addenda signed behind the seal. */
  readonly addenda: readonly string[]
}

const HASH_BYTES = 32
/** Numbers kept of a session: file and line of its opening, its seal and its deletion, and the file of its journal; 0 for none. */
const OPENED_FILE = 0
const OPENED_LINE = 1
const SEALED_FILE = 2
const SEALED_LINE = 3
const JOURNAL_FILE = 4
const DELETED_FILE = 5
const DELETED_LINE = 6
const FIELDS = 7

/**
 * What the clinic log says of all sessions: all that a check of the whole keeps in memory of them. A session is its name,
 * a few numbers and a hash, some hundred bytes, so that ten years of them stay small.
 */
export class SessionFrames {
  readonly #places = new Map<string, number>()
  readonly #files: string[] = ['']
  readonly #fileNumbers = new Map<string, number>()
  readonly #addenda = new Map<string, string[]>()
  #fields = new Uint32Array(1024 * FIELDS)
  #hashes = Buffer.alloc(1024 * HASH_BYTES)

  /** Nothing for a session of which only a journal is known. */
  get(session: string): Frame | undefined {
    const place = this.#places.get(session)
    if (place === undefined) return undefined
    const isTold = [OPENED_FILE, SEALED_FILE, DELETED_FILE].some((field) => this.#field(place, field) > 0)
    return isTold ? this.#frameAt(place, session) : undefined
  }

  open(session: string, spot: Spot): void {
    this.#note(session, OPENED_FILE, spot)
  }

  seal(session: string, spot: Spot, hash: string): void {
    const place = this.#note(session, SEALED_FILE, spot)
    this.#hashes.write(hash.slice(0, HASH_BYTES * 2), place * HASH_BYTES, 'hex')
  }

  delete(session: string, spot: Spot): void {
    this.#note(session, DELETED_FILE, spot)
  }

  addAddendum(session: string, hash: string): void {
    const known = this.#addenda.get(session)
    if (known === undefined) this.#addenda.set(session, [hash])
    else known.push(hash)
  }

  /** Notes where a session's journal lies; answers another place that was noted before. */
  find(session: string, file: string): string | undefined {
    const known = this.#places.get(session)
    const before = known === undefined ? undefined : this.#fileOf(this.#field(known, JOURNAL_FILE))
    if (before === undefined) this.#note(session, JOURNAL_FILE, { file: folderOf(file) })
    return before === undefined ? undefined : `${before}${file.slice(folderOf(file).length)}`
  }

  /** Sessions that the clinic log names and does not call deleted, and whose journal was found nowhere. */
  *missing(): Generator<readonly [session: string, frame: Frame]> {
    for (const [session, place] of this.#places) {
      if (this.#field(place, JOURNAL_FILE) + this.#field(place, DELETED_FILE) === 0)
        yield [session, this.#frameAt(place, session)]
    }
  }

  #frameAt(place: number, session: string): Frame {
    const opened = this.#spotOf(place, OPENED_FILE, OPENED_LINE)
    const sealed = this.#spotOf(place, SEALED_FILE, SEALED_LINE)
    const deleted = this.#spotOf(place, DELETED_FILE, DELETED_LINE)
    const hash = this.#hashes.toString('hex', place * HASH_BYTES, (place + 1) * HASH_BYTES)
    return {
      ...(opened !== undefined && { opened }),
      ...(sealed !== undefined && { sealed: { ...sealed, hash } }),
      ...(deleted !== undefined && { deleted }),
      addenda: this.#addenda.get(session) ?? [],
    }
  }

  #spotOf(place: number, file: number, line: number): Spot | undefined {
    const name = this.#fileOf(this.#field(place, file))
    return name === undefined ? undefined : { file: name, line: this.#field(place, line) }
  }

  #note(session: string, field: number, { file, line }: Spot): number {
    const place = this.#placeOf(session)
    this.#fields[place * FIELDS + field] = this.#numberOf(file)
    if (line !== undefined) this.#fields[place * FIELDS + field + 1] = line
    return place
  }

  #placeOf(session: string): number {
    const known = this.#places.get(session)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(session, place)
    if ((place + 1) * FIELDS > this.#fields.length) this.#grow()
    return place
  }

  #grow(): void {
    const fields = new Uint32Array(this.#fields.length * 2)
    fields.set(this.#fields)
    this.#fields = fields
    this.#hashes = Buffer.concat([this.#hashes, Buffer.alloc(this.#hashes.length)])
  }

  #field(place: number, field: number): number {
    return this.#fields[place * FIELDS + field] ?? 0
  }

  #fileOf(number: number): string | undefined {
    return number === 0 ? undefined : this.#files[number]
  }

  #numberOf(file: string): number {
    const known = this.#fileNumbers.get(file)
    if (known !== undefined) return known
    this.#fileNumbers.set(file, this.#files.length)
    this.#files.push(file)
    return this.#files.length - 1
  }
}

/** `sessions/2026-11/` */
const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)
