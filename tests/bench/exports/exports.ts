import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleForNode } from '../bundle'
import type { Sample } from '../history/sample'
import { median, pairedRatio, shuffled } from '../numbers'
import { intoMemory, outOfMemory } from './caches'
import { resultOf, start } from '../process-of-electron'
import type { Section } from '../report'
import type { Setting } from '../setting'
import type { Exported, ExportInput, Way } from './exports-result'

/** Many sessions take long, few are moved more by chance. */
const roundsFor = (sessions: number): number => (sessions > 20_000 ? 1 : 5)
/** What is close to its limit needs more than one. */
const closeRoundsFor = (sessions: number): number => (sessions > 20_000 ? 3 : 5)
/** 0.7 of the speed of reading, parsing and writing. */
const CSV_REACH = 1 / 0.7
/** A whole workbook has a row a line too. */
const MOST_IN_A_WORKBOOK = 20_000
/** The memory of one run is moved by chance as far as half the reach. */
const WORKBOOK_ROUNDS = 3
/** What four times as many sessions may add, in megabytes. */
const GROWTH_MB = 32

type Write = (way: Way, more?: Partial<ExportInput>) => Promise<Exported>
type Written<W extends Way> = Readonly<Record<W, Exported[]>>

/** Files of all sessions beside what nobody can do without and beside the peers, each in a process of its own. */
export async function benchExports(setting: Setting, sample: Sample): Promise<readonly Section[]> {
  const write = await writer(setting, sample)
  const { sessions, words } = sample
  // Tells how many bytes the others have to write; not counted itself.
  const { bytes } = await write('csv')
  const fromMemory = (way: Way) => {
    intoMemory(sample.full)
    return write(way, { bytes })
  }
  const close = await inTurn(closeRoundsFor(sessions), ['limit', 'csv'], fromMemory)
  const text = await inTurn(roundsFor(sessions), ['csv-stringify', 'jsonl', 'copy'], fromMemory)
  const fromDisk = (way: Way) => {
    outOfMemory()
    return write(way, { bytes })
  }
  const cold = outOfMemory() ? await inTurn(closeRoundsFor(sessions), ['limit', 'csv'], fromDisk) : undefined
  const sheets = await inTurn(roundsFor(sessions), ['sheet', 'exceljs'], write)
  return [
    textSection(words, { ...close, ...text }),
    ...(cold === undefined ? [] : [diskSection(words, cold)]),
    await sheetSection(sample, sheets, write),
  ]
}

async function writer(setting: Setting, { full, sessions }: Sample): Promise<Write> {
  const file = await bundleForNode(setting, 'exports/exports-child.ts')
  const scratch = path.join(setting.scratch, 'exports')
  mkdirSync(scratch, { recursive: true })
  const peers = path.join(setting.root, 'tests/bench/package.json')
  const threadScript = path.join(setting.root, 'dist/command/index.cjs')
  return async (way, more = {}) => {
    const target = path.join(scratch, `${way}.out`)
    const input: ExportInput = { way, data: full, target, sessions, bytes: 0, peers, threadScript, ...more }
    const result = await resultOf(start(process.execPath, [file], { BENCH_INPUT: JSON.stringify(input) }))
    rmSync(target, { force: true })
    return result as Exported
  }
}

async function inTurn<W extends Way>(
  rounds: number,
  ways: readonly W[],
  write: (way: W) => Promise<Exported>,
): Promise<Written<W>> {
  const written = Object.fromEntries(ways.map((way) => [way, [] as Exported[]])) as Record<W, Exported[]>
  for (let round = 0; round < rounds; round += 1) for (const way of shuffled(ways)) written[way].push(await write(way))
  return written
}

const timesOf = (runs: readonly Exported[]) => runs.map(({ ms }) => ms)
const memoryOf = (runs: readonly Exported[]) => `${median(runs.map(({ memory }) => memory)).toFixed(0)} MB at most`
const sizeOf = ([first]: readonly Exported[]) => `${((first?.bytes ?? 0) / 1e6).toFixed(1)} MB`
const beside = (to: string, ours: readonly Exported[], other: readonly Exported[], reach?: number) => ({
  to,
  value: pairedRatio(timesOf(ours), timesOf(other)),
  ...(reach !== undefined && { reach }),
})

function textSection(
  words: string,
  { limit, csv, 'csv-stringify': peer, jsonl, copy }: Written<'limit' | 'csv' | 'csv-stringify' | 'jsonl' | 'copy'>,
): Section {
  return {
    title: `Text files of ${words}, from journals in memory`,
    rows: [
      { what: 'reading and parsing, writing the same bytes', times: timesOf(limit), remark: sizeOf(limit) },
      {
        what: 'CSV, a row a line',
        times: timesOf(csv),
        ratio: beside('that', csv, limit, CSV_REACH),
        remark: memoryOf(csv),
      },
      {
        what: 'the same cells by csv-stringify',
        times: timesOf(peer),
        ratio: beside('ours', peer, csv),
        remark: memoryOf(peer),
      },
      { what: 'copying the journals into one file', times: timesOf(copy), remark: sizeOf(copy) },
      {
        what: 'JSON Lines, every chain and seal checked',
        times: timesOf(jsonl),
        ratio: beside('copying', jsonl, copy),
        remark: memoryOf(jsonl),
      },
    ],
    remarks: [
      'CSV reaches 0.7 of the speed of reading, parsing and writing where it takes no more than 1.43 times as long.',
    ],
  }
}

/** Years of records are on the disk when somebody exports them. */
function diskSection(words: string, { limit, csv }: Written<'limit' | 'csv'>): Section {
  return {
    title: `Text files of ${words}, from journals on the disk`,
    rows: [
      { what: 'reading and parsing, writing the same bytes', times: timesOf(limit) },
      { what: 'CSV, a row a line', times: timesOf(csv), ratio: beside('that', csv, limit, CSV_REACH) },
    ],
    remarks: ['Every file the system held in memory was forgotten before each turn.'],
  }
}

async function sheetSection(
  { sessions, words }: Sample,
  { sheet, exceljs }: Written<'sheet' | 'exceljs'>,
  write: Write,
): Promise<Section> {
  const most = Math.min(sessions, MOST_IN_A_WORKBOOK)
  const quarter: Exported[] = []
  const whole: Exported[] = []
  for (let round = 0; round < WORKBOOK_ROUNDS; round += 1) {
    quarter.push(await write('workbook', { sessions: Math.floor(most / 4) }))
    whole.push(await write('workbook', { sessions: most }))
  }
  const growth = median(whole.map(({ memory }, round) => memory - (quarter[round]?.memory ?? Number.NaN)))
  return {
    title: `Workbooks of ${words}`,
    rows: [
      { what: 'a row a session, exceljs streaming', times: timesOf(exceljs), remark: memoryOf(exceljs) },
      {
        what: 'a row a session, ours',
        times: timesOf(sheet),
        ratio: beside('exceljs', sheet, exceljs, 1),
        remark: memoryOf(sheet),
      },
      {
        what: `whole workbook, ${most.toLocaleString('en-US')} sessions`,
        times: timesOf(whole),
        remark: `${sizeOf(whole)}; ${memoryOf(whole)}`,
      },
    ],
    remarks: [
      `Memory of a whole workbook: a quarter of the sessions ${memoryOf(quarter)}, all ${memoryOf(whole)}; ` +
        `${growth.toFixed(0)} MB more, the median of ${WORKBOOK_ROUNDS}, reach ≤ ${GROWTH_MB}: ${growth <= GROWTH_MB ? 'met' : 'not met'}.`,
    ],
  }
}
