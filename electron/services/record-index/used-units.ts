import type { RecordRow } from '../../../shared/ipc/views'

/** The scanned units of sealed sessions: each belongs to one (rule R24). Filled month by month. */
export class UsedUnits {
  /** Stand in the summary of every session with such a unit. */
  static readonly words = '"serial":'
  readonly #sessions = new Map<string, string>()
  readonly #left: Set<string>

  /** @param months those that have to be read */
  constructor(months: readonly string[]) {
    this.#left = new Set(months)
  }

  /** The months that have not been read, also those that somebody is reading. */
  *left(): Generator<string> {
    for (const month of this.#left) yield month
  }

  done(month: string): void {
    this.#left.delete(month)
  }

  add({ lots, session }: Pick<RecordRow, 'lots' | 'session'>): void {
    for (const { gtin, serial } of lots) {
      if (serial !== undefined) this.#sessions.set(key(gtin ?? '', serial), session)
    }
  }

  of(gtin: string, serial: string): string | undefined {
    return this.#sessions.get(key(gtin, serial))
  }
}

function key(gtin: string, serial: string): string {
  return `${gtin} ${serial}`
}
