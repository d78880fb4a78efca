import type { Part } from './manifest'
import { PIECE_BYTES, type Vault } from './vault'

/** A piece that is being filled; it has its name once it is full. */
interface Slot {
  id: string
}
/** Bytes that lie in a piece whose name may still be to come. */
export interface Placed {
  readonly slot: Slot
  readonly start: number
  readonly length: number
}

/** Pieces under way to the drive at once: reading goes on meanwhile, and memory stays small. */
const MOST_UNDER_WAY = 4

/** Puts many small files into few pieces. */
export class Packer {
  readonly #vault: Vault
  /** Pieces on the drive with the sizes of their files; new ones are added. */
  readonly #known: Map<string, number>
  readonly #underWay = new Set<Promise<void>>()
  #content = Buffer.allocUnsafe(PIECE_BYTES)
  #filled = 0
  #slot: Slot = { id: '' }
  #failure: { readonly error: unknown } | undefined
  #written = 0

  constructor(vault: Vault, known: Map<string, number>) {
    this.#vault = vault
    this.#known = known
  }

  /** Bytes that went to the drive. */
  get written(): number {
    return this.#written
  }

  /** Copies the bytes. Await `room` between two of these. */
  add(bytes: Uint8Array): Placed[] {
    const placed: Placed[] = []
    for (let done = 0; done < bytes.length;) {
      if (this.#filled === PIECE_BYTES) this.#send()
      const length = Math.min(bytes.length - done, PIECE_BYTES - this.#filled)
      this.#content.set(bytes.subarray(done, done + length), this.#filled)
      placed.push({ slot: this.#slot, start: this.#filled, length })
      this.#filled += length
      done += length
    }
    return placed
  }

  /** Whether more may come at once; throws what went wrong with an earlier piece. */
  get hasRoom(): boolean {
    if (this.#failure !== undefined) throw this.#failure.error
    return this.#underWay.size < MOST_UNDER_WAY
  }

  async room(): Promise<void> {
    while (!this.hasRoom) await Promise.race(this.#underWay)
  }

  /** Returns once everything added is on the drive, proved; every place then has its piece's name. */
  async finish(): Promise<void> {
    if (this.#filled > 0) this.#send()
    await this.settle()
    if (this.#failure !== undefined) throw this.#failure.error
  }

  /** Waits for what is under way, whatever becomes of it. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  #send(): void {
    const content = this.#content.subarray(0, this.#filled)
    const id = this.#vault.pieceName(content)
    this.#slot.id = id
    this.#content = Buffer.allocUnsafe(PIECE_BYTES)
    this.#filled = 0
    this.#slot = { id: '' }
    if (this.#known.has(id)) return
    const sending = this.#keep(id, content).finally(() => this.#underWay.delete(sending))
    this.#underWay.add(sending)
  }

  async #keep(id: string, content: Buffer): Promise<void> {
    try {
      const size = await this.#vault.addPiece(id, content)
      this.#known.set(id, size)
      this.#written += size
    } catch (error) {
      this.#failure ??= { error }
    }
  }
}

/** Bytes that lie in pieces already. */
export const placedAt = (parts: readonly Part[]): Placed[] =>
  parts.map(([id, start, length]) => ({ slot: { id }, start, length }))

/** Once the packer has finished. */
export const partsOf = (placed: readonly Placed[]): Part[] =>
  placed.map(({ slot, start, length }) => [slot.id, start, length])
