import { type ColumnWords, CSV_STATUS, EXPORT_COLUMNS, SHEET_NAMES } from '../../shared/text/exports'
import { LOT_ITEM_WORDS } from '../../shared/text/cards'
import { INCIDENT_WORDS } from '../../shared/text/incident'
import type { Line } from '../../shared/checklist/checklist'
import type { Values } from '../../shared/checklist/kinds'
import type { SessionEventType } from '../../shared/session/events'
import type { LineEntry } from '../../shared/session/state'
import type { Cell } from './cell'
import { isoWithOffset } from './iso-time'
import { entryWords, type RecordSource } from './record-source'

/** A table of an export: its columns, and the rows that one record gives. */
export interface Table {
  readonly name: string
  readonly columns: readonly ColumnWords[]
  /** The only events that its rows tell of, where not all are. */
  readonly events?: ReadonlySet<SessionEventType>
  readonly rows: (source: RecordSource) => readonly Row[]
}

/** A row in stretches of cells: one that stands in several rows is the same list, and frozen where records share it. */
export type Row = readonly (readonly Cell[])[]

export const SESSION_TABLE: Table = {
  name: SHEET_NAMES.sessions,
  columns: EXPORT_COLUMNS.SESSIONS,
  rows: (source) => [[sessionRow(source)]],
}

/** One row an entry of a line: what was answered, by whom, when, and what it replaced. */
export const LINE_TABLE: Table = {
  name: SHEET_NAMES.lines,
  columns: EXPORT_COLUMNS.LINES,
  events: new Set<SessionEventType>([
    'opened',
    'answered',
    'marked-not-applicable',
    'problem-reported',
    'corrected',
    // A line with a photo stays in the record, even where another answer took its question away.
    'evidence-attached',
  ]),
  rows: lineRows,
}
const LOT_TABLE: Table = { name: SHEET_NAMES.lots, columns: EXPORT_COLUMNS.LOTS, rows: lotRows }
const CORRECTION_TABLE: Table = {
  name: SHEET_NAMES.corrections,
  columns: EXPORT_COLUMNS.CORRECTIONS,
  rows: correctionRows,
}
const INCIDENT_TABLE: Table = { name: SHEET_NAMES.incidents, columns: EXPORT_COLUMNS.INCIDENTS, rows: incidentRows }

/** The sheets of a workbook, in their order. */
export const TABLES: readonly Table[] = [SESSION_TABLE, LINE_TABLE, LOT_TABLE, CORRECTION_TABLE, INCIDENT_TABLE]

function frameOf({ view: { row, room }, clinic }: RecordSource): readonly Cell[] {
  return [clinic, row.session, row.purpose, room.name, row.client, row.treatment]
}

const sealedAt = ({ view: { row } }: RecordSource) => ({ at: row.sealedAt, offset: row.offset })

function sessionRow(source: RecordSource): readonly Cell[] {
  const { view, state } = source
  const { row } = view
  const sealed = sealedAt(source)
  return [
    ...frameOf(source),
    row.technicianName,
    row.checklist,
    row.version,
    state.opened,
    sealed,
    isoWithOffset(sealed).slice(-6),
    Math.floor((Date.parse(row.sealedAt) - Date.parse(state.opened.at)) / 60_000),
    state.abandoned?.reason,
    row.done,
    row.notApplicable,
    row.problems,
    row.corrected,
    state.overrides.length,
    state.incidents.length,
    state.lots.length,
    Object.values(state.lines).reduce((sum, { evidence }) => sum + evidence.length, 0),
    state.addenda.length,
    view.seal,
    view.hash,
  ]
}

function lineRows(source: RecordSource): readonly Row[] {
  const { view, state } = source
  const { row, seal, hash } = view
  const frame = [
    ...frameOf(source),
    `${row.checklist}, version ${row.version}`,
    state.opened,
    sealedAt(source),
    seal,
    hash,
  ]
  const rows: Row[] = []
  for (const placed of source.lines) {
    const entries = state.lines[placed.line.id]?.entries ?? []
    const place = placeCells(placed)
    if (entries.length === 0) rows.push([frame, place, NOT_ANSWERED])
    for (const entry of entries) {
      const answer = answerCells(source, placed.line, entry)
      const by = source.nameCells(entry.stamp.by)
      rows.push([frame, place, answer, [entry.stamp], by, whyCells(source, placed.line, entry)])
    }
  }
  return rows
}

