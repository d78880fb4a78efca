// Runs in plain Node: History as its screen asks it, beside the same questions to SQLite.
import path from 'node:path'
import type { ClinicProgram } from '../../../electron/services/clinic-program'
import type { RecordIndex } from '../../../electron/services/record-index'
import type { HistoryPage } from '../../../shared/history/history-page'
import type { IndexRow } from '../../../shared/history/index-row'
import type { Insights } from '../../../shared/history/insights'
import { realDisk } from '../../../electron/storage/disk'
import { printedPdf } from '../../helpers/printed-pdf'
import { pageAsText } from '../../helpers/scripted-shell'
import { mustCall, NO_SHELL, openClinic } from '../data/clinic'
import { shuffled } from '../numbers'
import { longestWaitDuring } from './longest-wait'
import { type Question, questionsOf } from './questions'
import { reportAll } from './report-all'
import type { AllAsked, Asked, Loaded, RecordsInput } from './records-result'
import { SqliteHistory } from './sqlite-history'

const ROUNDS = 20
const WARM_UP = 3

const input = JSON.parse(process.env['BENCH_INPUT'] ?? '') as RecordsInput
const TASKS = { load, ask: askAll, report: reportAll }
void openAsManager(input.data)
  .then((clinic): Promise<unknown> => TASKS[input.task](clinic))
  .then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )

async function openAsManager(data: string): Promise<ClinicProgram> {
  const clinic = await openClinic(data, realDisk, {
    ...NO_SHELL,
    threadScript: input.threadScript,
    chooseTarget: (name) => Promise.resolve(path.join(input.scratch, name)),
    chooseFolder: () => Promise.resolve(input.scratch),
    printToPdf: (page) => {
      const pages = pageAsText(page).html.split('class="number" aria-hidden').length - 1
      return Promise.resolve(printedPdf(Array.from({ length: Math.max(1, pages) }, (_, at) => `Printed ${at + 1}`)))
    },
  })
  const { catalog, signIn } = clinic.program()
  signIn.goOn(catalog.get().people.find(({ role }) => role === 'manager')?.id ?? '')
  return clinic
}

const find = (clinic: ClinicProgram, { query }: Pick<Question, 'query'>) =>
  mustCall(clinic, 'records.find', { query, offset: 0, limit: 100 }) as Promise<HistoryPage>
const insights = (clinic: ClinicProgram) => mustCall(clinic, 'insights.read', { days: 'all' }) as Promise<Insights>

async function load(clinic: ClinicProgram): Promise<Loaded> {
  let firstPage = 0
  let complete = 0
  const longestWait = await longestWaitDuring(async () => {
    const start = performance.now()
    await find(clinic, { query: {} })
    firstPage = performance.now() - start
    await clinic.program().history.complete()
    complete = performance.now() - start
  })
  for (const question of questionsOf(newestRows(clinic))) await find(clinic, question)
  await insights(clinic)
  globalThis.gc?.()
  const memory = process.memoryUsage().rss / 2 ** 20
  await clinic.close()
  return { firstPage, complete, longestWait, memory }
}

async function askAll(clinic: ClinicProgram): Promise<AllAsked> {
  await clinic.program().history.complete()
  const sqlite = new SqliteHistory(input.peers, path.join(input.scratch, 'history.sqlite'), allRows(clinic))
  const questions: Asked[] = []
  for (const question of questionsOf(newestRows(clinic))) {
    process.send?.({ at: question.what })
    questions.push(await askOne(clinic, sqlite, question))
  }
  const right = sqlite.passed()
  const { total } = await insights(clinic)
  const times = await inTurn({ ours: () => insights(clinic), sqlite: sqlite.figures() })
  const figures = { what: 'insights over everything', ...times, found: total.passed, foundBySqlite: right, right }
  const waits: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) waits.push(await longestWaitDuring(() => insights(clinic)))
  sqlite.close()
  await clinic.close()
  return { questions, insights: figures, waits }
}

async function askOne(clinic: ClinicProgram, sqlite: SqliteHistory, question: Question): Promise<Asked> {
  const ask = sqlite.asker(question)
  const times = await inTurn({ ours: () => find(clinic, question), sqlite: ask })
  const { total, open } = await find(clinic, question)
  return {
    what: question.what,
    ...times,
    found: total - open,
    foundBySqlite: ask().total,
    right: sqlite.truth(question),
  }
}

async function inTurn(contestants: Readonly<Record<'ours' | 'sqlite', () => unknown>>) {
  const times = { ours: [] as number[], sqlite: [] as number[] }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const name of shuffled(['ours', 'sqlite'] as const)) {
      const start = performance.now()
      await contestants[name]()
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  return times
}

/** Newest first; a year of them, from which the questions are made. */
function newestRows(clinic: ClinicProgram): readonly IndexRow[] {
  const { index } = clinic.program()
  return index
    .months()
    .slice(0, 12)
    .flatMap((month) => rowsOf(index, month))
}

function* allRows(clinic: ClinicProgram): Generator<IndexRow> {
  const { index } = clinic.program()
  for (const month of index.months()) yield* rowsOf(index, month)
}

/** They are let go of again, as History does. */
function rowsOf(index: RecordIndex, month: string): readonly IndexRow[] {
  const rows = index.rows(month)
  index.release(month)
  return rows
}
