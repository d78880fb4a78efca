import type { IndexRow, LineMark } from '../../../shared/history/index-row'
import type { HistoryQuery } from '../../../shared/history/query'

/** The same question to History and to SQLite. */
export interface Question {
  readonly what: string
  readonly query: HistoryQuery
  /** A condition on the row `s`, and the values in it; a text is asked of the full-text index instead. */
  readonly where: string
  readonly values: readonly string[]
  readonly order: string
}

const NEWEST_FIRST = 's.id'

/** Every filter, searches in several scripts and every kind of order, about what the sample really holds. */
export function questionsOf(rows: readonly IndexRow[]): readonly Question[] {
  const middle = rows[Math.floor(rows.length / 2)]
  const [newest] = rows
  const { session, room, technician, client, checklistId, lots } = middle ?? fail('no sessions')
  const lot = lots[0] ?? rows.find((row) => row.lots.length > 0)?.lots[0] ?? fail('no lots')
  const patient = client ?? rows.find((row) => row.client !== undefined)?.client ?? fail('no clients')
  const to = newest?.sealedAt.slice(0, 10) ?? ''
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`
  return [
    ask('first page of all', {}, 'true'),
    ask('one year', { from, to }, 's.day BETWEEN ? AND ?', from, to),
    ask('one room', { room }, 's.room = ?', room),
    ask('one technician', { technician }, 's.technician = ?', technician),
    ask('one checklist', { checklist: checklistId }, 's.checklist = ?', checklistId),
    ask('treatment 2', { treatment: '2' }, 's.treatment = ?', '2'),
    ask('corrected', { state: 'corrected' }, STATE, 'corrected'),
    ask('problem put right', { state: 'put-right' }, STATE, 'put-right'),
    ask('stopped', { state: 'stopped' }, STATE, 'stopped'),
    askLine('a line was a problem', mostMarked(rows, 'problem'), 'problem'),
    askLine('a line was not applicable', mostMarked(rows, 'not-applicable'), 'not-applicable'),
    askLine('a line was corrected', mostMarked(rows, 'corrected'), 'corrected'),
    search('a client reference', patient),
    search('a lot', lot.lot),
    search('a record number', session),
    search('words with accents', 'CREME apaisante'),
    search('a part of a word', 'paisant'),
    search('Chinese', '消毒液'),
    search('Japanese', 'ロック'),
    search('what is nowhere', 'no such words'),
    ask('a room, corrected', { room, state: 'corrected' }, `s.room = ? AND ${STATE}`, room, 'corrected'),
    {
      ...ask('all by client', { sort: { by: 'client', descending: false } }, 'true'),
      order: 's.client IS NULL, s.client',
    },
    { ...ask('all by room', { sort: { by: 'room', descending: true } }, 'true'), order: 's.room DESC, s.id' },
    { ...ask('all by record number', { sort: { by: 'record', descending: true } }, 'true'), order: 's.session DESC' },
    {
      ...ask('all by checks', { sort: { by: 'checks', descending: true } }, 'true'),
      order: 's.problems DESC, s.not_applicable DESC, s.done DESC, s.id',
    },
  ]
}

const STATE = 'EXISTS (SELECT 1 FROM state WHERE state.id = s.id AND state.state = ?)'
const MARK = 's.id IN (SELECT id FROM mark WHERE line = ? AND mark = ?)'

function ask(what: string, query: HistoryQuery, where: string, ...values: readonly string[]): Question {
  return { what, query, where, values, order: NEWEST_FIRST }
}

const search = (what: string, text: string): Question => ask(`search: ${what}`, { text }, '', text)

const askLine = (what: string, id: string, was: LineMark): Question => ask(what, { line: { id, was } }, MARK, id, was)

/** The line of which most sessions say this. */
function mostMarked(rows: readonly IndexRow[], mark: LineMark): string {
  const counts = new Map<string, number>()
  for (const { marks } of rows) {
    for (const [line, said] of Object.entries(marks)) {
      if (said.includes(mark)) counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? fail(`no line that was: ${mark}`)
}

function fail(what: string): never {
  throw new Error(`The sample has ${what}`)
}
