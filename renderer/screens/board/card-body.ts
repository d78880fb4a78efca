import type { Moment } from '../../../shared/session/moment'
import type { Route } from '../frame/route'

/** A piece of a card's reason, in the weight and color of what it says. */
export interface Said {
  readonly text: string
  readonly look: 'plain' | 'strong' | 'muted' | 'warn' | 'red'
  /** Typed by a person: shown in the direction of its own script. */
  readonly typed?: boolean
}

/** What stands under a room's plate. */
export interface CardBody {
  /** Whole minutes in large type, and the words after them. */
  readonly duration?: { readonly minutes: number; readonly caption: string }
  /** Minutes of the turnover target that are used up. */
  readonly used?: { readonly minutes: number; readonly target: number }
  readonly lines: readonly (readonly Said[])[]
  readonly action: string
  readonly isPrimary: boolean
  readonly to: Route
}

export const plain = (text: string): Said => ({ text, look: 'plain' })
export const muted = (text: string): Said => ({ text, look: 'muted' })
export const typed = (text: string, look: Said['look'] = 'strong'): Said => ({ text, look, typed: true })

/** Whole minutes, negative for what lies ahead. */
export function minutesSince(at: string, now: Moment): number {
  const minutes = (Date.parse(now.at) - Date.parse(at)) / 60_000
  return minutes < 0 ? -Math.ceil(-minutes) : Math.floor(minutes)
}
