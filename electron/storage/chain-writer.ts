import { chainLine, type Sha256 } from '../../shared/log/chain'
import type { Draft, LogLine } from '../../shared/log/line'
import type { ChainHead } from '../../shared/log/verify'
import type { AppendFile } from './append-file'

/** Lines that belong together, waiting for their flush. */
interface Job {
  readonly file: AppendFile
  /** Chains the lines behind a head that is only known when their turn comes. */
  chain(head: ChainHead): { readonly text: string; readonly head: ChainHead }
  acknowledge(): void
  refuse(reason: unknown): void
}

/** Writes the lines of one chain in order: one write and one flush for all that wait. */
export class ChainWriter {
  readonly #sha256: Sha256
  readonly #onWritten: (lines: readonly LogLine[]) => void
  readonly #waiting: Job[] = []
  #head: ChainHead
  #flushing: Promise<void> | undefined

  constructor(options: { head: ChainHead; sha256: Sha256; onWritten?: (lines: readonly LogLine[]) => void }) {
    this.#head = options.head
    this.#sha256 = options.sha256
    this.#onWritten = options.onWritten ?? (() => undefined)
  }

  /** The number of the next line and the hash of the last acknowledged one. */
  get head(): ChainHead {
    return this.#head
  }

  /** Resolves when the lines are on the disk; rejects with a StorageError when none of them is. */
  append<T extends string, D extends object>(
    drafts: readonly Draft<T, D>[],
    file: AppendFile,
  ): Promise<readonly LogLine<T, D>[]> {
    return new Promise((resolve, reject) => {
      let lines: readonly LogLine<T, D>[] = []
      this.#waiting.push({
        file,
        chain: (head) => {
          const chained = chainAll(drafts, head, this.#sha256)
          lines = chained.lines
          return chained
        },
        acknowledge: () => {
          this.#onWritten(lines)
          resolve(lines)
        },
        refuse: reject,
      })
      if (this.#flushing === undefined) this.#work()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing
  }

  #work(): void {
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const { jobs, text, head } = this.#takeBatch(first.file)
      try {
        this.#flushing = text === '' ? undefined : first.file.append(Buffer.from(text, 'utf8'))
      } catch (error) {
        refuseAll(jobs, error)
        continue
      }
      if (this.#flushing !== undefined) {
        this.#flushing = this.#finish(this.#flushing, jobs, head)
        return
      }
      this.#acknowledge(jobs, head)
    }
  }

  async #finish(flushed: Promise<void>, jobs: readonly Job[], head: ChainHead): Promise<void> {
    try {
      await flushed
      this.#acknowledge(jobs, head)
    } catch (error) {
      refuseAll(jobs, error)
    }
    this.#flushing = undefined
    this.#work()
  }

  #acknowledge(jobs: readonly Job[], head: ChainHead): void {
    this.#head = head
    for (const job of jobs) job.acknowledge()
  }

  /** All that waits at the front for the same file. A draft that cannot be chained is a bug and refused by itself. */
  #takeBatch(file: AppendFile): { jobs: Job[]; text: string; head: ChainHead } {
    const jobs: Job[] = []
    let text = ''
    let head = this.#head
    for (let job = this.#waiting[0]; job?.file === file; job = this.#waiting[0]) {
      this.#waiting.shift()
      try {
        const chained = job.chain(head)
        jobs.push(job)
        text += chained.text
        head = chained.head
      } catch (error) {
        job.refuse(error)
      }
    }
    return { jobs, text, head }
  }
}

const refuseAll = (jobs: readonly Job[], reason: unknown): void => {
  for (const job of jobs) job.refuse(reason)
}

/** Chains drafts behind a head; answers their lines, the text they make in the file, and the new head. */
export function chainAll<T extends string, D extends object>(
  drafts: readonly Draft<T, D>[],
  from: ChainHead,
  sha256: Sha256,
): { readonly lines: LogLine<T, D>[]; readonly text: string; readonly head: ChainHead } {
  const lines: LogLine<T, D>[] = []
  let text = ''
  let head = from
  for (const draft of drafts) {
    const chained = chainLine(draft, head.seq, head.hash, sha256)
    lines.push(chained.line)
    text += chained.text
    head = { seq: head.seq + 1, hash: chained.line.hash }
  }
  return { lines, text, head }
}
