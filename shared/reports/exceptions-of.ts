import { type Line, linesOf } from '../checklist/checklist'
import type { Stamp } from '../session/events'
import { FAST_LINES } from '../session/line-changes'
import type { LineEntry } from '../session/state'
import { LOT_ITEM_WORDS } from '../text/cards'
import { HEALTH_LEFT_OUT } from '../text/exports'
import { endedWords } from '../text/people'
import { EXCEPTION_TEXT as TEXT } from '../text/report-words'
import { glovesStillNeeded, gloveStretches } from './glove-stretches'
import type { ReportSession } from './report-session'

export type ExceptionKind = keyof typeof TEXT.kinds

export interface ExceptionRules {
  /** Minutes after which a pair of gloves is due for a change; the clinic's present rule. */
  readonly gloveMinutes: number
  /** Lines whose words tell of a client's health and stay here. */
  readonly isHidden: (line: string) => boolean
}

/** One thing in a session that was not as the checklist wants it. */
export interface Exception {
  readonly kind: ExceptionKind
  readonly stamp: Stamp
  /** Who it is of, where that is not who entered it. */
  readonly who?: string
  readonly check: string
  readonly details: string
}

export function exceptionsOf(session: ReportSession, rules: ExceptionRules): readonly Exception[] {
  const { state, checklist } = session
  const lines = linesOf(checklist).map(({ line }) => line)
  // An override may be of the whole session.
  const labelOf = (id: string | undefined) => lines.find((line) => line.id === id)?.label ?? id ?? ''
  const all = [
    ...state.overrides.map(({ stamp, line, rule, reason, person, credentials = [] }): Exception => ({
      kind: 'override',
      stamp,
      ...(person !== undefined && { who: person }),
      check: line === undefined ? endedWords(credentials) : labelOf(line),
      details: TEXT.rule(rule, reason),
    })),
    ...lines.flatMap((line) => lineExceptions(line, state.lines[line.id]?.entries ?? [], rules)),
    ...lateCards(session),
    ...fastStretches(session),
    ...gloveExceptions(session, rules.gloveMinutes),
  ]
  return all.sort((a, b) => a.stamp.seq - b.stamp.seq)
}

function lineExceptions(line: Line, entries: readonly LineEntry[], { isHidden }: ExceptionRules): readonly Exception[] {
  const said = (kind: ExceptionKind, stamp: Stamp, details: string): Exception => ({
    kind,
    stamp,
    check: line.label,
    details: isHidden(line.id) ? HEALTH_LEFT_OUT : details,
  })
  const late = entries.flatMap(({ late: reason, stamp }) => (reason === undefined ? [] : [said('late', stamp, reason)]))
  const last = entries.at(-1)
  return last?.status === 'not-applicable' ? [...late, said('not-applicable', last.stamp, last.reason ?? '')] : late
}

/** Event cards that were entered after they had happened (rule R18). */
function lateCards({ state }: ReportSession): readonly Exception[] {
  const of = (check: string, stamp: Stamp, late: { readonly reason: string } | undefined): Exception[] =>
    late === undefined ? [] : [{ kind: 'late', stamp, check, details: late.reason }]
  return [
    ...state.gloves.changes.flatMap(({ stamp, late }) => of(TEXT.lateGloves, stamp, late)),
    ...state.lots.flatMap(({ stamp, late, item }) => of(TEXT.lateLot(LOT_ITEM_WORDS[item].name), stamp, late)),
  ]
}

/** Rule R17, with what was answered when it was asked about. */
function fastStretches({ state }: ReportSession): readonly Exception[] {
  const answers = state.notes.filter(({ about }) => about === 'fast-completion')
  return state.fast.map(({ stamp, seconds }, place) => {
    const next = state.fast[place + 1]?.stamp.seq ?? Infinity
    const answer = answers.find(({ stamp: { seq } }) => seq > stamp.seq && seq < next)
    return {
      kind: 'fast',
      stamp,
      check: '',
      details: answer?.text ?? `${TEXT.fast(FAST_LINES, seconds)} ${TEXT.notAsked}`,
    }
  })
}

/** Rule R8: a pair worn beyond the limit, or gloves that had to come off and were not followed by a new pair. */
function gloveExceptions(session: ReportSession, limit: number): readonly Exception[] {
  const { state } = session
  const worn = gloveStretches(session).filter(({ minutes }) => minutes > limit)
  const needed = glovesStillNeeded(session)
  return [
    ...worn.map(({ until, minutes }): Exception => ({
      kind: 'gloves',
      stamp: until,
      who: state.technician,
      check: '',
      details: TEXT.gloves(minutes, limit),
    })),
    ...(needed === undefined
      ? []
      : [{ kind: 'gloves', stamp: state.last, check: '', details: TEXT.glovesNeeded(needed) } as const]),
  ]
}
