import type { LotGround } from '../../../shared/catalog/lot-rules'
import type { Line } from '../../../shared/checklist/checklist'
import { contactTime, type ContactTime } from '../../../shared/session/contact-time'
import type { Moment } from '../../../shared/session/moment'
import { type LineEntry, type LineState, type TimerState, currentEntry } from '../../../shared/session/state'
import type { CheckState } from '../../components/CheckGlyph'
import { isBegun, readDraft, withPhotos, type Draft } from './fields/draft'

/** Whether a contact time is under way: started, and not yet told to be over. It runs on while a problem stands. */
export function isRunning(timer: TimerState | undefined, entry: LineEntry | undefined): timer is TimerState {
  const isOpen = entry === undefined || entry.status === 'open' || entry.status === 'problem'
  return timer !== undefined && timer.completed === undefined && isOpen
}

/** What the shape in front of a line shows. */
export function glyphOf(
  state: LineState | undefined,
  isPartFilled: boolean,
  time: ContactTime | undefined,
): CheckState {
  switch (currentEntry(state)?.status) {
    case 'done':
      return 'done'
    case 'not-applicable':
      return 'na'
    case 'problem':
      return 'problem'
    case 'open':
    case undefined:
      if (time !== undefined && (time.left > 0 || time.clockChanged)) return 'timer'
      return isPartFilled ? 'part' : 'todo'
  }
}

/** Begun, but not yet enough for the tick. */
export function isPartFilled(line: Line, state: LineState | undefined, draft: Draft, lots: LotGround): boolean {
  if (!isBegun(draft) && (state?.evidence.length ?? 0) === 0) return false
  return readDraft(line, withPhotos(line, draft, state), lots).missing.length > 0
}

/** The contact time of a running timer; `undefined` when none runs. */
export function runningTime(
  timer: TimerState | undefined,
  state: LineState | undefined,
  now: Moment,
): ContactTime | undefined {
  return isRunning(timer, currentEntry(state)) ? contactTime(timer, now) : undefined
}

export function shapeOf(line: Line): 'octagon' | 'square' {
  return line.level === 'must' ? 'octagon' : 'square'
}

/** An entry is on the disk unless it came at or after the first one that is not. */
export function isUnsaved(state: LineState | undefined, unsavedFrom: number | undefined): boolean {
  const entry = currentEntry(state)
  return entry !== undefined && unsavedFrom !== undefined && entry.stamp.seq >= unsavedFrom
}
