import type { Catalog } from '../../../shared/catalog/catalog'
import { type ReportFormat, type ReportKind, REPORT_WISH } from '../../../shared/reports/report-wish'
import { WRONG_USE } from '../../../shared/text/commands'
import type { ReportOrder } from '../../services/reports/write-report'
import { type Given, WrongUse } from '../command'
import { choiceOf } from '../export/choose-records'
import { freeTarget, paperOf } from '../export/export-aim'
import { neededText, textOf } from '../read-options'

const PACK = 'inspector-pack'
type Kind = ReportKind | typeof PACK

/** What each report takes beside what all of them take; an option that is of no use to it is told. */
const TAKES: Readonly<Record<Kind, readonly string[]>> = {
  'inspector-pack': ['from', 'to', 'names-kept', 'paper', 'health', 'photos'],
  'room-log': ['from', 'to', 'room', 'format', 'paper'],
  'lot-trace': ['from', 'to', 'lot', 'format', 'paper'],
  exceptions: ['from', 'to', 'room', 'format', 'paper'],
  'exposure-log': ['from', 'to', 'format', 'paper'],
  'exposure-log-private': ['from', 'to', 'format', 'paper'],
  credentials: ['format', 'paper'],
  'audit-trail': ['from', 'to', 'routine', 'format', 'paper'],
}
const KINDS = Object.keys(TAKES)
const OF_ALL = new Set(['folder', 'kind', 'out', 'person', 'pin-stdin'])

/** A report as it is asked for at the terminal. */
export interface ReportAim {
  readonly order: ReportOrder
  readonly format: ReportFormat
  readonly target: string
}

/** Throws WrongUse. */
export function reportAimOf(given: Given, catalog: Catalog): ReportAim {
  const kind = kindOf(neededText('report', given, 'kind'))
  for (const option of given.keys()) {
    if (!OF_ALL.has(option) && !TAKES[kind].includes(option)) throw new WrongUse(WRONG_USE.notForReport(option, kind))
  }
  const format = formatOf(given, catalog)
  const target = freeTarget('report', given, kind !== PACK && format === 'csv')
  return { order: orderOf(kind, given, catalog), format, target }
}

function kindOf(text: string): Kind {
  if (isKind(text)) return text
  throw new WrongUse(WRONG_USE.noReport(text, KINDS))
}

const isKind = (text: string): text is Kind => Object.hasOwn(TAKES, text)

function formatOf(given: Given, { policy }: Catalog): ReportFormat {
  const paper = paperOf(given, policy.paper)
  const format = textOf(given, 'format') ?? 'pdf'
  if (format === 'csv') return 'csv'
  if (format !== 'pdf') throw new WrongUse(WRONG_USE.noFormat(format, ['pdf', 'csv']))
  return paper === 'A4' ? 'pdf-a4' : 'pdf-letter'
}

function textWithin(given: Given, option: string, most: number): string {
  const text = neededText('report', given, option).trim()
  if (text !== '' && text.length <= most) return text
  throw new WrongUse(WRONG_USE.textLength(option, most))
}

function orderOf(kind: Kind, given: Given, catalog: Catalog): ReportOrder {
  const { from, to, room } = choiceOf(given, catalog)
  if (kind === PACK) {
    neededText('report', given, 'from')
    neededText('report', given, 'to')
    const along = { health: given.has('health'), photos: given.has('photos') }
    const namesKept = textWithin(given, 'names-kept', 400)
    return { kind, from: from ?? '', to: to ?? '', namesKept, paper: paperOf(given, catalog.policy.paper), ...along }
  }
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  return REPORT_WISH.parse({
    kind,
    period,
    ...(room !== undefined && { room }),
    ...(kind === 'lot-trace' && { lot: textWithin(given, 'lot', 80) }),
    ...(given.has('routine') && { routine: true }),
  })
}
