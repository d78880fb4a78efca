import type { DueList } from '../checklist/due-list'
import type { BoardRoom } from '../ipc/views'
import type { ClinicEvent, ClinicStamp } from './clinic-events'

/** The last close of a day, as long as nothing was started since. */
export interface DayClosed extends ClinicStamp {
  readonly day: string
  readonly note?: string
}

/** After one more event of the clinic log: whoever starts a session opens the day again. */
export function rememberDay(closed: DayClosed | undefined, event: ClinicEvent): DayClosed | undefined {
  if (event.type === 'session-opened') return undefined
  if (event.type !== 'day-closed') return closed
  const { day, note } = event.data
  return { at: event.at, offset: event.offset, by: event.by, day, ...(note !== undefined && { note }) }
}

/** What a day leaves unfinished in a room, or in a recurring list that is under way (rule R30). */
export interface LeftOpen {
  readonly room: string
  readonly name: string
  readonly why: 'not-released' | 'not-signed' | 'list-not-signed'
  readonly session?: string
}

/** Rooms whose turnover is owed and sessions that nobody signed; readiness that merely ran out is left to the morning. */
export function leftOpen(rooms: readonly BoardRoom[]): readonly LeftOpen[] {
  return rooms.flatMap(({ id, name, state, session }): readonly LeftOpen[] => {
    const at = { room: id, name, ...(session !== undefined && { session: session.id }) }
    if (state.state === 'turnover-due') {
      const isOwed = session !== undefined || state.reason === 'never-finished' || state.reason === 'client-left'
      return isOwed ? [{ ...at, why: 'not-released' }] : []
    }
    return session === undefined ? [] : [{ ...at, why: 'not-signed' }]
  })
}

/** The lists that come back every day and wait for today: closing the day names them, and goes on without them. */
export function dueToday(lists: readonly DueList[]): readonly DueList[] {
  return lists.filter(({ every, state }) => every === 'day' && state === 'due')
}
