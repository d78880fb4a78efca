import type { Checklist } from '../../../shared/checklist/checklist'
import type { DueList } from '../../../shared/checklist/due-list'
import { dueAgain, isDue, type Recurs, WHOLE_CLINIC } from '../../../shared/checklist/recurs'
import type { IndexRow } from '../../../shared/history/index-row'
import { localDay } from '../../../shared/session/moment'
import { listsInUseOf } from '../checklists'
import type { Program } from '../program'

type Ground = Pick<Program, 'index' | 'catalog' | 'desk' | 'clock'>
type Run = Pick<IndexRow, 'sealedAt' | 'offset' | 'technicianName'>

/** A yearly list is looked for this far back. */
const MONTHS = 14

/** When each recurring list was signed last: read once from the summaries, in steps, and kept as runs are sealed. */
export class ListRuns {
  readonly #ground: Ground
  readonly #last = new Map<string, Run>()
  readonly #changed = new Set<string>()
  #reading: Promise<void> | undefined

  constructor(ground: Ground) {
    this.#ground = ground
    ground.index.watch((month) => this.#changed.add(month))
  }

  /** Every recurring list in use, for each room where it is of rooms; what is due comes first. */
  async due(): Promise<readonly DueList[]> {
    const { catalog, clock } = this.#ground
    const known = catalog.get()
    const lists = listsInUseOf(known)
    if (lists.length === 0) return []
    await this.#read()
    const today = localDay(clock.now())
    const rooms = known.rooms.filter(({ retiredAt }) => retiredAt === undefined)
    const all = lists.flatMap((list) => {
      const { recurs } = list
      if (recurs === undefined) return []
      if (recurs.of === 'clinic') return [this.#stateOf(list, recurs, today, undefined)]
      return rooms.map(({ id, name }) => this.#stateOf(list, recurs, today, { id, name }))
    })
    const order = ['due', 'under-way', 'done']
    return all.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  }

  #stateOf({ id, name }: Checklist, { every }: Recurs, today: string, room: DueList['room']): DueList {
    const place = room?.id ?? WHOLE_CLINIC
    const open = this.#ground.desk.open.find(
      ({ state }) => state.purpose === 'list' && state.checklist.id === id && state.room === place,
    )
    const last = this.#last.get(keyOf(id, place))
    const signed = last === undefined ? undefined : localDay({ at: last.sealedAt, offset: last.offset })
    return {
      list: id,
      name,
      every,
      ...(room !== undefined && { room }),
      state: open !== undefined ? 'under-way' : isDue(every, signed, today) ? 'due' : 'done',
      ...(open !== undefined && { session: open.state.id }),
      ...(last !== undefined && { last: { at: last.sealedAt, offset: last.offset, by: last.technicianName } }),
      ...(signed !== undefined && { dueOn: dueAgain(every, signed) }),
    }
  }

  async #read(): Promise<void> {
    this.#reading ??= this.#readAll().catch((error: unknown) => {
      this.#reading = undefined
      throw error
    })
    await this.#reading
    for (const month of [...this.#changed]) {
      this.#changed.delete(month)
      this.#take(this.#ground.index.rows(month))
    }
  }

  async #readAll(): Promise<void> {
    const { index } = this.#ground
    for (const month of index.months().slice(0, MONTHS)) {
      const wasHeld = index.holds(month)
      const reading = index.reading(month)
      for (;;) {
        // Ticks that wait come first.
        await new Promise<void>((resolve) => setImmediate(resolve))
        const step = reading.next()
        if (step.done !== true) continue
        this.#take(step.value)
        break
      }
      if (!wasHeld) index.release(month)
    }
  }

  #take(rows: readonly IndexRow[]): void {
    for (const { purpose, checklistId, room, sealedAt, offset, technicianName } of rows) {
      if (purpose !== 'list') continue
      const key = keyOf(checklistId, room)
      const known = this.#last.get(key)
      if (known === undefined || known.sealedAt < sealedAt) this.#last.set(key, { sealedAt, offset, technicianName })
    }
  }
}

function keyOf(list: string, room: string): string {
  return `${list} ${room}`
}
