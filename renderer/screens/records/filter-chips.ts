import type { HistoryChoices } from '../../../shared/history/history-page'
import type { HistoryQuery } from '../../../shared/history/query'
import { FILTER_TEXT, treatmentWords } from '../../../shared/text/records'

export interface FilterChip {
  readonly part: Exclude<keyof HistoryQuery, 'sort'>
  readonly words: string
}

/** What narrows the list, each in words. */
export function chipsOf(query: HistoryQuery, choices: HistoryChoices): readonly FilterChip[] {
  const { chip, state, mark } = FILTER_TEXT
  const { text, from, to, room, technician, treatment, checklist, line, firstTime, turnover } = query
  const named = (list: HistoryChoices[keyof HistoryChoices], id: string) =>
    list.find((choice) => choice.id === id)?.name ?? id
  const chips: (FilterChip | undefined)[] = [
    text === undefined ? undefined : { part: 'text', words: chip.text(text) },
    query.lot === undefined ? undefined : { part: 'lot', words: chip.lot(query.lot.item, query.lot.lot) },
    from === undefined ? undefined : { part: 'from', words: chip.from(from) },
    to === undefined ? undefined : { part: 'to', words: chip.to(to) },
    room === undefined ? undefined : { part: 'room', words: named(choices.rooms, room) },
    technician === undefined ? undefined : { part: 'technician', words: named(choices.technicians, technician) },
    query.state === undefined ? undefined : { part: 'state', words: state[query.state] },
    query.purpose === undefined ? undefined : { part: 'purpose', words: chip.purpose(query.purpose) },
    treatment === undefined ? undefined : { part: 'treatment', words: treatmentWords('treatment', treatment) },
    checklist === undefined ? undefined : { part: 'checklist', words: named(choices.checklists, checklist) },
    line === undefined ? undefined : { part: 'line', words: chip.line(named(choices.lines, line.id), mark[line.was]) },
    firstTime === undefined ? undefined : { part: 'firstTime', words: chip.firstTime(firstTime) },
    turnover === undefined ? undefined : { part: 'turnover', words: chip.turnover(turnover.min, turnover.max) },
  ]
  return chips.filter((each) => each !== undefined)
}
