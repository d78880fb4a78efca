import { type Hold, rememberHold } from '../../../shared/retention/holds'
import type { DataFolder } from '../../storage/data-folder'
import { Pace } from '../reports/pace'
import { clinicEvents } from '../reports/read-clinic-log'

/** What the clinic log says of holds and deletions: nothing of it is kept beside the log. */
export interface RetentionState {
  readonly holds: readonly Hold[]
  /** How many records were deleted. */
  readonly deleted: number
}

/** Reads the clinic log from its first line to its last. */
export async function readRetentionState(folder: DataFolder): Promise<RetentionState> {
  const pace = new Pace({ signal: new AbortController().signal, onProgress: () => undefined })
  const events = await clinicEvents(folder, {}, ['hold-placed', 'hold-lifted', 'record-deleted'], pace)
  return {
    holds: events.reduce<readonly Hold[]>(rememberHold, []),
    deleted: events.filter(({ type }) => type === 'record-deleted').length,
  }
}
