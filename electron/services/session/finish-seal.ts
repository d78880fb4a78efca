import type { SaveFault } from '../../../shared/ipc/errors'
import { valuesOf } from '../../../shared/session/state'
import { saveFault } from '../failures'
import { RecordIndex } from '../record-index'
import type { LiveSession } from './live-session'
import type { DeskGround } from './desk-ground'

/**
 * What follows the seal: the clinic log's frame with the room's release, the journal's move to its month, the summary
 * row. Each step may be tried again after a failure or a crash. Answers why the disk refused one.
 */
export async function finishSeal(ground: DeskGround, live: LiveSession): Promise<SaveFault | undefined> {
  const { state } = live
  const month = RecordIndex.monthOf(state)
  try {
    const { released } = ground.log.rooms[state.room] ?? {}
    const isFramed = released?.session === state.id || ground.log.recent.sealed.has(state.id) || framed.has(live)
    if (!isFramed) await frame(ground, live)
    framed.add(live)
    await ground.journals.seal(state.id, month)
  } catch (error) {
    return saveFault(error)
  }
  try {
    ground.index.put(ground.index.rowOf(state, live.checklist))
  } catch (error) {
    // The row is derived: without it the list rebuilds it from the journal.
    saveFault(error)
  }
  return undefined
}

/** Framed in this run of the program; a recurring list releases no room that would tell. */
const framed = new WeakSet<LiveSession>()

async function frame({ log }: DeskGround, { state, journal }: LiveSession): Promise<void> {
  const sharps = valuesOf(state, 'waste-and-floor')?.['sharps']
  // A refresh does not look at the bin: what was full before still is.
  const wasFull = state.purpose === 'refresh' && state.sharpsFullBefore
  const sharpsFull = sharps === 'full' || wasFull ? { sharpsFull: true } : {}
  const { id: session, room, technician: by, sealed } = state
  const since = sealed === undefined ? {} : { since: { at: sealed.stamp.at, offset: sealed.stamp.offset } }
  const seal = { type: 'session-sealed', by, data: { session, room, hash: journal.head.hash } } as const
  if (state.purpose === 'list') await log.record(seal)
  else await log.record(seal, { type: 'room-released', by, data: { session, room, ...since, ...sharpsFull } })
}
