import { createRequire } from 'node:module'
import { foldText } from '../../../shared/history/fold-text'
import { statesOf } from '../../../shared/history/history-page'
import type { IndexRow } from '../../../shared/history/index-row'
import { SPOILS_FIRST_TIME } from '../../../shared/history/query'
import { localDay } from '../../../shared/session/moment'
import type { Question } from './questions'

interface Statement {
  readonly run: (...values: unknown[]) => unknown
  readonly get: (...values: unknown[]) => unknown
  readonly all: (...values: unknown[]) => unknown[]
}
interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => Statement
  readonly close: () => void
}

const TABLES = `
  CREATE TABLE session (
    id INTEGER PRIMARY KEY, session TEXT, day TEXT, room TEXT, technician TEXT, checklist TEXT, client TEXT, treatment TEXT,
    first_time INTEGER, done INTEGER, not_applicable INTEGER, problems INTEGER, turnover INTEGER, search TEXT, purpose TEXT);
  CREATE TABLE mark (line TEXT, mark TEXT, id INTEGER, PRIMARY KEY (line, mark, id)) WITHOUT ROWID;
  CREATE TABLE state (id INTEGER, state TEXT, PRIMARY KEY (id, state)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE notes USING fts5(search, content='session', content_rowid='id');`
const INDEXES = ['day', 'room', 'technician', 'checklist', 'client', 'treatment', 'session']
  .map((column) => `CREATE INDEX by_${column} ON session (${column});`)
  .join('\n')
const FIGURES = [
  "SELECT substr(day, 1, 4), count(*), sum(first_time) FROM session WHERE purpose = 'treatment' GROUP BY 1",
  "SELECT room, count(*), sum(first_time) FROM session WHERE purpose = 'treatment' GROUP BY 1",
  "SELECT technician, count(*), sum(first_time) FROM session WHERE purpose = 'treatment' GROUP BY 1",
  "SELECT turnover, count(*) FROM session WHERE purpose = 'treatment' GROUP BY 1",
  `SELECT line, count(DISTINCT id) FROM mark JOIN session USING (id)
   WHERE mark <> 'not-applicable' AND purpose = 'treatment' GROUP BY 1`,
]

/** The same summaries in SQLite with an index for each filter and FTS5 over the same folded words. */
export class SqliteHistory {
  readonly #database: Database

  /** `peers` is the package.json beside which libsql is installed. Rows come newest first. */
  constructor(peers: string, file: string, rows: Iterable<IndexRow>) {
    const Database = createRequire(peers)('libsql') as new (file: string) => Database
    this.#database = new Database(file)
    this.#database.exec(`BEGIN; ${TABLES}`)
    this.#fill(rows)
    this.#database.exec(`${INDEXES} INSERT INTO notes (notes) VALUES ('rebuild'); COMMIT; ANALYZE;`)
  }

  /** Answers a first page of a question, and how many it found. */
  asker({ where, values, order }: Question): () => { readonly total: number; readonly sessions: readonly string[] } {
    const isSearch = where === ''
    const condition = isSearch ? 's.id IN (SELECT rowid FROM notes WHERE notes MATCH ?)' : where
    const given = isSearch ? values.map((text) => `"${foldText(text)}"`) : values
    const page = this.#database.prepare(`SELECT s.* FROM session s WHERE ${condition} ORDER BY ${order} LIMIT 100`)
    const count = this.#database.prepare(`SELECT count(*) AS total FROM session s WHERE ${condition}`)
    return () => {
      const rows = page.all(...given) as readonly { readonly session: string }[]
      const { total } = count.get(...given) as { readonly total: number }
      return { total, sessions: rows.map(({ session }) => session) }
    }
  }

  /** How many there really are: a search reads every text from end to end. */
  truth(question: Question): number {
    if (question.where !== '') return this.asker(question)().total
    const [text = ''] = question.values
    const found = this.#database.prepare('SELECT count(*) AS total FROM session WHERE instr(search, ?) > 0')
    return (found.get(foldText(text)) as { readonly total: number }).total
  }

  /** The figures of Insights over everything: by year, room, technician, turnover and line. */
  figures(): () => readonly (readonly unknown[])[] {
    const statements = FIGURES.map((sql) => this.#database.prepare(sql))
    return () => statements.map((statement) => statement.all())
  }

  passed(): number {
    const found = this.#database
      .prepare("SELECT sum(first_time) AS passed FROM session WHERE purpose = 'treatment'")
      .get()
    return (found as { readonly passed: number }).passed
  }

  close(): void {
    this.#database.close()
  }

  #fill(rows: Iterable<IndexRow>): void {
    const session = this.#database.prepare(`INSERT INTO session VALUES (${Array(15).fill('?').join(', ')})`)
    const mark = this.#database.prepare('INSERT INTO mark VALUES (?, ?, ?)')
    const state = this.#database.prepare('INSERT INTO state VALUES (?, ?)')
    let id = 0
    for (const row of rows) {
      id += 1
      const states = statesOf(row, false)
      const isFirstTime = !states.some((one) => SPOILS_FIRST_TIME.includes(one))
      const day = localDay({ at: row.sealedAt, offset: row.offset })
      session.run(
        ...[id, row.session, day, row.room, row.technician, row.checklistId, row.client ?? null, row.treatment ?? null],
        ...[
          isFirstTime ? 1 : 0,
          row.done,
          row.notApplicable,
          row.problems,
          row.turnover ?? null,
          row.search,
          row.purpose,
        ],
      )
      for (const one of states) state.run(id, one)
      for (const [line, marks] of Object.entries(row.marks)) for (const one of marks) mark.run(line, one, id)
    }
  }
}
