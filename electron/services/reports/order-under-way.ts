import type { MessagePort } from 'node:worker_threads'
import { packError, unpackError } from './carried-error'
import type { ReportWork } from './report-ground'
import type { Heard, Told } from './report-messages'
import type { DeskAsks } from './workshop'

/** The thread ended before its order was carried out. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'

  constructor(cause: unknown) {
    super('The thread that makes reports has ended', { cause })
  }
}

/** An order that a thread works on, as who gave it sees it: what it comes to, and what the thread asks for it. */
export class OrderUnderWay<T> {
  readonly answer: Promise<T>
  readonly #port: MessagePort
  readonly #work: ReportWork | undefined
  readonly #asks: DeskAsks | undefined
  #settle: { readonly resolve: (value: T) => void; readonly reject: (why: Error) => void } | undefined

  constructor(port: MessagePort, work: ReportWork | undefined, asks: DeskAsks | undefined) {
    this.#port = port
    this.#work = work
    this.#asks = asks
    const abort = () => this.#say({ kind: 'abort' })
    port.on('message', (told: Told<T>) => this.#hear(told))
    work?.signal.addEventListener('abort', abort)
    this.answer = new Promise<T>((resolve, reject) => (this.#settle = { resolve, reject })).finally(() => {
      work?.signal.removeEventListener('abort', abort)
      port.close()
    })
  }

  giveUp(why: Error): void {
    this.#settle?.reject(why)
  }

  #hear(told: Told<T>): void {
    switch (told.kind) {
      case 'progress':
        this.#work?.onProgress(told.done, told.all)
        return
      case 'announce':
        void this.#answer(this.#asks?.announce(told.count).then(() => NOTHING))
        return
      case 'print':
        void this.#answer(this.#asks?.print(told.page))
        return
      case 'done':
        this.#settle?.resolve(told.value)
        return
      case 'failed':
        this.#settle?.reject(unpackError(told.error))
    }
  }

  async #answer(asked: Promise<Uint8Array> | undefined): Promise<void> {
    try {
      // A copy, so that it can be handed over whatever the print lies in.
      const bytes = new Uint8Array((await asked) ?? NOTHING)
      this.#say({ kind: 'answer', bytes }, [bytes.buffer])
    } catch (error) {
      this.#say({ kind: 'refused', error: packError(error) })
    }
  }

  #say(heard: Heard, handedOver: readonly ArrayBuffer[] = []): void {
    this.#port.postMessage(heard, handedOver)
  }
}

const NOTHING = new Uint8Array()
