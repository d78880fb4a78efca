import type { Incident } from '../session/state'
import { FOLLOW_UP_WORDS, INCIDENT_WORDS } from '../text/incident'
import { REPORT_COLUMNS } from '../text/report-columns'
import { EXPOSURE_TEXT as TEXT, FACT_TERMS, periodWords, REPORT_NAMES } from '../text/report-words'
import { byTime } from './by-time'
import type { Period } from './period'
import type { ReportSession } from './report-session'
import type { ReportNames, ReportRow, ReportTable, TimeCell } from './report-table'
import { withoutNames } from './without-names'

export interface Exposure {
  readonly at: string
  readonly row: ReportRow
}
export interface ExposuresAround {
  readonly names: ReportNames
  /** Everybody who works or has worked here. */
  readonly people: readonly string[]
  /** The form with names, for managers alone. */
  readonly isPrivate: boolean
}

/** The incidents of a session. Without names even where somebody typed one (rule R23). */
export function exposuresOf({ state }: ReportSession, around: ExposuresAround): readonly Exposure[] {
  const { names, isPrivate } = around
  return state.incidents.map((incident) => ({
    at: incident.opened.at,
    row: [
      ...incidentCells(incident, around),
      ...(isPrivate
        ? [state.id, names.room(state.room), names.person(state.technician), names.person(incident.opened.by)]
        : []),
    ],
  }))
}

function incidentCells({ kind, opened, closed }: Incident, { names, people, isPrivate }: ExposuresAround): ReportRow {
  const text = (words: string | undefined) => (isPrivate ? words : withoutNames(words ?? '', people))
  const when: TimeCell = { at: opened.at, offset: opened.offset }
  if (closed === undefined) {
    return [when, INCIDENT_WORDS[kind].name, TEXT.unfinished, '', '', '', '', '', '', undefined]
  }
  const followUp = [FOLLOW_UP_WORDS[closed.followUp], text(closed.followUpAt)]
  return [
    when,
    INCIDENT_WORDS[kind].name,
    text(closed.happenedAt),
    isPrivate ? names.person(closed.exposed) : exposedWords(closed.exposed),
    text(closed.device),
    text(closed.area),
    text(closed.how),
    text(closed.firstAid),
    followUp.filter((words) => words !== undefined && words !== '').join(', '),
    { at: closed.stamp.at, offset: closed.stamp.offset },
  ]
}

function exposedWords(exposed: string): string {
  return exposed.trim().toLowerCase() === TEXT.client.toLowerCase() ? TEXT.client : TEXT.staff
}

export function exposureLog(exposures: readonly Exposure[], period: Period, isPrivate: boolean): ReportTable {
  const kind = isPrivate ? 'exposure-log-private' : 'exposure-log'
  return {
    title: REPORT_NAMES[kind].title,
    facts: [{ term: FACT_TERMS.days, value: periodWords(period) }],
    columns: REPORT_COLUMNS[kind],
    rows: [...exposures].sort((a, b) => byTime(a.at, b.at)).map(({ row }) => row),
    notes: [TEXT.count(exposures.length), isPrivate ? TEXT.withNames : TEXT.noNames],
  }
}
