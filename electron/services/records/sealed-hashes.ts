import type { RecordRow } from '../../../shared/ipc/views'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import type { Breather } from '../../storage/breather'
import { clinicLinesWith } from '../../storage/clinic-log-search'
import type { DataFolder } from '../../storage/data-folder'
import { isMonth, stems } from '../../storage/file-names'

/**
 * The hashes that the clinic log keeps of seals, read a month at a time: many records share one reading. In memory are
 * those of one month and the few that were written after a crash, in a month after their session's.
 */
export class SealedHashes {
  readonly #folder: DataFolder
  readonly #months: readonly string[]
  readonly #read = new Set<string>()
  /** Seals whose session was opened in an earlier month than the frame. */
  readonly #late = new Map<string, string>()
  #month = ''
  #seals: ReadonlyMap<string, string> = new Map()

  constructor(folder: DataFolder) {
    this.#folder = folder
    this.#months = stems(folder.list('clinic-log'), '.jsonl', isMonth).sort()
  }

  async of({ session, month }: RecordRow, breather: Breather): Promise<string | undefined> {
    if (month !== this.#month) this.#seals = await this.#readMonth(month, breather)
    this.#month = month
    const hash = this.#seals.get(session)
    if (hash !== undefined) return hash
    for (const later of this.#months) {
      if (later > month && !this.#read.has(later)) await this.#readMonth(later, breather)
    }
    return this.#late.get(session)
  }

  async #readMonth(month: string, breather: Breather): Promise<ReadonlyMap<string, string>> {
    const seals = new Map<string, string>()
    for (const line of clinicLinesWith(this.#folder, month, '"type":"session-sealed"')) {
      const event = line === undefined ? undefined : readClinicEvent(line)
      if (event?.type === 'session-sealed') {
        const { session, hash } = event.data
        seals.set(session, hash)
        if (mayBeLate(session, month)) this.#late.set(session, hash)
      }
      if (breather.isDue) await breather.pause()
    }
    this.#read.add(month)
    return seals
  }
}

/**
 * A session's id begins with the day on which it was opened, `261122-`: where that lies before the frame's month, or so
 * close to its start that it may in UTC, the frame may be a late one.
 */
function mayBeLate(session: string, month: string): boolean {
  const day = /^(\d{2})(\d{2})(\d{2})-/.exec(session)
  return day === null || `20${day[1]}-${day[2]}` < month || Number(day[3]) <= 2
}
