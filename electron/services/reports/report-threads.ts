import { setTimeout as wait } from 'node:timers/promises'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { Catalog } from '../../../shared/catalog/catalog'
import { OrderUnderWay, ThreadEnded } from './order-under-way'
import type { ReportWork } from './report-ground'
import type { Order, SentOrder } from './report-messages'
import { reportTask } from './report-thread'
import { removeUnfinished } from './unfinished'
import type { DeskAsks, ReportPlace } from './workshop'

interface ThreadGround {
  /** The script of the thread. */
  readonly script: string
  /** The data folder. */
  readonly root: string
  readonly catalog: () => Catalog
}
interface Around {
  readonly work?: ReportWork
  readonly asks?: DeskAsks
}

/** What was aborted has taken away its files within this time; else its thread is ended, and they are taken away here. */
const PATIENCE_MS = 5000

/** Reports are made in a thread: it is started by the first order, and anew by the next one where it has ended. */
export function reportsInThread({ script, root, catalog }: ThreadGround): ReportPlace {
  let thread: ReportThread | undefined
  const take = <T>(order: Order, around: Around): Promise<T> => {
    if (thread?.isThere !== true) thread = new ReportThread(script, root)
    return thread.take<T>(order, around)
  }
  return {
    read: (order, work) => take({ kind: 'read', order, catalog: catalog() }, { work }),
    // Where there is no thread, nothing was read.
    rows: async (token, offset, limit) =>
      thread?.isThere === true ? take({ kind: 'rows', token, offset, limit }, {}) : undefined,
    write: (order, asks, work) => take({ kind: 'write', order, catalog: catalog() }, { work, asks }),
    rest: async () => {
      const ending = thread
      thread = undefined
      await ending?.end()
    },
  }
}

class ReportThread {
  readonly #worker: Worker
  readonly #underWay = new Map<Pick<OrderUnderWay<unknown>, 'giveUp'>, Promise<unknown>>()
  #hasEnded = false

  constructor(script: string, root: string) {
    this.#worker = new Worker(script, { workerData: reportTask(root) })
    let why: unknown
    this.#worker.on('error', (error) => {
      why = error
      // Who waits is told in words that it broke off; what it was is for the terminal.
      process.emitWarning(error)
    })
    this.#worker.on('exit', () => {
      this.#hasEnded = true
      for (const order of this.#underWay.keys()) order.giveUp(new ThreadEnded(why))
    })
  }

  get isThere(): boolean {
    return !this.#hasEnded
  }

  take<T>(order: Order, { work, asks }: Around): Promise<T> {
    const { port1, port2 } = new MessageChannel()
    const underWay = new OrderUnderWay<T>(port1, work, asks)
    const sent: SentOrder = { order, port: port2 }
    this.#worker.postMessage(sent, [port2])
    const whole = underWay.answer
      .catch(async (error: unknown) => {
        if (error instanceof ThreadEnded && order.kind === 'write') await removeUnfinished(order.order.target)
        throw error
      })
      .finally(() => this.#underWay.delete(underWay))
    this.#underWay.set(underWay, whole)
    return whole
  }

  /** Once what was aborted has ended. */
  async end(): Promise<void> {
    const ended = Promise.allSettled(this.#underWay.values())
    await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })])
    await this.#worker.terminate()
    await ended
  }
}
