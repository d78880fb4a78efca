import type { RecordRow } from '../../shared/ipc/views'
import { readClinicEvent } from '../../shared/room/clinic-events'
import { findClinicLines } from '../storage/clinic-log-search'
import type { DataFolder } from '../storage/data-folder'
import { isMonth, stems } from '../storage/file-names'

/** The hashes that the clinic log keeps of seals, read a month at a time: many records share one reading. */
export class SealedHashes {
  readonly #folder: DataFolder
  readonly #months: readonly string[]
  readonly #read = new Map<string, ReadonlyMap<string, string>>()

  constructor(folder: DataFolder) {
    this.#folder = folder
    this.#months = stems(folder.list('clinic-log'), '.jsonl', isMonth).sort()
  }

  /** After a crash the frame may stand in a month after the seal's. */
  of({ session, month }: RecordRow): string | undefined {
    for (const candidate of this.#months) {
      if (candidate < month) continue
      const hash = this.#month(candidate).get(session)
      if (hash !== undefined) return hash
    }
    return undefined
  }

  #month(month: string): ReadonlyMap<string, string> {
    const known = this.#read.get(month)
    if (known !== undefined) return known
    const hashes = findClinicLines(this.#folder, month, '"type":"session-sealed"').flatMap((line) => {
      const event = readClinicEvent(line)
      return event?.type === 'session-sealed' ? [[event.data.session, event.data.hash] as const] : []
    })
    const map = new Map(hashes)
    this.#read.set(month, map)
    return map
  }
}
