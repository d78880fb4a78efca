import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ToldDay } from './clinic-day'
import { SampleMonths, type SampleMonthGround } from './sample-month'
import type { SamplePlan } from './sample-plan'

type Month = SamplePlan['months'][number]
type Told = ToldDay & { readonly month: string }

const TASK = 'roomready-sample-months'

interface Task {
  readonly task: typeof TASK
  readonly ground: SampleMonthGround
}

/** Whether this thread was started to write months; then it does so until it is told to end. */
export function workAsSampleThread(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const port = parentPort
  const months = new SampleMonths(workerData.ground)
  // Both ends of this channel are this program: what comes is what `Crew` sends.
  port.on('message', (month: Month) => port.postMessage({ month: month.month, ...months.write(month) }))
  return true
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** The months in their order, written by several threads at once. */
export async function* monthsFromWorkers(
  script: string,
  months: readonly Month[],
  ground: SampleMonthGround,
  threads: number,
): AsyncGenerator<Told, void, undefined> {
  const task: Task = { task: TASK, ground }
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: task }))
  try {
    const written: Promise<Told>[] = []
    const free = workers.map((worker) => Promise.resolve(worker))
    for (const [index, month] of months.entries()) {
      const slot = index % threads
      const told = (free[slot] ?? Promise.reject(new Error('No thread'))).then((worker) => write(worker, month))
      written.push(told)
      free[slot] = told.then(() => workers[slot] ?? Promise.reject(new Error('No thread')))
    }
    for (const told of free) told.catch(() => undefined)
    for (const told of written) told.catch(() => undefined)
    for (const told of written) yield await told
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function write(worker: Worker, month: Month): Promise<Told> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => reject(error)
    worker.once('error', onError)
    worker.once('message', (told: Told) => {
      worker.off('error', onError)
      resolve(told)
    })
    worker.postMessage(month)
  })
}
