import { type Checklist, linesOf } from '../checklist/checklist'
import type { RecordRow } from '../ipc/views'
import type { Incident, LineState, SessionState } from '../session/state'
import { foldText } from './fold-text'

/** What can be asked about a line of past sessions. */
export const LINE_MARKS = ['problem', 'not-applicable', 'corrected'] as const
export type LineMark = (typeof LINE_MARKS)[number]

/**
 * Of a line's contact time: seconds required, seconds kept in one stretch (0 where it was not finished), and how often
 * the surface dried early.
 */
export type ContactFact = [required: number, kept: number, dried: number]

/** What the month's summary keeps beyond what the list shows, so that History can be searched without the journals. */
export interface IndexFacts {
  readonly checklistId: string
  /** Client reference, lots, record number and every note, folded and one a line. */
  readonly search: string
  /** By line, only lines of which something is to be said. */
  readonly marks: Readonly<Record<string, readonly LineMark[]>>
  /** By line, where a contact time ran. */
  readonly contacts: Readonly<Record<string, ContactFact>>
  /** Lines that had a problem and were settled after it. */
  readonly putRight: number
  /** Whole minutes from the client's leaving to the seal, where there was a client. */
  readonly turnover?: number
}
export interface IndexRow extends RecordRow, IndexFacts {
  /** The journal was found changed when somebody last looked. */
  readonly altered: boolean
}

/** The facts of a session, sealed or open. */
export function indexFacts(state: SessionState, checklist: Checklist): IndexFacts {
  const turnover = turnoverOf(state, checklist)
  return {
    checklistId: checklist.id,
    search: searchTextOf(state),
    marks: marksOf(state, checklist),
    contacts: contactsOf(state),
    putRight: Object.values(state.lines).filter(isPutRight).length,
    ...(turnover !== undefined && { turnover }),
  }
}

function marksOf(state: SessionState, checklist: Checklist): Record<string, readonly LineMark[]> {
  const marks: Record<string, readonly LineMark[]> = {}
  for (const { line } of linesOf(checklist)) {
    const settled = state.lines[line.id]
    const found = settled === undefined ? [] : LINE_MARKS.filter((mark) => has(settled, mark))
    if (found.length > 0) marks[line.id] = found
  }
  return marks
}

function has({ status, entries }: LineState, mark: LineMark): boolean {
  if (mark === 'not-applicable') return status === mark
  if (mark === 'problem') return entries.some((entry) => entry.status === mark)
  return entries.some(({ correction }) => correction?.undo === false)
}

function contactsOf({ timers }: SessionState): Record<string, ContactFact> {
  return Object.fromEntries(
    Object.values(timers).map(({ line, seconds, zones, completed }): [string, ContactFact] => {
      const dried = Object.values(zones).reduce((sum, { rewets }) => sum + rewets, 0)
      return [line, [Math.round(seconds), Math.floor(completed?.kept ?? 0), dried]]
    }),
  )
}

function isPutRight({ status, entries }: LineState): boolean {
  return status === 'done' && entries.some((entry) => entry.status === 'problem')
}

function turnoverOf({ sealed, abandoned, passed, purpose }: SessionState, checklist: Checklist): number | undefined {
  if (sealed === undefined || purpose !== 'treatment') return undefined
  const last = checklist.sections.filter(({ kind }) => kind === 'pause').at(-1)?.id
  const doors = Object.entries(passed).flatMap(([pause, { at }]) => (pause === last ? [] : [at]))
  const left = abandoned?.stamp.at ?? doors.sort().at(-1)
  const minutes = left === undefined ? -1 : (Date.parse(sealed.stamp.at) - Date.parse(left)) / 60_000
  // A clock that was set back says nothing.
  return minutes < 0 ? undefined : Math.round(minutes)
}

function searchTextOf(state: SessionState): string {
  const texts = [
    state.client,
    state.id,
    ...state.lots.flatMap(({ lot, serial }) => [lot, serial]),
    ...Object.values(state.lines).flatMap(({ entries }) =>
      entries.flatMap(({ note, reason, late, correction }) => [note, reason, late, correction?.reason]),
    ),
    ...state.notes.map(({ text }) => text),
    ...state.gloves.changes.flatMap(({ note, late }) => [note, late?.reason]),
    ...state.overrides.map(({ reason }) => reason),
    ...state.incidents.flatMap(incidentTexts),
    ...state.addenda.flatMap(({ text, reason }) => [text, reason]),
    state.abandoned?.reason,
    state.released?.override,
  ]
  const folded = texts.flatMap((text) => (text === undefined ? [] : foldText(text)))
  return [...new Set(folded)].filter((text) => text !== '').join('\n')
}

function incidentTexts({ closed }: Incident): readonly (string | undefined)[] {
  return [closed?.device, closed?.area, closed?.how, closed?.firstAid, closed?.followUpAt]
}
