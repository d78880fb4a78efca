interface Named {
  readonly id: string
  name: string
  /** When the row was written that gave the name. */
  since: string
}

/** Rooms, people or checklists as numbers, each with the name that its newest row gave it. */
export class KnownNames {
  readonly #codes = new Map<string, number>()
  readonly #named: Named[] = []

  get size(): number {
    return this.#named.length
  }

  code(id: string, name: string, since: string): number {
    const code = this.#codes.get(id)
    const known = code === undefined ? undefined : this.#named[code]
    if (code !== undefined && known !== undefined) {
      if (since >= known.since) Object.assign(known, { name, since })
      return code
    }
    this.#codes.set(id, this.#named.length)
    return this.#named.push({ id, name, since }) - 1
  }

  /** Minus one where nothing is known of it: no row has that code. */
  find(id: string): number {
    return this.#codes.get(id) ?? -1
  }

  name(code: number): string {
    return this.#named[code]?.name ?? ''
  }

  /** The place of each code in alphabetical order. */
  ranks(): Uint32Array {
    const order = this.#named.map((_, code) => code).sort((a, b) => COLLATOR.compare(this.name(a), this.name(b)))
    const ranks = new Uint32Array(order.length)
    for (const [rank, code] of order.entries()) ranks[code] = rank
    return ranks
  }

  all(): readonly Readonly<Named>[] {
    return this.#named
  }
}

/** Room 2 stands before Room 10. */
const COLLATOR = new Intl.Collator('en', { numeric: true })
