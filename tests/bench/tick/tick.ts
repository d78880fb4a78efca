import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { bundleForNode } from '../bundle'
import { LARGE_CATALOG } from '../data/large-catalog'
import { pairedRatio } from '../numbers'
import { electronProgram, start, startElectron, type Child } from '../process-of-electron'
import type { Section } from '../report'
import type { Setting } from '../setting'
import type { TickInput, TickResult } from './tick-result'

const ROUNDS = 3000
const WARM_UP = 300

/** An acknowledged tick, from the call's name and input to its answer, in plain Node and in Electron's main process. */
export async function benchTicks(setting: Setting, full: string, pastSessions: number): Promise<readonly Section[]> {
  const file = await bundleForNode(setting, 'tick/tick-child.ts')
  const program = electronProgram(path.dirname(file), path.basename(file))
  const inNode = await run('node', setting, full, (env) => start(process.execPath, [file], env))
  const inElectron = await run('electron', setting, full, (env) => startElectron(program, env))
  return [
    section('Tick in plain Node', inNode, pastSessions),
    section("Tick in Electron's main process", inElectron, pastSessions),
  ]
}

async function run(
  where: string,
  { root, scratch }: Setting,
  full: string,
  launch: (env: NodeJS.ProcessEnv) => Child,
): Promise<TickResult> {
  const folder = path.join(scratch, `tick-${where}`)
  mkdirSync(folder, { recursive: true })
  cpSync(full, path.join(folder, 'full'), { recursive: true })
  const input: TickInput = {
    empty: path.join(folder, 'empty'),
    // Of its own: the sessions that the ticks leave open are not to be found by the bench of the start.
    full: path.join(folder, 'full'),
    large: path.join(folder, 'large'),
    scratch: folder,
    peers: path.join(root, 'tests/bench/package.json'),
    warmUp: WARM_UP,
    rounds: ROUNDS,
  }
  const child = launch({ BENCH_INPUT: JSON.stringify(input), XDG_CONFIG_HOME: path.join(folder, 'profile') })
  try {
    return (await child.next()) as TickResult
  } finally {
    await child.end()
  }
}

function section(title: string, { times, bytes, flushes, writes }: TickResult, pastSessions: number): Section {
  const { empty, full, large, long, bare, sqlite } = times
  const past = `${pastSessions.toLocaleString('en-US')} sealed sessions`
  const each = (count: number): string => (count / empty.length).toFixed(2)
  return {
    title,
    rows: [
      { what: 'bare append and fdatasync', times: bare },
      {
        what: 'tick, nothing sealed yet',
        times: empty,
        ratio: { to: 'bare', value: pairedRatio(empty, bare), reach: 1.3 },
      },
      { what: `tick, ${past}`, times: full, ratio: { to: 'bare', value: pairedRatio(full, bare), reach: 1.3 } },
      {
        what: `tick, ${LARGE_CATALOG}`,
        times: large,
        ratio: { to: 'bare', value: pairedRatio(large, bare), reach: 1.3 },
      },
      { what: 'tick, one checklist of 400 lines', times: long, ratio: { to: 'bare', value: pairedRatio(long, bare) } },
      { what: 'SQLite (libsql, WAL, FULL)', times: sqlite, ratio: { to: 'bare', value: pairedRatio(sqlite, bare) } },
      { what: 'tick beside SQLite', times: [], ratio: { to: 'SQLite', value: pairedRatio(empty, sqlite), reach: 1 } },
      { what: `${past} beside none`, times: [], ratio: { to: 'none', value: pairedRatio(full, empty), reach: 1.1 } },
      {
        what: `${LARGE_CATALOG} beside a new clinic`,
        times: [],
        ratio: { to: 'new', value: pairedRatio(large, empty), reach: 1.1 },
      },
    ],
    remarks: [`A tick: ${each(flushes)} flushes, ${each(writes)} writes, ${each(bytes)} bytes.`],
  }
}
