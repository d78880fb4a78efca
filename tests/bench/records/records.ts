import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleForNode } from '../bundle'
import type { Sample } from '../history/sample'
import { median, pairedRatio } from '../numbers'
import { resultOf, start } from '../process-of-electron'
import type { Row, Section } from '../report'
import type { Setting } from '../setting'
import type { AllAsked, Asked, Loaded, RecordsInput, Reported } from './records-result'

const LOADINGS = 5
/** Of the main process, for a page that answers a filter or a search. */
const ANSWER_MS = 30
const INSIGHTS_MS = 300
/** Nobody's tick waits longer. */
const LONGEST_WAIT_MS = 50
const MEMORY_MB = 150

/** History and Insights in plain Node, from the call to its answer, beside SQLite with a full-text index. */
export async function benchRecords(setting: Setting, sample: Sample): Promise<readonly Section[]> {
  const file = await bundleForNode(setting, 'records/records-child.ts')
  const scratch = path.join(setting.scratch, 'records')
  mkdirSync(scratch, { recursive: true })
  const files = {
    peers: path.join(setting.root, 'tests/bench/package.json'),
    threadScript: path.join(setting.root, 'dist/command/index.cjs'),
  }
  const run = (task: RecordsInput['task'], data: string): Promise<unknown> => {
    const input: RecordsInput = { task, data, scratch, ...files }
    return resultOf(start(process.execPath, ['--expose-gc', file], { BENCH_INPUT: JSON.stringify(input) }))
  }
  // As after a restore: the first opening finds no month's summary and makes them from the journals.
  rmSync(path.join(sample.full, 'index'), { recursive: true })
  const built = (await run('load', sample.full)) as Loaded
  await run('load', sample.few)
  const loaded: Record<'full' | 'few', Loaded[]> = { full: [], few: [] }
  for (let round = 0; round < LOADINGS; round += 1)
    for (const name of ['few', 'full'] as const) loaded[name].push((await run('load', sample[name])) as Loaded)
  const asked = (await run('ask', sample.full)) as AllAsked
  const reported = (await run('report', sample.full)) as readonly Reported[]
  return [loading(sample, built, loaded), asking(sample, asked), reporting(sample, reported)]
}

function loading({ words }: Sample, built: Loaded, { full, few }: Record<'full' | 'few', Loaded[]>): Section {
  const [with_, without] = [full, few].map((runs) => median(runs.map(({ memory }) => memory)))
  const more = (with_ ?? NaN) - (without ?? NaN)
  return {
    title: `History opened for the first time, ${words}, plain Node`,
    rows: [
      { what: 'first page', times: full.map(({ firstPage }) => firstPage) },
      { what: 'every month read', times: full.map(({ complete }) => complete) },
      {
        what: 'longest wait of others in the process',
        times: full.map(({ longestWait }) => longestWait),
        p95Reach: LONGEST_WAIT_MS,
      },
      { what: 'every month built from its journals, once', times: [built.complete] },
      { what: 'longest wait of others meanwhile', times: [built.longestWait], p95Reach: LONGEST_WAIT_MS },
    ],
    remarks: [
      `Memory of the process once everything was asked: ${with_?.toFixed(0)} MB, with a few sessions ${without?.toFixed(0)} MB; ` +
        `${more.toFixed(0)} MB more, reach ≤ ${MEMORY_MB}: ${more <= MEMORY_MB ? 'met' : 'not met'}.`,
    ],
  }
}

function asking({ words }: Sample, { questions, insights, waits }: AllAsked): Section {
  const rows = questions.map((asked) => questionRow(asked, ANSWER_MS))
  return {
    title: `Questions to History, ${words}, plain Node, beside SQLite (libsql, FTS5) with an index for each filter`,
    rows: [
      ...rows,
      questionRow(insights, INSIGHTS_MS),
      { what: 'longest wait of others, insights', times: waits, p95Reach: LONGEST_WAIT_MS },
    ],
    remarks: [
      ...[...questions, insights].flatMap(({ what, found, right }) =>
        found === right ? [] : [`WRONG, ${what}: ours finds ${found}, but there are ${right}.`],
      ),
      'Each found number was checked: filters by SQLite, searches by looking through every text from end to end.',
    ],
  }
}

function reporting({ words }: Sample, reported: readonly Reported[]): Section {
  return {
    title: `Longest wait of others while a report is made, ${words}, plain Node`,
    rows: reported.map(({ what, took, waits, count }) => ({
      what,
      times: waits,
      p95Reach: LONGEST_WAIT_MS,
      remark: `${count.toLocaleString('en-US')} rows, made in ${(median(took) / 1000).toFixed(1)} s`,
    })),
    remarks: ['Reports are made in a thread. The pack is of the newest whole month; pages are printed by nobody.'],
  }
}

function questionRow({ what, ours, sqlite, found, foundBySqlite }: Asked, p95Reach: number): Row {
  const count = found.toLocaleString('en-US')
  const other = foundBySqlite === found ? '' : `; SQLite finds ${foundBySqlite.toLocaleString('en-US')}`
  return {
    what,
    times: ours,
    p95Reach,
    ratio: { to: 'SQLite', value: pairedRatio(ours, sqlite) },
    remark: `${count} found${other}`,
  }
}
