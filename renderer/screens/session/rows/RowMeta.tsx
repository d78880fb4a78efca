import type { Line } from '../../../../shared/checklist/checklist'
import type { Field } from '../../../../shared/checklist/field'
import { activeFields, readValue } from '../../../../shared/checklist/kinds'
import type { ContactTime } from '../../../../shared/session/contact-time'
import type { Moment } from '../../../../shared/session/moment'
import { currentEntry, type LineEntry } from '../../../../shared/session/state'
import { FIELD_TEXT, ROW_TEXT, TIMER_TEXT } from '../../../../shared/text/session'
import { clockTime } from '../../../../shared/text/time'
import { MustPass } from '../../../components/MustPass'
import { readDraft, withPhotos } from '../fields/draft'
import styles from './CheckRow.module.css'
import type { RowProps } from './row-props'

type MetaProps = RowProps & { readonly time: ContactTime | undefined; readonly id: string }

/** The second line of a row: how much it counts, and the one thing worth knowing now. */
export function RowMeta(props: MetaProps) {
  const { line, id } = props
  const notes = notesOf(props)
  const isMust = line.level === 'must'
  if (!isMust && notes.length === 0) return <span id={id} hidden />
  return (
    <p className={styles['meta']} id={id}>
      {isMust && <MustPass>{ROW_TEXT.mustPass}</MustPass>}
      {notes.map((note, place) => (
        // Two fields may have the same answer.
        <span key={place} className={note.strong === undefined ? undefined : styles['note']}>
          {note.strong !== undefined && <b>{note.strong} </b>}
          {note.text}
        </span>
      ))}
    </p>
  )
}

interface Note {
  readonly text: string
  readonly strong?: string
}

function notesOf(props: MetaProps): readonly Note[] {
  const entry = currentEntry(props.state)
  switch (entry?.status) {
    case 'problem':
      return [
        { strong: ROW_TEXT.problemNote, text: ROW_TEXT.note(entry.note ?? '') },
        ...adviceOf(props.line),
        ...historyOf(props, entry),
      ]
    case 'not-applicable':
      return [
        { strong: ROW_TEXT.notApplicableNote, text: ROW_TEXT.note(entry.reason ?? '') },
        ...historyOf(props, entry),
      ]
    case 'done':
      return [...answersOf(props, entry), ...historyOf(props, entry)]
    case 'open':
    case undefined: {
      const note = openNote(props)
      return [...(note === undefined ? [] : [{ text: note }]), ...(entry === undefined ? [] : historyOf(props, entry))]
    }
  }
}

/** What the clinic's checklist says to do about a problem here. */
function adviceOf({ ifProblem }: Line): readonly Note[] {
  return ifProblem === undefined ? [] : [{ strong: ROW_TEXT.ifProblem, text: ROW_TEXT.note(ifProblem) }]
}

/** What was answered, in few words; a line that is only ticked says nothing. */
function answersOf({ line, state, told }: RowProps, entry: LineEntry): readonly Note[] {
  if (told !== undefined) return [{ text: told }]
  const values = entry.values ?? {}
  const read = activeFields(line, values).flatMap((field) => {
    if (field.kind === 'tick' || field.kind === 'signature') return []
    const text = readValue(field, values[field.id])
    // A bare number says nothing: out of what it was counted does.
    return text === '' ? [] : field.kind === 'number' ? `${field.label} ${text}` : text
  })
  const times =
    state?.entries.filter(({ status, correction }) => status === 'done' && correction === undefined).length ?? 0
  const again = line.repeats === true && times > 1 ? [ROW_TEXT.times(times)] : []
  return [...read, ...again].map((text) => ({ text }))
}

/** What came before the entry that counts: a problem that was put right, a correction, a late entry. */
function historyOf({ state }: RowProps, entry: LineEntry): readonly Note[] {
  const before = state?.entries.slice(0, -1) ?? []
  const problem = entry.status === 'done' ? before.findLast(({ status }) => status === 'problem') : undefined
  const { correction, late } = entry
  return [
    ...(problem === undefined ? [] : [{ text: ROW_TEXT.earlierProblem(problem.note ?? '') }]),
    ...(correction === undefined
      ? []
      : [{ text: correction.undo ? ROW_TEXT.undone : ROW_TEXT.corrected(correction.reason) }]),
    ...(late === undefined ? [] : [{ text: ROW_TEXT.late(late) }]),
  ]
}

/** What opens the tick of a line that is still to be settled. */
function openNote(props: MetaProps): string | undefined {
  const { line, timer, time, waitsFor, draft, state, now } = props
  if (line.automatic === true) return ROW_TEXT.byProgram
  if (line.closedBySeal === true) return ROW_TEXT.bySeal
  if (waitsFor !== undefined) return ROW_TEXT.waitsFor(waitsFor)
  if (timer !== undefined && time !== undefined) {
    if (time.clockChanged) return ''
    return time.left > 0 ? `${ROW_TEXT.note(timer.name)} ${opensAt(time, now())}` : TIMER_TEXT.over
  }
  if (props.access === 'later' || (!props.isActive && Object.keys(draft).length === 0)) return recommended(props)
  const { missing } = readDraft(line, withPhotos(line, draft, state), props.lots())
  if (missing.length === 0) return recommended(props)
  return opensWhen(missing)
}

function opensWhen(missing: readonly Field[]): string {
  const typed = missing.flatMap(({ kind, label }) => {
    if (kind === 'lot') return [FIELD_TEXT.lot, FIELD_TEXT.expiry]
    return kind === 'text' || kind === 'number' ? label : []
  })
  if (missing.every(({ kind }) => kind === 'lot' || kind === 'text' || kind === 'number'))
    return ROW_TEXT.opensWhen(typed)
  return missing.length === 1 && missing[0]?.kind === 'choice' ? ROW_TEXT.opensChosen : ROW_TEXT.opensBelow
}

function recommended({ line }: RowProps): string | undefined {
  return line.level === 'recommended' ? ROW_TEXT.recommended : undefined
}

function opensAt(time: ContactTime, now: Moment): string {
  // A time shown in whole minutes must not be too early.
  const at = new Date(Math.ceil((Date.parse(now.at) + time.left * 1000) / 60_000) * 60_000).toISOString()
  return ROW_TEXT.opensAt(clockTime({ at, offset: now.offset }))
}
