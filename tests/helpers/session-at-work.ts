import type { Line } from '../../shared/checklist/checklist'
import type { CallName, Input, Output } from '../../shared/ipc/contract'
import type { AppError } from '../../shared/ipc/errors'
import type { SessionChange, SessionView } from '../../shared/ipc/views'
import { activePauses } from '../../shared/session/context'
import { reduce } from '../../shared/session/reduce'
import type { SessionState } from '../../shared/session/state'
import type { Clinic, Who } from './clinic'
import { PICTURE, answersTo } from './line-answers'

/** Calls on one open session that answer with what changed in it. */
type SessionCall = {
  [N in CallName]: Output<N> extends SessionChange
    ? Input<N> extends { session: string; seq: number }
      ? never
      : N
    : never
}[CallName]
type WithoutSession<N extends SessionCall> = Omit<Input<N>, 'session'>

/** One session in the hands of a technician. */
export class SessionAtWork {
  readonly id: string
  readonly #clinic: Clinic
  readonly #who: Who

  constructor(clinic: Clinic, id: string, who: Who) {
    this.#clinic = clinic
    this.id = id
    this.#who = who
  }

  /** A call on this session that has to succeed. */
  async do<N extends SessionCall>(name: N, input: WithoutSession<N>): Promise<SessionChange> {
    const result = await this.#clinic.send(name, { session: this.id, ...input })
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value as SessionChange
  }

  /** A call on this session that has to be refused: why it was. */
  async refusal<N extends SessionCall>(name: N, input: WithoutSession<N>): Promise<AppError> {
    const result = await this.#clinic.send(name, { session: this.id, ...input })
    if (result.ok) throw new Error(`${name} was not refused: ${JSON.stringify(result.value)}`)
    return result.error
  }

  view(): Promise<SessionView> {
    return this.#clinic.do('session.read', { session: this.id })
  }

  async state(): Promise<SessionState> {
    const state = reduce((await this.view()).events)
    if (state === undefined) throw new Error('The session was not opened')
    return state
  }

  async line(id: string): Promise<Line> {
    const { checklist } = await this.view()
    const line = checklist.sections.flatMap(({ lines }) => lines).find((candidate) => candidate.id === id)
    if (line === undefined) throw new Error(`No line ${id}`)
    return line
  }

  /** Ticks a line with valid answers, its contact time and photos included. */
  async settle(id: string): Promise<SessionChange> {
    const line = await this.line(id)
    for (const field of line.fields) {
      if (field.kind === 'timer') await this.keepWet(id)
      if (field.kind === 'photo' && field.optional !== true) {
        await this.do('session.attach', { line: id, field: field.id, image: PICTURE })
      }
    }
    this.#clinic.wait({ seconds: 15 })
    return this.do('session.answer', { line: id, values: answersTo(line) })
  }

  /** Starts the contact time of every zone. */
  async startTimer(id: string): Promise<SessionChange> {
    const field = (await this.line(id)).fields.find(({ kind }) => kind === 'timer')
    const zones = field?.kind === 'timer' ? field.zones.map((zone) => zone.id) : []
    return this.do('session.start-timer', { line: id, product: this.#clinic.wipe, zones })
  }

  /** Wets every zone that is not wet yet and waits for the contact time. */
  async keepWet(id: string): Promise<void> {
    if ((await this.state()).timers[id] === undefined) await this.startTimer(id)
    this.#clinic.wait({ seconds: this.#clinic.directory.products[0]?.contactSeconds ?? 0 })
  }

  /** Every line of a pause that is still open, in order; the seal's own line excepted. */
  async finishPause(pauseId: string): Promise<void> {
    for (const id of await this.openLines(pauseId)) await this.settle(id)
  }

  async openLines(pauseId: string): Promise<readonly string[]> {
    const [state, { checklist }] = [await this.state(), await this.view()]
    const pause = activePauses(state, checklist).find(({ id }) => id === pauseId)
    const lines = pause?.lines.filter((line) => line.closedBySeal !== true) ?? []
    return lines.map(({ id }) => id).filter((id) => (state.lines[id]?.status ?? 'open') === 'open')
  }

  async pass(pause: string): Promise<SessionChange> {
    return this.do('session.pass', { pause })
  }

  /** Through the doors up to the one named, that one included. */
  async workUpTo(lastPause: string): Promise<void> {
    const { checklist } = await this.view()
    const before = await this.state()
    for (const pause of activePauses(before, checklist)) {
      if (before.passed[pause.id] !== undefined) continue
      if (pause.id === 'sign-out' && before.lines['treatment-settings'] === undefined)
        await this.settle('treatment-settings')
      await this.finishPause(pause.id)
      if (pause.id !== 'turnover') await this.pass(pause.id)
      if (pause.id === lastPause) return
    }
  }

  /** Everything but the seal. */
  workThrough(): Promise<void> {
    return this.workUpTo('turnover')
  }

  async seal(path?: string): Promise<Output<'session.seal'>> {
    const pass = await this.#clinic.pass(this.#who)
    return this.#clinic.do('session.seal', { session: this.id, pass, ...(path !== undefined && { path }) })
  }
}
