import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { MoveDone, MoveProgress, MoveTarget } from '../../../shared/move/move-view'
import { randomText } from '../ids'
import type { MoveGround } from './move-ground'

interface Running {
  progress: MoveProgress | undefined
  isCancelled: boolean
  readonly ended: Promise<unknown>
}

/** The window is told how far a move is at most this often. */
const TOLD_EVERY_MS = 150

/** Moves the data folder; one move at a time. Nothing else is done meanwhile. */
export class DataMover {
  readonly #ground: MoveGround
  readonly #chosen = new Map<string, string>()
  #running: Running | undefined

  constructor(ground: MoveGround) {
    this.#ground = ground
  }

  get isMoving(): boolean {
    return this.#running !== undefined
  }

  get running(): MoveProgress | undefined {
    return this.#running?.progress
  }

  /** Asks for a folder and looks whether the data can go there. */
  async choose(): Promise<Result<MoveTarget>> {
    const target = await this.#ground.program().shell.chooseFolder()
    if (target === undefined) return fail({ code: 'cancelled' })
    return this.#asResult(async () => {
      const { lookAtTarget } = await import('./move-data')
      const { data, free } = await lookAtTarget(this.#ground, target)
      const token = randomText(12)
      this.#chosen.set(token, target)
      return { token, where: target, files: data.files.length, bytes: data.bytes, free }
    })
  }

  run(token: string, by: string): Promise<Result<MoveDone>> {
    const target = this.#chosen.get(token)
    if (target === undefined) return Promise.resolve(fail({ code: 'move', why: 'choose-again' }))
    const { desk, backups } = this.#ground.program()
    const count = desk.open.length + desk.unfinished.length
    if (count > 0) return Promise.resolve(fail({ code: 'open-sessions', count }))
    if (this.isMoving || backups.jobs.running !== undefined) {
      return Promise.resolve(fail({ code: 'move', why: 'busy' }))
    }
    let end: () => void = () => undefined
    const running: Running = {
      progress: undefined,
      isCancelled: false,
      ended: new Promise<void>((done) => (end = done)),
    }
    this.#running = running
    return this.#asResult(async () => {
      const { moveData } = await import('./move-data')
      return moveData(this.#ground, {
        target,
        by,
        onProgress: this.#teller(running),
        isCancelled: () => running.isCancelled,
      })
    }).finally(() => {
      this.#running = undefined
      end()
      for (const topic of ['move', 'status', 'directory', 'board', 'records', 'backup'] as const) {
        this.#ground.publish({ topic })
      }
    })
  }

  /** Ends a move that is not committed yet; resolves when everything is cleared away. */
  async cancel(): Promise<void> {
    if (this.#running === undefined) return
    this.#running.isCancelled = true
    await this.#running.ended
  }

  #teller(running: Running): (progress: MoveProgress) => void {
    let told = -Infinity
    return (progress) => {
      const isNext = running.progress?.step !== progress.step
      running.progress = progress
      if (!isNext && performance.now() - told < TOLD_EVERY_MS) return
      told = performance.now()
      this.#ground.publish({ topic: 'move' })
    }
  }

  async #asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
    const { MoveProblem } = await import('./move-problem')
    try {
      return ok(await work())
    } catch (error) {
      if (error instanceof MoveProblem) return fail(error.error)
      throw error
    }
  }
}
