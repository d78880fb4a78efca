import { expect, type Page } from '@playwright/test'
import type { Line } from '../../shared/checklist/checklist'
import type { CallName, Input, Output } from '../../shared/ipc/contract'
import type { Result } from '../../shared/ipc/errors'
import type { Directory, SessionView } from '../../shared/ipc/views'
import { activePauses } from '../../shared/session/context'
import { reduce } from '../../shared/session/reduce'
import { answersTo } from '../helpers/line-answers'

export const PINS = { maya: '4821', tom: '7305', lena: '6194' } as const
export type Who = keyof typeof PINS

/** The shortest contact time that a label may have. */
export const CONTACT_SECONDS = 15

/** A call as the window itself would make it. Evaluated as text, since a call's types do not survive the way. */
export function call<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Result<Output<N>>> {
  return page.evaluate<Result<Output<N>>>(`window.roomready.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`)
}

/** A call that has to succeed. */
export async function done<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const result = await call(page, name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value
}

interface Setting {
  readonly rooms?: readonly string[]
  readonly contactSeconds?: number
}

/** Sets up a clinic without the four steps: the manager Maya, the technicians Tom and Lena, one wipe. */
export async function prepareClinic(page: Page, setting: Setting = {}): Promise<PreparedClinic> {
  await done(page, 'setup.finish', {
    clinic: 'Crown Studio',
    rooms: [...(setting.rooms ?? ['Room 1', 'Room 2', 'Room 3'])],
    people: [
      { name: 'Maya Reyes', role: 'manager', pin: PINS.maya },
      { name: 'Tom Okafor', role: 'technician', pin: PINS.tom },
      { name: 'Lena Fischer', role: 'technician', pin: PINS.lena },
    ],
    disinfectant: {
      name: 'Quat wipe',
      registration: 'EPA 1234-5',
      contactSeconds: setting.contactSeconds ?? CONTACT_SECONDS,
    },
    policy: { ready: 240, turnoverTargetMinutes: 20 },
  })
  return preparedIn(page)
}

/** The clinic that stands in the data folder, for a window opened again. */
export async function preparedIn(page: Page): Promise<PreparedClinic> {
  return new PreparedClinic(page, await done(page, 'app.directory', {}))
}

/** What a test needs to stand before it begins, made through the window's own calls, quicker than by hand. */
export class PreparedClinic {
  readonly page: Page
  readonly directory: Directory

  constructor(page: Page, directory: Directory) {
    this.page = page
    this.directory = directory
  }

  person(who: Who): string {
    return sure(this.directory.people.find(({ name }) => name.toLowerCase().startsWith(who))).id
  }

  room(name: string): string {
    return sure(this.directory.rooms.find((room) => room.name === name)).id
  }

  async pass(who: Who): Promise<string> {
    const { pass } = await done(this.page, 'people.check-pin', { person: this.person(who), pin: PINS[who] })
    return pass
  }

  /** By a manager's decision, so that no contact time has to be waited for. */
  async release(...rooms: readonly string[]): Promise<void> {
    for (const room of rooms) await this.#decide('room.override', room, 'Released for the first day')
  }

  block(room: string, reason: string): Promise<void> {
    return this.#decide('room.block', room, reason)
  }

  async #decide(name: 'room.override' | 'room.block', room: string, reason: string): Promise<void> {
    const [person, pass] = [this.person('maya'), await this.pass('maya')]
    await done(this.page, name, { room: this.room(room), person, pass, reason })
  }

  async startSession(room: string, client = 'C-2041', who: Who = 'tom'): Promise<PreparedSession> {
    const { session } = await done(this.page, 'session.start', {
      room: this.room(room),
      technician: this.person(who),
      pass: await this.pass(who),
      client,
      treatment: '1',
      checklist: 'scalp-micropigmentation',
      referenceConfirmed: true,
    })
    return new PreparedSession(this, session)
  }

  async startTurnover(room: string, who: Who = 'tom'): Promise<PreparedSession> {
    const input = { room: this.room(room), technician: this.person(who), pass: await this.pass(who) }
    const { session } = await done(this.page, 'session.start-turnover', input)
    return new PreparedSession(this, session)
  }
}

