import type { IndexRow } from '../../../shared/history/index-row'
import { type Hold, holdOn } from '../../../shared/retention/holds'
import { yearsLater } from '../../../shared/retention/retention'
import { localDay, type Moment } from '../../../shared/session/moment'
import { Breather } from '../../storage/breather'
import { isSessionId, stems } from '../../storage/file-names'
import type { Program } from '../program'
import { rowsOfMonth } from '../records/record-rows'
import { SealedHashes } from '../records/sealed-hashes'
import { keepPhotosInUse } from './photos-in-use'
import { readRetained, type Retained } from './read-retained'

/** A record whose time is over; `photos` are those that go with it, `bytes` are of both. */
export type Going = Omit<Retained, 'kept' | 'isAltered'> & {
  readonly kept: Retained['kept'] & { readonly until: string }
}
/** A record that stays. What keeps one that is merely too young, or under a hold, is read when somebody looks. */
export interface Staying {
  readonly session: string
  readonly why: 'hold' | 'young' | 'open' | 'altered' | 'unreadable'
  /** Where its sealed journal lies. */
  readonly month?: string
}
export interface DeletionPlan {
  readonly at: Pick<Moment, 'at' | 'offset'>
  /** Oldest first, as they go. */
  readonly going: readonly Going[]
  readonly staying: readonly Staying[]
  readonly photos: number
  readonly bytes: number
  /** The next day on which a record's time is over. */
  readonly next?: string
}

type Ground = Pick<Program, 'folder' | 'journals' | 'catalog' | 'index' | 'evidence' | 'clock'>
interface PlanWish {
  readonly holds: readonly Hold[]
  /** Only these may go; what became due besides stays. */
  readonly only?: ReadonlySet<string>
  readonly onProgress: (done: number, all: number) => void
  /** Throws once the plan is no longer wanted. */
  readonly goOn: () => void
}

/** Judges every record by the clinic's rules of today and changes nothing (rule R28). */
export function planDeletion(ground: Ground, wish: PlanWish): Promise<DeletionPlan> {
  return new Planning(ground, wish).plan()
}

class Planning {
  readonly #ground: Ground
  readonly #wish: PlanWish
  readonly #at: Pick<Moment, 'at' | 'offset'>
  readonly #today: string
  readonly #years: number
  readonly #breather = new Breather()
  readonly #seals: SealedHashes
  readonly #going: Going[] = []
  /** The most telling first: held, unsound, open; those that are too young by their age, the oldest first. */
  readonly #staying: Staying[] = []
  readonly #young: Staying[] = []
  #next: string | undefined
  #done = 0
  #all = 0

  constructor(ground: Ground, wish: PlanWish) {
    this.#ground = ground
    this.#wish = wish
    this.#at = ground.clock.now()
    this.#today = localDay(this.#at)
    this.#years = ground.catalog.get().policy.keepSessionYears
    this.#seals = new SealedHashes(ground.folder)
  }

  async plan(): Promise<DeletionPlan> {
    const { index, journals, folder } = this.#ground
    const months = index.months()
    for (const month of months) {
      this.#all += journals.listSealed(month).length
      if (this.#breather.isDue) await this.#breather.pause()
    }
    for (const month of months) {
      const rows = await rowsOfMonth(index, month, this.#breather)
      for (const row of rows) await this.#judge(row)
      this.#noteUnreadable(month, rows)
    }
    for (const session of stems(folder.list('sessions', 'open'), '.jsonl', isSessionId)) {
      this.#staying.push({ session, why: 'open' })
    }
    const going = await this.#withTheirPhotos()
    return {
      at: this.#at,
      going,
      staying: [...this.#staying, ...this.#young.reverse()],
      photos: going.reduce((sum, { photos }) => sum + photos.length, 0),
      bytes: going.reduce((sum, { bytes }) => sum + bytes, 0),
      ...(this.#next !== undefined && { next: this.#next }),
    }
  }

  async #judge(row: IndexRow): Promise<void> {
    const { session, month } = row
    await this.#step()
    if (holdOn(this.#wish.holds, session) !== undefined) {
      this.#staying.push({ session, month, why: 'hold' })
      return
    }
    // No record goes before this, whatever else it is kept as: its journal need not be read.
    const earliest = yearsLater(localDay({ at: row.sealedAt, offset: row.offset }), this.#years)
    const isDue = earliest <= this.#today
    const record = isDue ? readRetained(this.#ground, row) : undefined
    if (isDue && record === undefined) {
      this.#staying.push({ session, month, why: 'unreadable' })
    } else if (record !== undefined && (await this.#isAltered(row, record))) {
      this.#staying.push({ session, month, why: 'altered' })
    } else this.#sort(session, month, record, earliest)
  }

  #sort(session: string, month: string, record: Retained | undefined, earliest: string): void {
    const until = record === undefined ? earliest : record.kept.until
    const isWanted = this.#wish.only?.has(session) ?? true
    if (record !== undefined && until !== undefined && until <= this.#today && isWanted) {
      const { isAltered: _sound, ...going } = record
      this.#going.push({ ...going, kept: { ...record.kept, until } })
      return
    }
    this.#young.push({ session, month, why: 'young' })
    if (until !== undefined && until > this.#today && (this.#next ?? until) >= until) this.#next = until
  }

  async #isAltered(row: IndexRow, { hash, isAltered }: Retained): Promise<boolean> {
    const framed = await this.#seals.of(row, this.#breather)
    return isAltered || (framed !== undefined && framed !== hash)
  }

  #noteUnreadable(month: string, rows: readonly IndexRow[]): void {
    const known = new Set(rows.map(({ session }) => session))
    for (const session of this.#ground.journals.listSealed(month)) {
      if (!known.has(session)) this.#staying.push({ session, month, why: 'unreadable' })
    }
  }

  /** A photo goes with the last of the records that hold it, and only if none holds it that stays. */
  async #withTheirPhotos(): Promise<readonly Going[]> {
    const photos = new Set(this.#going.flatMap((record) => record.photos))
    if (photos.size > 0) {
      const goes = new Set(this.#going.map(({ session }) => session))
      this.#all *= 2
      await keepPhotosInUse(this.#ground, photos, (session) => !goes.has(session), this.#breather, {
        onFile: () => this.#tell(),
      })
    }
    // They stand here newest first and go oldest first.
    return this.#going
      .map((record) => {
        const own = record.photos.filter((hash) => photos.delete(hash))
        const bytes = own.reduce((sum, hash) => sum + this.#ground.evidence.sizeOf(hash), record.bytes)
        return { ...record, photos: own, bytes }
      })
      .reverse()
  }

  async #step(): Promise<void> {
    this.#tell()
    if (this.#breather.isDue) await this.#breather.pause()
  }

  #tell(): void {
    this.#wish.goOn()
    this.#done += 1
    this.#wish.onProgress(this.#done, this.#all)
  }
}
