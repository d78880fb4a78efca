import type { Stamp } from '../session/events'
import { secondsBetween } from '../session/moment'
import { isOnBreak } from '../session/state'
import type { ReportSession } from './report-session'

/** One pair of gloves, from putting it on to taking it off. */
export interface GloveStretch {
  readonly until: Stamp
  /** Whole minutes. */
  readonly minutes: number
}

/**
 * How long each pair was worn: from the line that puts the first one on, or a logged change, to the next change, a break
 * or the client's leaving. A change that was logged late says nothing of when it was.
 */
export function gloveStretches({ state, checklist }: ReportSession): readonly GloveStretch[] {
  const end = treatmentEnd({ state, checklist })
  const first = (state.lines['gloves-on']?.entries ?? []).filter(
    ({ status, correction }) => status === 'done' && correction === undefined,
  )
  const changes = state.gloves.changes.map(({ stamp, late }) => ({ stamp, on: true, isLate: late !== undefined }))
  const marks = [
    ...first.map(({ stamp, late }) => ({ stamp, on: true, isLate: late !== undefined })),
    ...changes,
    ...state.breaks.map(({ started }) => ({ stamp: started, on: false, isLate: false })),
    ...(end === undefined ? [] : [{ stamp: end, on: false, isLate: false }]),
  ].sort((a, b) => a.stamp.seq - b.stamp.seq)
  return marks.slice(1).flatMap((mark, place) => {
    const before = marks[place]
    if (before?.on !== true || before.isLate || mark.isLate) return []
    return [{ until: mark.stamp, minutes: Math.floor(secondsBetween(before.stamp, mark.stamp) / 60) }]
  })
}

/** When the door behind the treatment was passed; where it never was, when the session was stopped. */
function treatmentEnd({ state, checklist }: ReportSession): Stamp | undefined {
  const cards = checklist.sections.findIndex(({ kind }) => kind === 'cards')
  const after = checklist.sections.slice(cards + 1).find(({ kind }) => kind === 'pause')
  return (after === undefined ? undefined : state.passed[after.id]) ?? state.abandoned?.stamp ?? state.sealed?.stamp
}

/** Why new gloves were needed at the end of a session that ended without them (rule R8). */
export function glovesStillNeeded({ state }: ReportSession): string | undefined {
  if (state.sealed === undefined || isOnBreak(state)) return undefined
  return state.gloves.neededBecause === 'break' ? undefined : state.gloves.neededBecause
}