/** One open session, worked on through calls. */
export class PreparedSession {
  readonly id: string
  readonly clinic: PreparedClinic

  constructor(clinic: PreparedClinic, id: string) {
    this.clinic = clinic
    this.id = id
  }

  get #page(): Page {
    return this.clinic.page
  }

  view(): Promise<SessionView> {
    return done(this.#page, 'session.read', { session: this.id })
  }

  /** Settles a line the quickest way that its rules allow: with an answer, or as not applicable. */
  async settle(line: Line): Promise<void> {
    const place = { session: this.id, line: line.id }
    const isSlow = line.fields.some(({ kind, optional }) => kind === 'timer' || (kind === 'photo' && optional !== true))
    if (isSlow && line.notApplicable.kind === 'reason') {
      await done(this.#page, 'session.not-applicable', { ...place, reason: 'Not for this client' })
      return
    }
    await this.startTimer(line)
    await expect.poll(() => this.tryToSettle(line), { timeout: 20_000 }).toBe(true)
  }

  /** Wets every zone of a line that has a contact time; once it runs, it runs on. */
  async startTimer(line: Line): Promise<void> {
    const timer = line.fields.find((field) => field.kind === 'timer')
    if (timer?.kind !== 'timer') return
    const state = sure(reduce((await this.view()).events))
    if (state.timers[line.id] !== undefined) return
    const zones = timer.zones.map(({ id }) => id)
    const product = sure(this.clinic.directory.products[0]).id
    await done(this.#page, 'session.start-timer', { session: this.id, line: line.id, product, zones })
  }

  /** Answers every line of the pause under way. */
  async settlePause(): Promise<void> {
    const lines = await this.#openLines()
    for (const line of lines) await this.settle(line)
  }

  /** Through the doors before the pause named. */
  async workUpTo(pause: string): Promise<void> {
    for (const { id } of await this.#pausesAhead()) {
      if (id === pause) return
      if (id === 'sign-out') await this.#settleCard('treatment-settings')
      await this.settlePause()
      await done(this.#page, 'session.pass', { session: this.id, pause: id })
    }
  }

  /** Settles what needs no contact time in the turnover and lets the others run. */
  async beginTurnover(): Promise<void> {
    const lines = await this.#openLines()
    for (const line of lines) {
      if (line.fields.some(({ kind }) => kind === 'timer')) await this.startTimer(line)
      else if (line.id !== 'hands-after') await this.settle(line)
    }
  }

  /** One try to answer a line: whether it was taken. */
  async tryToSettle(line: Line): Promise<boolean> {
    const result = await call(this.#page, 'session.answer', {
      session: this.id,
      line: line.id,
      values: answersTo(line),
    })
    return result.ok || (result.error.code === 'rule' && result.error.rule.code === 'already-settled')
  }

  async seal(who: Who = 'tom'): Promise<void> {
    await done(this.#page, 'session.seal', { session: this.id, pass: await this.clinic.pass(who) })
  }

  async #settleCard(id: string): Promise<void> {
    const { checklist } = await this.view()
    await this.settle(sure(checklist.sections.flatMap(({ lines }) => lines).find((line) => line.id === id)))
  }

  async #pausesAhead() {
    const { checklist, events } = await this.view()
    const state = sure(reduce(events))
    return activePauses(state, checklist).filter(({ id }) => state.passed[id] === undefined)
  }

  /** Lines of the pause under way that a person would still have to answer. */
  async #openLines(): Promise<readonly Line[]> {
    const { checklist, events } = await this.view()
    const state = sure(reduce(events))
    const pause = activePauses(state, checklist).find(({ id }) => state.passed[id] === undefined)
    const isOpen = ({ id }: Line) => (state.lines[id]?.status ?? 'open') === 'open'
    return (pause?.lines ?? []).filter((line) => isOpen(line) && line.automatic !== true && line.closedBySeal !== true)
  }
}

export function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not found')
  return value
}
