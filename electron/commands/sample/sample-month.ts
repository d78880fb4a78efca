import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { IndexRow } from '../../../shared/history/index-row'
import { isIndexRow } from '../../../shared/history/is-index-row'
import type { Draft } from '../../../shared/log/line'
import { CatalogKeeper } from '../../services/catalog-keeper'
import type { ClinicDeed } from '../../services/clinic-log-keeper'
import { Checklists } from '../../services/checklists'
import { RecordIndex } from '../../services/record-index'
import { DataFolder } from '../../storage/data-folder'
import { realDisk } from '../../storage/disk'
import { Journals } from '../../storage/journals'
import { MonthIndex } from '../../storage/month-index'
import { type ClinicDayGround, type ToldDay, withCarried, workClinicDay } from './clinic-day'
import { type SamplePhoto, samplePhotos } from './photos'
import { sampleClinic, type SampleClinic } from './sample-clinic'
import type { SamplePlan } from './sample-plan'

/** Only the owner reads the records, as in the program. */
const FILE_MODE = 0o600

export interface SampleMonthGround {
  readonly root: string
  readonly seed: string
  readonly cycle: number
  readonly setUp: ClinicDeed
}

/** Writes the journals and the summary of one month after the other; each of them depends on its plan alone. */
export class SampleMonths {
  readonly #ground: SampleMonthGround
  readonly #clinic: SampleClinic
  readonly #photos: readonly SamplePhoto[]
  readonly #folder: DataFolder
  readonly #index: RecordIndex

  constructor(ground: SampleMonthGround) {
    this.#ground = ground
    this.#clinic = sampleClinic(ground.seed)
    this.#photos = samplePhotos(ground.seed)
    this.#folder = DataFolder.open(ground.root, { disk: realDisk, now: () => new Date(0) })
    const catalog = new CatalogKeeper(this.#folder)
    const checklists = new Checklists(catalog)
    this.#index = new RecordIndex({ folder: this.#folder, journals: new Journals(this.#folder), catalog, checklists })
  }

  /** Answers what the clinic log is told of the month, and what it will be told on the first day of the next one. */
  write({ month, days }: SamplePlan['months'][number]): ToldDay {
    const { seed, cycle, setUp } = this.#ground
    mkdirSync(path.dirname(this.#folder.sealedJournal(month, 'any').file), { recursive: true, mode: 0o700 })
    const rows = new Map<string, IndexRow>()
    const ground: ClinicDayGround = {
      seed,
      clinic: this.#clinic,
      photos: this.#photos,
      cycle,
      setUp,
      onSession: ({ state, text }, checklist) => {
        const isSealed = state.sealed !== undefined
        const { file } = isSealed ? this.#folder.sealedJournal(month, state.id) : this.#folder.openJournal(state.id)
        writeFileSync(file, text, { mode: FILE_MODE, flag: 'wx' })
        if (isSealed) rows.set(state.id, this.#index.rowOf(state, checklist))
      },
    }
    const drafts: Draft[] = []
    let carried: readonly Draft[] = []
    for (const day of days) {
      const told = workClinicDay(ground, day)
      drafts.push(...withCarried(carried, told.drafts))
      carried = told.next
    }
    MonthIndex.of(this.#folder, month, isIndexRow).replace(rows)
    return { drafts, next: carried }
  }
}
