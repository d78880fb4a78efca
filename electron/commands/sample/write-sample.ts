import { appendFileSync, readdirSync } from 'node:fs'
import { chainLine } from '../../../shared/log/chain'
import type { Draft } from '../../../shared/log/line'
import { CHAIN_START, type ChainHead } from '../../../shared/log/verify'
import { CatalogKeeper } from '../../services/catalog-keeper'
import type { ClinicDeed } from '../../services/clinic-log-keeper'
import { DataFolder } from '../../storage/data-folder'
import { realDisk } from '../../storage/disk'
import { Evidence } from '../../storage/evidence'
import { errnoOf } from '../../storage/storage-error'
import { type ToldDay, withCarried } from './clinic-day'
import { samplePhotos } from './photos'
import { sampleCatalog, sampleClinic } from './sample-clinic'
import { SampleMonths, type SampleMonthGround } from './sample-month'
import { planSample, type SampleOptions, type SamplePlan } from './sample-plan'
import { monthsFromWorkers } from './sample-workers'

export type SampleResult =
  | { readonly kind: 'written'; readonly sessions: number; readonly months: number; readonly clinicLines: number }
  | { readonly kind: 'not-empty' }
  | { readonly kind: 'too-many'; readonly rooms: number; readonly most: number }

export interface SampleHow {
  /** The script that threads run; without one everything is done in this one. */
  readonly workerScript?: string
  readonly onMonth?: (done: number, all: number) => void
}

/** Below this a thread costs more than it brings. */
const WORTH_A_THREAD = 2000
const THREADS = 2

/**
 * Writes a whole data folder: the same options give the same bytes. Without a flush a line, which sample data can do
 * without. Refuses a folder that holds anything.
 */
export async function writeSample(root: string, options: SampleOptions, how: SampleHow = {}): Promise<SampleResult> {
  if (!isEmpty(root)) return { kind: 'not-empty' }
  const clinic = sampleClinic(options.seed)
  const planned = planSample(options, clinic)
  if (!planned.ok) return { kind: 'too-many', rooms: planned.rooms, most: planned.most }
  const { plan } = planned
  const folder = DataFolder.open(root, { disk: realDisk, now: () => new Date(0) })
  const catalog = await sampleCatalog(options.seed, clinic, plan.leftAt)
  new CatalogKeeper(folder).save(catalog)
  const [first] = plan.months
  const evidence = new Evidence(folder)
  for (const { bytes } of samplePhotos(options.seed)) evidence.put(bytes, first?.month ?? '')
  const people = catalog.people.map(({ id, name, role }) => ({ id, name, role }))
  const told = { ...catalog, people, checklists: [] }
  const setUp: ClinicDeed = { type: 'catalog-changed', by: 'system', data: { what: 'setup', old: null, new: told } }
  const log = new SampleClinicLog(folder)
  const ground: SampleMonthGround = { root: folder.root, seed: options.seed, cycle: plan.cycle, setUp }
  let done = 0
  let carried: readonly Draft[] = []
  for await (const { month, drafts, next } of monthsOf(plan, ground, options, how)) {
    log.write(month, withCarried(carried, drafts))
    carried = next
    done += 1
    how.onMonth?.(done, plan.months.length)
  }
  return { kind: 'written', sessions: options.sessions, months: plan.months.length, clinicLines: log.lines }
}

type MonthTold = ToldDay & { readonly month: string }

async function* monthsOf(
  plan: SamplePlan,
  ground: SampleMonthGround,
  { sessions }: SampleOptions,
  { workerScript }: SampleHow,
): AsyncGenerator<MonthTold, void, undefined> {
  if (workerScript !== undefined && sessions >= WORTH_A_THREAD) {
    yield* monthsFromWorkers(workerScript, plan.months, ground, THREADS)
    return
  }
  const months = new SampleMonths(ground)
  for (const month of plan.months) yield { month: month.month, ...months.write(month) }
}

/** The clinic log's one chain, a file a month. */
class SampleClinicLog {
  readonly #folder: DataFolder
  #head: ChainHead = CHAIN_START

  constructor(folder: DataFolder) {
    this.#folder = folder
  }

  get lines(): number {
    return this.#head.seq
  }

  write(month: string, drafts: readonly Draft[]): void {
    let text = ''
    for (const draft of drafts) {
      const chained = chainLine(draft, this.#head.seq, this.#head.hash, this.#folder.sha256)
      this.#head = { seq: this.#head.seq + 1, hash: chained.line.hash }
      text += chained.text
    }
    appendFileSync(this.#folder.clinicMonth(month).file, text, { mode: 0o600 })
  }
}

function isEmpty(root: string): boolean {
  try {
    return readdirSync(root).length === 0
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true
    throw error
  }
}
