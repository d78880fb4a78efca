import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../../shared/catalog/catalog'
import { DataFolder } from '../../storage/data-folder'
import { Evidence } from '../../storage/evidence'
import { Journals } from '../../storage/journals'
import { personNameIn, roomNameIn } from '../catalog-names'
import { Checklists } from '../checklists'
import type { PrintedPage } from '../shell-port'
import { packError, unpackError } from './carried-error'
import type { ReportGround, ReportWork } from './report-ground'
import type { Heard, Order, ReportTask, SentOrder, Told } from './report-messages'
import { RowsOnDisk } from './rows-on-disk'
import { type Asks, Workshop } from './workshop'

const TASK = 'roomready-reports'

export function reportTask(root: string): ReportTask {
  return { task: TASK, root }
}

/** Whether this thread was started to make reports; then it does so until it is told to end. */
export function workAsReportThread(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const { root } = workerData
  const workshop = new Workshop()
  // Both ends of this channel are this program: what comes is what `ReportThread` sends.
  parentPort.on('message', ({ order, port }: SentOrder) => {
    const orderer = new Orderer(port)
    void orderer.tell(() => carryOut(workshop, order, root, orderer))
  })
  return true
}

function isTask(data: unknown): data is ReportTask {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

async function carryOut(workshop: Workshop, order: Order, root: string, orderer: Orderer): Promise<unknown> {
  switch (order.kind) {
    case 'read':
      return workshop.read(groundOver(root, order.catalog), order.order, orderer)
    case 'rows':
      return workshop.rows(order.token, order.offset, order.limit)
    case 'write':
      return workshop.write(groundOver(root, order.catalog), order.order, orderer, orderer)
  }
}

/** The data folder as it is now, to be read alone. */
function groundOver(root: string, catalog: Catalog): ReportGround {
  const folder = DataFolder.look(root)
  const journals = new Journals(folder)
  const names = {
    get: () => catalog,
    personName: (id: string) => personNameIn(catalog, id),
    roomName: (id: string) => roomNameIn(catalog, id),
  }
  const checklists = new Checklists(names)
  const ground = { folder, journals, catalog: names, checklists }
  return { ...ground, index: new RowsOnDisk(ground), evidence: new Evidence(folder) }
}

/** Who gave an order: is told of it, may abort it, and does for it what only the program itself can do. */
class Orderer implements Asks, ReportWork {
  readonly #port: MessagePort
  readonly #aborting = new AbortController()
  #asked: { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: unknown) => void } | undefined

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', (heard: Heard) => this.#hear(heard))
  }

  get signal(): AbortSignal {
    return this.#aborting.signal
  }

  /** Tells what came of the order, which ends it. */
  async tell(carryOut: () => Promise<unknown>): Promise<void> {
    try {
      this.#say({ kind: 'done', value: await carryOut() })
    } catch (error) {
      this.#say({ kind: 'failed', error: packError(error) })
    }
  }

  readonly onProgress = (done: number, all: number): void => this.#say({ kind: 'progress', done, all })

  readonly announce = async (count: number): Promise<void> => {
    await this.#ask({ kind: 'announce', count })
  }

  readonly print = (page: PrintedPage): Promise<Uint8Array> => {
    const html = new TextEncoder().encode(page.html)
    return this.#ask({ kind: 'print', page: { ...page, html } }, [html.buffer])
  }

  #ask(question: Told<unknown>, handedOver?: readonly ArrayBuffer[]): Promise<Uint8Array> {
    this.signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject }
      this.#say(question, handedOver)
    })
  }

  #say(told: Told<unknown>, handedOver: readonly ArrayBuffer[] = []): void {
    this.#port.postMessage(told, handedOver)
  }

  #hear(heard: Heard): void {
    switch (heard.kind) {
      case 'abort':
        this.#aborting.abort()
        // What is aborted waits for no page that is being printed.
        this.#asked?.reject(this.signal.reason)
        return
      case 'answer':
        this.#asked?.resolve(heard.bytes)
        return
      case 'refused':
        this.#asked?.reject(unpackError(heard.error))
    }
  }
}
