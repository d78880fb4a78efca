import { setImmediate } from 'node:timers/promises'
import { type CallName, CONTRACT } from '../../../shared/ipc/contract'
import type { Caller, HandlersOf } from './handlers'

/** The first word of a call's name. */
type AreaName = CallName extends infer N ? (N extends `${infer A}.${string}` ? A : never) : never

/** Areas whose code is read with the first call to one of them: it is no part of the start. */
export class Areas {
  readonly #loads = new Map<AreaName, () => Promise<unknown>>()

  later<A extends AreaName>(area: A, load: () => Promise<HandlersOf<A>>): HandlersOf<A> {
    let loading: Promise<HandlersOf<A>> | undefined
    let loaded: HandlersOf<A> | undefined
    const whole = () => (loading ??= load().then((handlers) => (loaded = handlers)))
    this.#loads.set(area, whole)
    const handler = (name: keyof HandlersOf<A>) => (input: unknown, caller: Caller) => {
      const run = (handlers: HandlersOf<A>) => (handlers[name] as (...all: unknown[]) => unknown)(input, caller)
      return loaded === undefined ? whole().then(run) : run(loaded)
    }
    // Exactly the calls of this area, each handled by the handler of its own name.
    return Object.fromEntries(namesOf(area).map((name) => [name, handler(name)])) as HandlersOf<A>
  }

  /** Reads one area before anybody calls it. */
  async load(area: AreaName): Promise<void> {
    await this.#loads.get(area)?.()
  }

  /**
   * Reads what has not been read yet, an area at a time, so that nobody who ticks waits for all of them. The calls of a
   * program that runs for days must not depend on files that an update may have replaced meanwhile.
   */
  async loadAll(): Promise<void> {
    for (const load of this.#loads.values()) {
      await load()
      await setImmediate()
    }
  }
}

function namesOf<A extends AreaName>(area: A): readonly (keyof HandlersOf<A>)[] {
  const isOurs = (name: string): name is keyof HandlersOf<A> & string => name.startsWith(`${area}.`)
  return Object.keys(CONTRACT).filter(isOurs)
}
