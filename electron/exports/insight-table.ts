import type { Insights, Share } from '../../shared/history/insights'
import { binWords, CHART_TEXT, INSIGHT_FILE, spanWords } from '../../shared/text/insights'
import { csvRow } from './csv-row'

const { columns, trend, missed, groups, turnover, contact } = CHART_TEXT
const { units } = INSIGHT_FILE

/** One row a figure: which, of what, what is measured, its value and unit. */
type FigureRow = readonly [figure: string, group: string, measure: string, value: number | string, unit: string]

/** UTF-8 with a byte order mark, RFC 4180; `filters` are the names of what narrows it. */
export function insightCsv(insights: Insights, filters: readonly (readonly [of: string, name: string])[]): Uint8Array {
  const rows = [...frameRows(insights, filters), ...shareRows(insights), ...lineRows(insights)]
  const cells = rows.map((row) => csvRow(row.map(String)))
  return Buffer.from(`\uFEFF${csvRow(INSIGHT_FILE.head)}${cells.join('')}`)
}

function frameRows(
  { days }: Insights,
  filters: readonly (readonly [of: string, name: string])[],
): readonly FigureRow[] {
  const { figure, from, to } = INSIGHT_FILE.days
  return [
    [figure, '', from, days.from, units.day],
    [figure, '', to, days.to, units.day],
    ...filters.map(([of, name]): FigureRow => [INSIGHT_FILE.filter, name, of, '', '']),
  ]
}

function shareRows({ total, trend: spans, rooms, technicians, step, today }: Insights): readonly FigureRow[] {
  return [
    ...share(columns.passed, INSIGHT_FILE.all, total),
    ...spans.flatMap((span) => share(trend.heading[step], spanWords(span, step, today), span)),
    ...rooms.flatMap((group) => share(groups.room, group.name, group)),
    ...technicians.flatMap((group) => share(groups.technician, group.name, group)),
  ]
}

function share(figure: string, group: string, { sessions, passed, percent }: Share): readonly FigureRow[] {
  return [
    [figure, group, columns.sessions, sessions, units.sessions],
    [figure, group, columns.passed, passed, units.sessions],
    ...(percent === undefined ? [] : [[figure, group, columns.percent, percent, units.percent] as const]),
  ]
}

function lineRows(insights: Insights): readonly FigureRow[] {
  const { targetMinutes, bins, median, nineInTen } = insights.turnover
  const minutes = (measure: string, value: number | undefined): readonly FigureRow[] =>
    value === undefined ? [] : [[turnover.heading, '', measure, value, units.minutes]]
  return [
    ...insights.missed.flatMap(({ label, ...counts }): readonly FigureRow[] => [
      [missed.heading, label, columns.sessions, counts.sessions, units.sessions],
      [missed.heading, label, missed.problem, counts.problem, units.sessions],
      [missed.heading, label, missed.dried, counts.dried, units.sessions],
      [missed.heading, label, missed.corrected, counts.corrected, units.sessions],
    ]),
    ...minutes(columns.target, targetMinutes),
    ...minutes(INSIGHT_FILE.median, median),
    ...minutes(INSIGHT_FILE.nineInTen, nineInTen),
    ...bins.map((bin): FigureRow => [turnover.heading, binWords(bin), columns.sessions, bin.sessions, units.sessions]),
    ...insights.contacts.flatMap(({ label, sessions, dried, unfinished, average }): readonly FigureRow[] => [
      [contact.heading, label, columns.sessions, sessions, units.sessions],
      [contact.heading, label, contact.dried, dried, units.sessions],
      [contact.heading, label, contact.unfinished, unfinished, units.sessions],
      ...(average === undefined
        ? []
        : [
            [contact.heading, label, contact.required, average.required, units.seconds] as const,
            [contact.heading, label, contact.kept, average.kept, units.seconds] as const,
          ]),
    ]),
  ]
}
