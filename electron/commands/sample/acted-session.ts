import { chainLine } from '../../../shared/log/chain'
import type { Draft } from '../../../shared/log/line'
import { CHAIN_START, type ChainHead } from '../../../shared/log/verify'
import type { RuleContext } from '../../../shared/session/context'
import type { SessionEvent } from '../../../shared/session/events'
import type { Moment } from '../../../shared/session/moment'
import { apply, reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'
import type { Decision, Deed, Ground } from '../../services/session/decision'
import { sha256 } from '../../storage/sha256'
import type { RoomTime } from './room-time'

export type Opening = Extract<Deed, { type: 'opened' }>['data']

/**
 * A session worked through by nobody: every event comes from the very decisions that the program takes, so a journal
 * made here is one that the program could have written.
 */
export class ActedSession {
  readonly time: RoomTime
  readonly context: RuleContext
  #state: SessionState
  #head: ChainHead = CHAIN_START
  #text = ''

  constructor(opening: Opening, context: RuleContext, time: RoomTime) {
    this.time = time
    this.context = context
    const now = time.now()
    const opened = reduce([{ type: 'opened', data: opening, ...now, seq: 0, by: opening.technician }])
    if (opened === undefined) throw new Error('An opening has to open a session')
    this.#state = opened
    this.#chain({ ...now, by: opening.technician, type: 'opened', data: opening })
  }

  get state(): SessionState {
    return this.#state
  }

  /** The journal as it stands in its file. */
  get text(): string {
    return this.#text
  }

  get hash(): string {
    return this.#head.hash
  }

  /** Does what the program decides; throws where it forbids. */
  act(decide: (ground: Ground) => Decision): void {
    const decision = this.try(decide)
    if (!decision.ok) throw new Error(`${this.#state.id}: ${JSON.stringify(decision.error)}`)
  }

  /** Does it if the program allows it now. */
  try(decide: (ground: Ground) => Decision): Decision {
    const decision = decide({
      state: this.#state,
      context: this.context,
      now: this.time.now(),
      unitUsedIn: () => undefined,
    })
    if (decision.ok) this.write(...decision.value)
    return decision
  }

  write(...deeds: readonly Deed[]): void {
    const now = this.time.now()
    for (const deed of deeds) this.#write(deed, now)
  }

  /** Writes behind the seal, on a later day. */
  writeAt(now: Moment, deed: Deed): void {
    this.#write(deed, now)
  }

  #write({ by = this.#state.technician, ...happening }: Deed, now: Moment): void {
    const { type, data } = happening
    const event: SessionEvent = { ...happening, ...now, seq: this.#head.seq, by }
    this.#state = apply(this.#state, event)
    this.#chain({ ...now, by, type, data })
  }

  #chain(draft: Draft): void {
    const { line, text } = chainLine(draft, this.#head.seq, this.#head.hash, sha256)
    this.#head = { seq: this.#head.seq + 1, hash: line.hash }
    this.#text += text
  }
}
