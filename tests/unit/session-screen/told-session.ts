import { DEFAULT_POLICY } from '../../../shared/catalog/catalog'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import type { RuleContext } from '../../../shared/session/context'
import type { SessionEvent, SessionHappening } from '../../../shared/session/events'
import type { Moment } from '../../../shared/session/moment'
import { reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'

export const CONTEXT: RuleContext = { checklist: SCALP_MICROPIGMENTATION, policy: DEFAULT_POLICY, products: [] }

const START = Date.parse('2026-11-22T13:00:00.000Z')

/** The clinic's clock this many minutes after the session was opened. */
export function minute(minutes: number): Moment {
  return { at: new Date(START + minutes * 60_000).toISOString(), offset: 60, mono: minutes * 60_000, run: 'r1' }
}

/** A session told as what happened when, in minutes after its opening. */
export function told(...happened: readonly (readonly [minutes: number, happening: SessionHappening])[]): {
  readonly events: readonly SessionEvent[]
  readonly state: SessionState
} {
  const opened: SessionHappening = {
    type: 'opened',
    data: {
      session: '20261122-k7x2m9',
      purpose: 'treatment',
      room: 'room-1',
      technician: 'p-maya',
      client: 'C-2041',
      treatment: '2',
      checklist: { id: SCALP_MICROPIGMENTATION.id, version: 1, hash: 'f'.repeat(64) },
    },
  }
  const all = [[0, opened] as const, ...happened]
  const events = all.map(([minutes, happening], seq) => ({ ...happening, ...minute(minutes), seq, by: 'p-maya' }))
  const state = reduce(events)
  if (state === undefined) throw new Error('The session was not opened')
  return { events, state }
}

/** Events that bring a session to its treatment, gloves on, in the first ten minutes. */
export const TO_TREATMENT = [
  [1, { type: 'pause-point-passed', data: { pause: 'room-ready' } }],
  [4, { type: 'pause-point-passed', data: { pause: 'sign-in' } }],
  [9, { type: 'answered', data: { line: 'gloves-on', values: { material: 'nitrile' } } }],
  [10, { type: 'pause-point-passed', data: { pause: 'time-out' } }],
] as const satisfies readonly (readonly [number, SessionHappening])[]
