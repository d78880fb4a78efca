import type { SessionEvent, Stamp } from './events'
import { secondsBetween } from './moment'
import type { SessionState, TimerState, ZoneClock } from './state'

export const NO_TIMERS: SessionState['timers'] = {}

/** Contact times after one of them was started, wetted again or completed. */
export function timersAfter(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'timer-started' | 'timer-rewetted' | 'timer-completed' }>,
  stamp: Stamp,
): SessionState['timers'] {
  const { line } = event.data
  const timer = state.timers[line]
  if (event.type === 'timer-started') {
    const { product, name, seconds, zones } = event.data
    const clocks = Object.fromEntries(zones.map((zone) => [zone, freshZone(stamp)]))
    // Zones of the same product join the running timer; another product starts anew.
    const kept = timer?.product === product && timer.completed === undefined ? timer.zones : {}
    return { ...state.timers, [line]: { line, product, name, seconds, zones: { ...kept, ...clocks } } }
  }
  if (timer === undefined) return state.timers
  if (event.type === 'timer-completed') {
    const { kept, rewets } = event.data
    return { ...state.timers, [line]: { ...timer, completed: { stamp, kept, rewets } } }
  }
  const rewetted = event.data.zones.flatMap((zone) => {
    const clock = timer.zones[zone]
    if (clock === undefined) return []
    const { rewets, lost } = clock
    return [[zone, { ...freshZone(stamp), rewets: rewets + 1, lost: lost + event.data.kept }] as const]
  })
  const { product, name, seconds, zones } = timer
  const running = { line, product, name, seconds, zones: { ...zones, ...Object.fromEntries(rewetted) } }
  return { ...state.timers, [line]: running }
}

function freshZone(stamp: Stamp): ZoneClock {
  return { startedAt: stamp, rewets: 0, lost: 0, wet: 0, seen: stamp, clockChanged: false }
}

/** Carries running contact times on to the newest event, so that a clock set later cannot reach back behind it. */
export function wetUntil(timers: SessionState['timers'], stamp: Stamp): SessionState['timers'] {
  if (timers === NO_TIMERS) return timers
  const running = Object.values(timers).filter(({ completed }) => completed === undefined)
  if (running.length === 0) return timers
  const carried: Record<string, TimerState> = { ...timers }
  for (const timer of running) {
    const zones: Record<string, ZoneClock> = {}
    for (const [id, zone] of Object.entries(timer.zones)) zones[id] = wetZone(zone, stamp)
    carried[timer.line] = { ...timer, zones }
  }
  return carried
}

/** The same for timers that nobody else holds, so that none has to be copied. */
export function wetInPlace(timers: SessionState['timers'], stamp: Stamp): void {
  for (const line in timers) {
    const timer = timers[line]
    if (timer === undefined || timer.completed !== undefined) continue
    for (const id in timer.zones) {
      const zone = timer.zones[id]
      if (zone !== undefined) Object.assign(zone, wetted(zone, stamp))
    }
  }
}

function wetZone(zone: ZoneClock, stamp: Stamp): ZoneClock {
  return { ...zone, ...wetted(zone, stamp) }
}

function wetted(
  { wet, seen, clockChanged }: ZoneClock,
  stamp: Stamp,
): Pick<ZoneClock, 'wet' | 'seen' | 'clockChanged'> {
  const step = secondsBetween(seen, stamp)
  return { wet: wet + Math.max(0, step), seen: stamp, clockChanged: clockChanged || step < 0 }
}