type PlacedLine = RecordSource['lines'][number]

const NOT_ANSWERED: readonly Cell[] = Object.freeze([CSV_STATUS.open, '', '', '', '', '', '', ''])
const places = new WeakMap<PlacedLine, readonly Cell[]>()

function placeCells(placed: PlacedLine): readonly Cell[] {
  const known = places.get(placed)
  if (known !== undefined) return known
  const { line, section } = placed
  const cells = Object.freeze([section.name, line.id, line.label, line.level])
  places.set(placed, cells)
  return cells
}

const NOT_REPLACED: readonly Cell[] = Object.freeze(['', '', ''])

/** What an entry replaced and why, and why it came late. */
function whyCells(source: RecordSource, line: Line, entry: LineEntry): readonly Cell[] {
  if (entry.correction === undefined && entry.late === undefined) return NOT_REPLACED
  const { correction, late } = entryWords(source, line, entry)
  return [entry.correction?.undo === true ? CSV_STATUS.undone : correction, entry.correction?.of, late]
}

const TICKED: readonly Cell[] = Object.freeze([CSV_STATUS.done, '', ''])

/** What answers that records share say. */
const answers = new WeakMap<
  Values,
  { readonly line: Line; readonly health: boolean; readonly cells: readonly Cell[] }
>()

function answerCells(source: RecordSource, line: Line, entry: LineEntry): readonly Cell[] {
  const { status, values } = entry
  if (status === 'done' && values === undefined) return TICKED
  const done = status === 'done' ? values : undefined
  const known = done && answers.get(done)
  if (known?.line === line && known.health === source.health) return known.cells
  const { answer, note } = entryWords(source, line, entry)
  const cells = [CSV_STATUS[status], answer, note]
  if (done !== undefined && Object.isFrozen(done)) {
    answers.set(done, { line, health: source.health, cells: Object.freeze(cells) })
  }
  return cells
}

function lotRows({ view: { row, room }, state, nameOf }: RecordSource): readonly Row[] {
  return state.lots.map(({ item, lot, expiry, gtin, serial, reason, stamp }) => [
    [
      row.session,
      room.name,
      row.client,
      row.technicianName,
      LOT_ITEM_WORDS[item].name,
      lot,
      expiryCell(expiry),
      gtin,
      serial,
      reason,
      stamp,
      nameOf(stamp.by),
    ],
  ])
}

/** A month counts to its end and stays what is printed on the pack. */
function expiryCell(expiry: string): Cell {
  return /^\d{4}-\d{2}-\d{2}$/.test(expiry) ? { day: expiry } : expiry
}

function correctionRows(source: RecordSource): readonly Row[] {
  const { view, state, nameOf } = source
  return source.lines.flatMap(({ line }) => {
    const entries = state.lines[line.id]?.entries ?? []
    const said = (entry: LineEntry | undefined): readonly [string, string] => {
      if (entry === undefined) return [CSV_STATUS.open, '']
      const { answer, note } = entryWords(source, line, entry)
      return [CSV_STATUS[entry.status], answer === '' ? note : answer]
    }
    return entries.flatMap((entry) => {
      const { correction } = entry
      if (correction === undefined) return []
      const old = entries.find(({ stamp }) => stamp.seq === correction.of)
      const reason = correction.undo ? CSV_STATUS.undone : entryWords(source, line, entry).correction
      const what = [view.row.session, view.room.name, line.id, line.label]
      return [[[...what, ...said(old), ...said(entry), reason, old?.stamp, entry.stamp, nameOf(entry.stamp.by)]]]
    })
  })
}

function incidentRows({ view: { row, room }, state, nameOf }: RecordSource): readonly Row[] {
  return state.incidents.map(({ kind, opened, closed }) => [
    [
      row.session,
      room.name,
      INCIDENT_WORDS[kind].name,
      opened,
      nameOf(opened.by),
      closed?.stamp,
      closed?.happenedAt,
      closed?.exposed,
      closed?.device,
      closed?.area,
      closed?.how,
      closed?.firstAid,
      closed && [closed.followUp, closed.followUpAt].filter((text) => text !== undefined).join(', '),
    ],
  ])
}
