import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../../shared/catalog/catalog'
import { isIndexRow } from '../../../shared/history/is-index-row'
import { atOnce } from '../../storage/breather'
import { DataFolder } from '../../storage/data-folder'
import { Journals } from '../../storage/journals'
import { indexText, MonthIndex } from '../../storage/month-index'
import { personNameIn, roomNameIn } from '../catalog-names'
import { Checklists } from '../checklists'
import { monthRows, newestFirst } from '../record-index/month-rows'
import { blockOf, HistoryNames } from './history-block'
import { type MadeBlock, madeBlock, memoryOf } from './made-block'

const TASK = 'roomready-months'

/** What a thread that reads months stands on: it writes nothing. */
export interface MonthTask {
  readonly task: typeof TASK
  /** The data folder. */
  readonly root: string
  readonly catalog: Catalog
}

export interface MadeMonth extends MadeBlock {
  /** Whether every journal of the month has its row. */
  readonly isWhole: boolean
  /** The month's summary, where it has to be written anew. */
  readonly text?: Uint8Array<ArrayBuffer>
}

export function monthTask(task: Omit<MonthTask, 'task'>): MonthTask {
  return { task: TASK, ...task }
}

/** Whether this thread was started to read months; then it does so until it is told to end. */
export function workAsMonthThread(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const port = parentPort
  const work = worker(workerData)
  // Both ends of this channel are this program: what comes is a month that `MonthThreads` asks for.
  port.on('message', (month: string) => {
    const made = work(month)
    port.postMessage(made, [...memoryOf(made.block), ...(made.text === undefined ? [] : [made.text.buffer])])
  })
  return true
}

function isTask(data: unknown): data is MonthTask {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

function worker({ root, catalog }: MonthTask): (month: string) => MadeMonth {
  const folder = DataFolder.look(root)
  const journals = new Journals(folder)
  const names = {
    personName: (id: string) => personNameIn(catalog, id),
    roomName: (id: string) => roomNameIn(catalog, id),
  }
  const ground = { journals, catalog: names, checklists: new Checklists({ get: () => catalog }) }
  return (month) => {
    const file = MonthIndex.of(folder, month, isIndexRow)
    const { rows, isBuilt, unreadable } = atOnce(monthRows(ground, month, journals.listSealed(month), file))
    const names = new HistoryNames()
    return {
      ...madeBlock(blockOf(newestFirst(rows), names, false), names),
      isWhole: unreadable.length === 0,
      ...(isBuilt && { text: atOnce(indexText(rows)) }),
    }
  }
}
