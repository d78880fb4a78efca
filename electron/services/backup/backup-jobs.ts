import type { BackupJob, BackupProgress } from '../../../shared/backup/backup-view'
import type { Change } from '../../../shared/ipc/contract'
import { BackupProblem } from '../../storage/backup/backup-problem'

/** The window is told how far a job is at most this often. */
const TOLD_EVERY_MS = 150

/** What a job under way needs. */
export interface JobCourse {
  readonly onProgress: (done: number, all: number) => void
  readonly isCancelled: () => boolean
}
interface Running {
  readonly job: BackupJob
  progress: { readonly done: number; readonly all: number }
  isCancelled: boolean
}

/** One job on the backups at a time. */
export class BackupJobs {
  readonly #publish: (change: Change) => void
  #running: Running | undefined
  #ended: Promise<unknown> = Promise.resolve()

  constructor(publish: (change: Change) => void) {
    this.#publish = publish
  }

  get running(): BackupProgress | undefined {
    return this.#running && { job: this.#running.job, ...this.#running.progress }
  }

  /** Throws BackupProblem while another one runs. */
  take<T>(job: BackupJob, work: (course: JobCourse) => Promise<T>): Promise<T> {
    if (this.#running !== undefined) return Promise.reject(new BackupProblem('busy'))
    const running: Running = { job, progress: { done: 0, all: 0 }, isCancelled: false }
    this.#running = running
    this.#publish({ topic: 'backup' })
    const done = work({ onProgress: this.#teller(running), isCancelled: () => running.isCancelled }).finally(() => {
      this.#running = undefined
      this.#publish({ topic: 'backup' })
    })
    this.#ended = done.catch(() => undefined)
    return done
  }

  cancel(): void {
    if (this.#running !== undefined) this.#running.isCancelled = true
  }

  async idle(): Promise<void> {
    await this.#ended
  }

  #teller(running: Running): JobCourse['onProgress'] {
    let told = -Infinity
    return (done, all) => {
      running.progress = { done, all }
      if (performance.now() - told < TOLD_EVERY_MS) return
      told = performance.now()
      this.#publish({ topic: 'backup-progress', job: running.job, done, all })
    }
  }
}
