import type { ClinicEvent } from '../room/clinic-events'

/** Nothing under it is deleted, however old it is, until it is lifted (rule R28). */
export interface Hold {
  readonly id: string
  /** The one record it is on; nothing where it is on the whole clinic. */
  readonly session?: string
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly offset: number
}

/** The holds that stand after one more event of the clinic log, oldest first. */
export function rememberHold(holds: readonly Hold[], event: ClinicEvent): readonly Hold[] {
  if (event.type === 'hold-lifted') return holds.filter(({ id }) => id !== event.data.hold)
  if (event.type !== 'hold-placed') return holds
  const { hold: id, session, reason } = event.data
  const { by, at, offset } = event
  return [...holds, { id, ...(session !== undefined && { session }), reason, by, at, offset }]
}

/** A hold that keeps a record: one of its own says more than one on the whole clinic. */
export function holdOn(holds: readonly Hold[], session: string): Hold | undefined {
  return holds.find((hold) => hold.session === session) ?? holds.find((hold) => hold.session === undefined)
}
