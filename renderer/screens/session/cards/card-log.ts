import type { Cards, Checklist, Line } from '../../../../shared/checklist/checklist'
import type { Person } from '../../../../shared/people/person'
import type { Stamp } from '../../../../shared/session/events'
import type { LineEntry, SessionState } from '../../../../shared/session/state'
import { answerWords } from '../../../../shared/text/answers'
import { lotWords } from '../../../../shared/text/checklist'
import { CARD_TEXT, GLOVE_REASON_WORDS, HAND_OVER_TEXT, LOG_TEXT, LOT_ITEM_WORDS } from '../../../../shared/text/cards'
import { INCIDENT_WORDS } from '../../../../shared/text/incident'

export interface CardLogEntry {
  readonly stamp: Stamp
  readonly text: string
  /** Why it was logged late, where it was. */
  readonly late?: string | undefined
}

/** What happened during the treatment, newest first. */
export function cardLog(state: SessionState, checklist: Checklist, people: readonly Person[]): readonly CardLogEntry[] {
  const cards = checklist.sections.find((section) => section.kind === 'cards')
  const entries = [
    ...(cards === undefined ? [] : answers(state, cards)),
    ...gloves(state),
    ...breaks(state),
    ...lots(state),
    ...incidents(state),
    ...state.notes.map(({ text, stamp }) => ({ stamp, text: LOG_TEXT.note(text) })),
    ...handOvers(state, people),
  ]
  return entries.sort((a, b) => b.stamp.seq - a.stamp.seq)
}

function answers(state: SessionState, cards: Cards): readonly CardLogEntry[] {
  return cards.lines.flatMap((line) =>
    (state.lines[line.id]?.entries ?? []).map((entry) => ({
      stamp: entry.stamp,
      text: entryWords(line, entry),
      late: entry.late,
    })),
  )
}

function entryWords(line: Line, entry: LineEntry): string {
  const name = CARD_TEXT.names[line.id] ?? line.short
  if (entry.correction?.undo === true) return LOG_TEXT.undone(name)
  // What took the gloves off says it all.
  if (entry.status === 'problem' && line.card === 'gloves') return LOG_TEXT.glovesOff(entry.note ?? '')
  const words =
    entry.status === 'problem'
      ? LOG_TEXT.problem(entry.note ?? '')
      : entry.status === 'not-applicable'
        ? LOG_TEXT.notApplicable(entry.reason ?? '')
        : answerWords(line, entry.values)
  return entry.correction === undefined ? LOG_TEXT.of(name, words) : LOG_TEXT.corrected(name, words)
}

function gloves(state: SessionState): readonly CardLogEntry[] {
  return state.gloves.changes.map(({ reason, material, note, late, stamp }) => ({
    stamp,
    text: LOG_TEXT.of(CARD_TEXT.gloves, LOG_TEXT.gloves(note ?? GLOVE_REASON_WORDS[reason], material)),
    late: late?.reason,
  }))
}

function breaks(state: SessionState): readonly CardLogEntry[] {
  return state.breaks.flatMap(({ started, ended }) => [
    { stamp: started, text: LOG_TEXT.breakStarted },
    ...(ended === undefined ? [] : [{ stamp: ended, text: LOG_TEXT.breakEnded }]),
  ])
}

function lots(state: SessionState): readonly CardLogEntry[] {
  const extra = state.lots.filter(({ reason }) => reason !== 'first')
  return extra.map(({ item, reason, lot, expiry, stamp }) => ({
    stamp,
    text: LOG_TEXT.of(
      reason === 'dropped' ? LOG_TEXT.dropped(LOT_ITEM_WORDS[item].name) : LOG_TEXT.extra(LOT_ITEM_WORDS[item].name),
      lotWords({ lot, expiry }),
    ),
  }))
}

function incidents(state: SessionState): readonly CardLogEntry[] {
  return state.incidents.flatMap(({ kind, opened, closed }) => [
    { stamp: opened, text: LOG_TEXT.incidentOpened(INCIDENT_WORDS[kind].name) },
    ...(closed === undefined
      ? []
      : [{ stamp: closed.stamp, text: LOG_TEXT.incidentClosed(INCIDENT_WORDS[kind].name) }]),
  ])
}

function handOvers(state: SessionState, people: readonly Person[]): readonly CardLogEntry[] {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
  return state.handOvers.map(({ from, to, stamp }) => ({ stamp, text: HAND_OVER_TEXT.both(nameOf(from), nameOf(to)) }))
}
