import type { LotItem } from '../checklist/field'
import type { Values } from '../checklist/kinds'
import type { Purpose, SessionEventData, Stamp, Treatment } from './events'

export type LineStatus = 'open' | 'done' | 'not-applicable' | 'problem'

/** One settled state of a line, as one event gave it. */
export interface LineEntry {
  readonly status: LineStatus
  readonly stamp: Stamp
  readonly values?: Values
  /** Why it does not apply. */
  readonly reason?: string
  /** What the problem is. */
  readonly note?: string
  /** Why it was entered after its pause point had passed. */
  readonly late?: string
  /** Present when this entry replaced an earlier one: why, and whether it was an Undo. */
  readonly correction?: { readonly of: number; readonly reason: string; readonly undo: boolean }
}

export interface LineState {
  /** The newest entry decides; `entries` keeps all of them, oldest first. */
  readonly status: LineStatus
  readonly entries: readonly LineEntry[]
  readonly evidence: readonly Evidence[]
}
export type Evidence = SessionEventData<'evidence-attached'> & { readonly stamp: Stamp }

export interface ZoneClock {
  readonly startedAt: Stamp
  readonly rewets: number
  /** Seconds of wet time that did not count because the surface dried. */
  readonly lost: number
  /** Seconds wet up to the newest event, each stretch by the clock that could be trusted in it. */
  readonly wet: number
  readonly seen: Stamp
  /** The wall clock went backwards over a restart: nobody can say how long the surface was wet (rule R2). */
  readonly clockChanged: boolean
}
export interface TimerState {
  readonly line: string
  readonly product: string
  readonly name: string
  readonly seconds: number
  readonly zones: Readonly<Record<string, ZoneClock>>
  readonly completed?: { readonly stamp: Stamp; readonly kept: number; readonly rewets: number }
}

export interface GloveState {
  /** When the pair now worn was put on; absent before the first pair. */
  readonly since?: Stamp
  readonly material?: string
  readonly changes: readonly (SessionEventData<'gloves-changed'> & { readonly stamp: Stamp })[]
  /** Why new gloves are needed before anything else (rule R8). */
  readonly neededBecause?: string
}
export interface BreakState {
  readonly started: Stamp
  readonly ended?: Stamp
}
export interface LotEntry {
  readonly item: LotItem
  readonly lot: string
  readonly expiry: string
  readonly gtin?: string
  readonly serial?: string
  readonly statement?: true
  readonly reason: 'first' | 'extra' | 'dropped'
  readonly line?: string
  readonly late?: { readonly reason: string }
  readonly stamp: Stamp
}
export interface Incident {
  readonly id: string
  readonly kind: SessionEventData<'incident-opened'>['kind']
  readonly opened: Stamp
  readonly closed?: SessionEventData<'incident-closed'> & { readonly stamp: Stamp }
}

/** A session as its events tell it. Never stored: `reduce` computes it. */
export interface SessionState {
  readonly id: string
  readonly purpose: Purpose
  readonly room: string
  /** Who works now; hand-overs change it. */
  readonly technician: string
  readonly client?: string
  readonly treatment?: Treatment
  readonly checklist: { readonly id: string; readonly version: number; readonly hash: string }
  readonly opened: Stamp
  /** `override` is the reason of a manager who released the room without a turnover. */
  readonly released?: { readonly by: string; readonly at: string; readonly override?: string }
  readonly sharpsFullBefore: boolean
  readonly zones?: readonly { readonly id: string; readonly label: string }[]
  readonly lines: Readonly<Record<string, LineState>>
  readonly timers: Readonly<Record<string, TimerState>>
  readonly passed: Readonly<Record<string, Stamp>>
  readonly gloves: GloveState
  readonly breaks: readonly BreakState[]
  readonly lots: readonly LotEntry[]
  readonly incidents: readonly Incident[]
  readonly notes: readonly (SessionEventData<'noted'> & { readonly stamp: Stamp })[]
  readonly handOvers: readonly { readonly from: string; readonly to: string; readonly stamp: Stamp }[]
  readonly overrides: readonly (SessionEventData<'override-granted'> & { readonly stamp: Stamp })[]
  readonly addenda: readonly (SessionEventData<'addendum-signed'> & { readonly stamp: Stamp })[]
  readonly abandoned?: { readonly reason: string; readonly stamp: Stamp }
  readonly sealed?: SessionEventData<'sealed'> & { readonly stamp: Stamp }
  readonly last: Stamp
  /** Times of the newest ticks, at most five, for rule R17. */
  readonly recentTicks: readonly Stamp[]
  /** Stretches of five lines settled within ten seconds (rule R17), by the event that completed them. */
  readonly fast: readonly { readonly stamp: Stamp; readonly seconds: number }[]
}

/** The entry that counts now, if the line was ever settled. */
export function currentEntry(line: LineState | undefined): LineEntry | undefined {
  return line?.entries.at(-1)
}

/** The values of a line that is done now. */
export function valuesOf(state: SessionState, line: string): Values | undefined {
  const entry = currentEntry(state.lines[line])
  return entry?.status === 'done' ? (entry.values ?? {}) : undefined
}

export function isOnBreak(state: SessionState): boolean {
  const last = state.breaks.at(-1)
  return last !== undefined && last.ended === undefined
}
