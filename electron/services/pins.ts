import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PersonRecord } from '../../shared/people/person'
import { fail, ok, type Result } from '../../shared/ipc/errors'
import type { CatalogKeeper } from './catalog-keeper'
import type { ClinicLogKeeper } from './clinic-log-keeper'
import type { Clock } from './clock'
import { notSaved } from './failures'
import { randomText } from './ids'
import type { Settings, SettingsKeeper } from './settings-keeper'
import { Turns } from './turns'

/** scrypt as Node's documentation recommends for passwords: 32 MB and about 60 ms a try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const HASH_BYTES = 32
/** Wrong tries before the first wait; each further one doubles it. */
const FREE_TRIES = 5
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60
const PASS_SECONDS = 120

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

/** A new PIN as the catalog keeps it. */
export async function hashPin(pin: string, salt: Buffer = randomBytes(16)): Promise<PersonRecord['pin']> {
  const hash = await derive(pin, salt)
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), length: pin.length }
}

interface PinGround {
  readonly catalog: CatalogKeeper
  readonly settings: SettingsKeeper
  readonly log: ClinicLogKeeper
  readonly clock: Clock
}

/** Checks PINs, slows wrong ones down, and turns right ones into tokens that are good once. */
export class Pins {
  readonly #passes = new Map<string, { readonly person: string; readonly until: number }>()
  readonly #ground: PinGround
  readonly #turns = new Turns()
  /** As the settings keep them; counted here too, so that a disk that refuses does not make tries free. */
  #wrongTries: Settings['wrongPins']
  /** Until when a person waits, on the clock that nobody can set; the settings carry a wait over a restart. */
  readonly #waits = new Map<string, number>()

  constructor(ground: PinGround) {
    this.#ground = ground
    this.#wrongTries = ground.settings.get().wrongPins
  }

  /** One try after the other: a hundred sent at once are still a hundred tries. */
  check(id: string, pin: string): Promise<Result<{ pass: string }>> {
    return this.#turns.take(() => this.#check(id, pin))
  }

  async #check(id: string, pin: string): Promise<Result<{ pass: string }>> {
    const { catalog, clock } = this.#ground
    const person = catalog.get().people.find((candidate) => candidate.id === id && candidate.leftAt === undefined)
    if (person === undefined) return fail({ code: 'not-found', what: 'person' })
    const { count, lockedUntil } = this.#wrongTries[id] ?? { count: 0 }
    const wait = this.#waitOf(id, lockedUntil)
    if (wait > 0) return fail({ code: 'pin-locked', name: person.name, seconds: Math.ceil(wait) })
    const expected = Buffer.from(person.pin.hash, 'base64')
    if (!timingSafeEqual(await derive(pin, Buffer.from(person.pin.salt, 'base64')), expected)) {
      return this.#wrong(person, count + 1)
    }
    try {
      if (count > 0) this.#remember(id, undefined)
    } catch (error) {
      notSaved(error)
    }
    const pass = randomText(24)
    this.#passes.set(pass, { person: id, until: clock.now().mono + PASS_SECONDS * 1000 })
    return ok({ pass })
  }

  /** Uses a token up; true when it was this person's and fresh. */
  take(pass: string, person: string): boolean {
    const found = this.#passes.get(pass)
    this.#passes.delete(pass)
    return found?.person === person && found.until >= this.#ground.clock.now().mono
  }

  #forgetNow(id: string): void {
    for (const [pass, { person }] of this.#passes) if (person === id) this.#passes.delete(pass)
    this.#waits.delete(id)
    if (this.#wrongTries[id] === undefined) return
    try {
      this.#remember(id, undefined)
    } catch (error) {
      notSaved(error)
    }
  }

  /** For a new PIN, or none any more: wrong tries start over, and a pass from the PIN before is worth nothing. */
  forget(id: string): Promise<void> {
    return this.#turns.take(() => {
      this.#forgetNow(id)
      return Promise.resolve()
    })
  }

  /** Seconds until the next try. */
  #waitOf(id: string, lockedUntil: string | undefined): number {
    const { at, mono } = this.#ground.clock.now()
    const until = this.#waits.get(id)
    if (until !== undefined) return Math.max(0, (until - mono) / 1000)
    const left = lockedUntil === undefined ? 0 : (Date.parse(lockedUntil) - Date.parse(at)) / 1000
    // A clock set back before this start must not lock somebody out for longer than the longest wait.
    return Math.min(Math.max(0, left), LONGEST_WAIT_SECONDS)
  }

  async #wrong(person: PersonRecord, count: number): Promise<Result<never>> {
    const over = count - FREE_TRIES
    const seconds = over < 0 ? 0 : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** over)
    const triesLeft = Math.max(0, FREE_TRIES - count)
    const { at, mono } = this.#ground.clock.now()
    this.#waits.set(person.id, mono + seconds * 1000)
    const lockedUntil = seconds === 0 ? {} : { lockedUntil: new Date(Date.parse(at) + seconds * 1000).toISOString() }
    try {
      this.#remember(person.id, { count, ...lockedUntil })
      await this.#ground.log.record({ type: 'sign-in-failed', by: 'system', data: { person: person.id, triesLeft } })
    } catch (error) {
      // A full disk must not open the door: the try counts until the program ends.
      notSaved(error)
    }
    if (seconds > 0) return fail({ code: 'pin-locked', name: person.name, seconds })
    return fail({ code: 'wrong-pin', name: person.name, triesLeft })
  }

  #remember(id: string, wrong: { count: number; lockedUntil?: string } | undefined): void {
    const { [id]: _before, ...others } = this.#wrongTries
    this.#wrongTries = wrong === undefined ? others : { ...others, [id]: wrong }
    this.#ground.settings.change({ wrongPins: this.#wrongTries })
  }
}
