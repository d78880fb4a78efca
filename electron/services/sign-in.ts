import { type Result, fail, ok } from '../../shared/ipc/errors'
import type { CatalogKeeper } from './catalog-keeper'
import type { ClinicLogKeeper } from './clinic-log-keeper'
import type { Clock } from './clock'
import { notSaved } from './failures'

interface SignInGround {
  readonly catalog: CatalogKeeper
  readonly log: ClinicLogKeeper
  readonly clock: Clock
}

/** Which manager is signed in at the window, if any. Checked in the main process for every call that needs one. */
export class SignIn {
  readonly #ground: SignInGround
  #current: { readonly person: string; readonly usedAt: number } | undefined

  constructor(ground: SignInGround) {
    this.#ground = ground
  }

  /** Only called once the person's PIN was checked. */
  async enter(person: string): Promise<Result<null>> {
    const { catalog, log, clock } = this.#ground
    if (!isManager(catalog, person)) return fail({ code: 'needs-manager' })
    try {
      await log.record({ type: 'sign-in', by: person, data: {} })
    } catch (error) {
      return notSaved(error)
    }
    this.#current = { person, usedAt: clock.now().mono }
    return ok(null)
  }

  /** The same manager goes on after the data folder was closed and opened again. */
  goOn(person: string): void {
    this.#current = { person, usedAt: this.#ground.clock.now().mono }
  }

  leave(): void {
    this.#current = undefined
  }

  /** The manager signed in now; looking does not keep the sign-in awake. */
  get person(): string | undefined {
    const { catalog, clock } = this.#ground
    if (this.#current === undefined) return undefined
    const isIdle = clock.now().mono - this.#current.usedAt > catalog.get().policy.managerIdleMinutes * 60_000
    if (isIdle || !isManager(catalog, this.#current.person)) this.#current = undefined
    return this.#current?.person
  }

  /** The manager who makes a call now; this keeps the sign-in awake. */
  use(): string | undefined {
    const { person } = this
    if (person !== undefined) this.#current = { person, usedAt: this.#ground.clock.now().mono }
    return person
  }
}

export function isManager(catalog: CatalogKeeper, id: string): boolean {
  return catalog
    .get()
    .people.some((person) => person.id === id && person.role === 'manager' && person.leftAt === undefined)
}
