import type { Content } from './manifest'
import type { Vault } from './vault'
import { sha256 } from '../sha256'

/** Pieces held in memory: files that were kept together are asked for one after the other. */
const HELD = 6

/** Reads what lies in pieces, each piece once while its files are asked for in their order. */
export class PieceReader {
  /** Pieces that are missing or not as they were written. */
  readonly damaged = new Set<string>()
  readonly #vault: Vault
  readonly #held = new Map<string, Buffer>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** The content, proved by its own hash; nothing where a piece of it is damaged. */
  async read(content: Content): Promise<Buffer | undefined> {
    const found: Buffer[] = []
    for (const [id, start, length] of content.parts) {
      const piece = await this.#piece(id)
      if (piece === undefined) return undefined
      found.push(piece.subarray(start, start + length))
    }
    const [only] = found
    const whole = found.length === 1 && only !== undefined ? only : Buffer.concat(found)
    return whole.length === content.size && sha256(whole) === content.sha256 ? whole : undefined
  }

  async #piece(id: string): Promise<Buffer | undefined> {
    const held = this.#held.get(id)
    if (held !== undefined || this.damaged.has(id)) return held
    const piece = await this.#vault.readPiece(id)
    if (piece === undefined) {
      this.damaged.add(id)
      return undefined
    }
    const [oldest] = this.#held.keys()
    if (this.#held.size >= HELD && oldest !== undefined) this.#held.delete(oldest)
    this.#held.set(id, piece)
    return piece
  }
}
