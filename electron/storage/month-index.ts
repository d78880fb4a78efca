import { z } from 'zod'
import type { DataFolder } from './data-folder'
import { isMonth, isSessionId, stems } from './file-names'
import { GuardedStore } from './guarded-store'

type Rows<R> = Record<string, R>

/** `index/<month>.json`: one summary row a session. Derived: a file that is missing or damaged is built anew from the journals. */
export class MonthIndex<R extends object> {
  readonly #store: GuardedStore<Rows<R>>

  private constructor(store: GuardedStore<Rows<R>>) {
    this.#store = store
  }

  static open<R extends object>(folder: DataFolder, month: string, row: z.ZodType<R>): MonthIndex<R> {
    const schema: z.ZodType<Rows<R>> = z.record(z.string().refine(isSessionId), row)
    return new MonthIndex(
      GuardedStore.open({ folder, place: folder.monthIndex(month), schema, version: 3, isDerived: true }),
    )
  }

  /** The months that have an index, oldest first. */
  static months(folder: DataFolder): string[] {
    return stems(folder.list('index'), '.json', isMonth)
  }

  /** Rows by session id; nothing where the index has to be built. */
  rows(): Readonly<Rows<R>> | undefined {
    return this.#store.get()
  }

  /** Adds a session's row or replaces it. */
  put(session: string, row: R): void {
    this.#store.set({ ...this.#store.get(), [session]: row })
  }

  /** The whole index, built anew. */
  replace(rows: Readonly<Rows<R>>): void {
    this.#store.set({ ...rows })
  }
}
