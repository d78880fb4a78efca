import { Worker } from 'node:worker_threads'

/** A thread that answers one message after the other, in the order of asking. */
export class AnsweringThread<Question, Answer> {
  readonly #worker: Worker
  readonly #asked: ((answer: Answer | undefined) => void)[] = []
  #fault: Error | undefined

  /**
   * @param task what the script finds as its `workerData`
   * @param youngMegabytes for what lives as long as one answer
   */
  constructor(script: string, task: object, youngMegabytes?: number) {
    this.#worker = new Worker(script, {
      workerData: task,
      ...(youngMegabytes !== undefined && { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
    })
    this.#worker.on('message', (answer: Answer) => this.#asked.shift()?.(answer))
    this.#worker.on('error', (error) => this.#giveUp(error))
    this.#worker.on('exit', () => this.#giveUp(new Error('The thread has ended')))
  }

  /** How many questions are before the next one. */
  get waiting(): number {
    return this.#fault === undefined ? this.#asked.length : Infinity
  }

  /** Why it answers nothing more. */
  get fault(): Error | undefined {
    return this.#fault
  }

  /** Nothing where the thread has ended. */
  ask(question: Question, handedOver: readonly ArrayBuffer[] = []): Promise<Answer | undefined> {
    if (this.#fault !== undefined) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.#asked.push(resolve)
      this.#worker.postMessage(question, handedOver)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #giveUp(why: Error): void {
    this.#fault ??= why
    for (const resolve of this.#asked.splice(0)) resolve(undefined)
  }
}
