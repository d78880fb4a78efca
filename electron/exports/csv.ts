import { linesOf } from '../../shared/checklist/checklist'
import { activeFields, readValue } from '../../shared/checklist/kinds'
import { reduce } from '../../shared/session/reduce'
import type { LineEntry, SessionState } from '../../shared/session/state'
import { CSV_HEAD, CSV_STATUS } from '../../shared/text/exports'
import type { Line } from '../../shared/checklist/checklist'
import { csvRow } from './csv-row'
import type { ExportFormat, ExportRecord } from './export-format'
import { isoWithOffset } from './iso-time'

/** UTF-8 with a byte order mark: without it Excel takes the file for an old code page. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One row an entry of a line: what was answered, by whom, when, and what it replaced. RFC 4180. */
export const CSV: ExportFormat = {
  id: 'csv',
  ending: 'csv',
  open: () => Buffer.from(BYTE_ORDER_MARK + csvRow(CSV_HEAD)),
  record: (record, { clinic }) => Buffer.from(rowsOf(record, clinic).map(csvRow).join('')),
}

function rowsOf({ view }: ExportRecord, clinic: string): readonly (readonly string[])[] {
  const state = reduce(view.events)
  if (state === undefined) return []
  const frame = frameOf(view, state, clinic)
  const name = (id: string) => view.people.find((person) => person.id === id)?.name ?? id
  return linesOf(view.checklist).flatMap(({ line, section }) => {
    const entries = state.lines[line.id]?.entries ?? []
    const place = [section.name, line.id, line.label, line.level]
    if (entries.length === 0) return [[...frame, ...place, CSV_STATUS.open, '', '', '', '', '', '', '']]
    return entries.map((entry) => [...frame, ...place, ...cellsOf(entry, line, name)])
  })
}

function frameOf({ row, room, seal, hash }: ExportRecord['view'], state: SessionState, clinic: string): string[] {
  return [
    clinic,
    row.session,
    row.purpose,
    room.name,
    row.client ?? '',
    row.treatment ?? '',
    `${row.checklist}, version ${row.version}`,
    isoWithOffset(state.opened),
    isoWithOffset({ at: row.sealedAt, offset: row.offset }),
    seal,
    hash,
  ]
}

function cellsOf(entry: LineEntry, line: Line, name: (id: string) => string): string[] {
  const { correction } = entry
  return [
    CSV_STATUS[entry.status],
    answerOf(entry, line),
    entry.reason ?? entry.note ?? '',
    isoWithOffset(entry.stamp),
    name(entry.stamp.by),
    correction === undefined ? '' : correction.undo ? CSV_STATUS.undone : correction.reason,
    correction === undefined ? '' : String(correction.of),
    entry.late ?? '',
  ]
}

/** A line's answer in the words the screen uses, field by field. */
function answerOf({ values }: LineEntry, line: Line): string {
  if (values === undefined) return ''
  return activeFields(line, values)
    .map((field) => [field.label, readValue(field, values[field.id])] as const)
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${words}`)
    .join('; ')
}
