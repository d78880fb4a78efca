import type { Policy } from '../catalog/catalog'
import type { Purpose } from '../session/events'
import { type Moment, localDay } from '../session/moment'

/** What the clinic log last said of a room, and the session that is open in it. */
export interface RoomFacts {
  readonly released?: { readonly at: string; readonly offset: number; readonly by: string; readonly override?: string }
  readonly blocked?: { readonly at: string; readonly by: string; readonly reason: string }
  /** The open session or turnover in this room, as its own events tell it. */
  readonly open?: {
    readonly session: string
    readonly purpose: Purpose
    readonly openedAt: string
    /** When the client left, or the session was abandoned: from then on the turnover is due. */
    readonly turnoverSince?: string
  }
  /** A session was opened after the last release, wherever its journal is now. */
  readonly usedSince?: string
}

/** Shapes and words of the board. A treatment under way outranks a block, a block all else. */
export type RoomState =
  | { readonly state: 'blocked'; readonly since: string; readonly by: string; readonly reason: string }
  | { readonly state: 'in-session'; readonly since: string; readonly session: string }
  | {
      readonly state: 'turnover-due'
      readonly since?: string
      /** The session or turnover under way; absent when somebody has to start one. */
      readonly session?: string
      readonly reason: 'new-room' | 'client-left' | 'under-way' | 'ran-out' | 'never-finished'
    }
  | {
      readonly state: 'ready'
      readonly since: string
      readonly by: string
      /** When readiness runs out, UTC. */
      readonly until: string
      readonly override?: string
    }

/** The one state of a room (rule R1): only `ready` lets a session start. */
export function roomState(facts: RoomFacts, policy: Policy, now: Pick<Moment, 'at' | 'offset'>): RoomState {
  const { blocked, open, released, usedSince } = facts
  if (open !== undefined && open.purpose === 'treatment' && open.turnoverSince === undefined) {
    return { state: 'in-session', since: open.openedAt, session: open.session }
  }
  if (blocked !== undefined) return { state: 'blocked', since: blocked.at, by: blocked.by, reason: blocked.reason }
  if (open !== undefined) {
    const reason = open.purpose === 'treatment' ? 'client-left' : 'under-way'
    return { state: 'turnover-due', since: open.turnoverSince ?? open.openedAt, session: open.session, reason }
  }
  if (released === undefined) return { state: 'turnover-due', reason: 'new-room' }
  if (usedSince !== undefined) return { state: 'turnover-due', since: usedSince, reason: 'never-finished' }
  const until = readyUntil(released, policy)
  if (until <= now.at || released.at > now.at) return { state: 'turnover-due', since: until, reason: 'ran-out' }
  const override = released.override === undefined ? {} : { override: released.override }
  return { state: 'ready', since: released.at, by: released.by, until, ...override }
}

/** When a release runs out, UTC; `all-day` ends at the clinic's midnight. */
export function readyUntil(released: { readonly at: string; readonly offset: number }, policy: Policy): string {
  if (policy.ready !== 'all-day') return new Date(Date.parse(released.at) + policy.ready * 60_000).toISOString()
  const midnight = Date.parse(`${localDay(released)}T00:00:00.000Z`) + 86_400_000
  return new Date(midnight - released.offset * 60_000).toISOString()
}
