// Runs in plain Node and in Electron's main process: ticks of the real program beside a bare append and SQLite, in turn.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ClinicProgram } from '../../../electron/services/clinic-program'
import { linesOf } from '../../../shared/checklist/checklist'
import { beginSession, mustCall, openClinic, openLargeClinic } from '../data/clinic'
import { countingDisk } from '../data/counting-disk'
import { shuffled } from '../numbers'
import type { TickInput, TickResult } from './tick-result'

type Contestant = () => void | Promise<void>

interface Database {
  readonly exec: (sql: string) => void
  readonly pragma: (text: string) => unknown
  readonly prepare: (sql: string) => { readonly run: (...values: unknown[]) => unknown }
  readonly close: () => void
}

/** Ticks one line after the other; a new session when all are ticked. Nothing but the tick itself is timed. */
async function ticker(
  clinic: ClinicProgram,
  count: 45 | 400,
): Promise<{ prepare: () => Promise<void>; tick: Contestant }> {
  let open = await beginSession(clinic, count)
  let lines = linesOf(open.checklist).map(({ line }) => line.id)
  let next = 0
  return {
    prepare: async () => {
      if (next < lines.length) return
      open = await beginSession(clinic, count)
      lines = linesOf(open.checklist).map(({ line }) => line.id)
      next = 0
    },
    tick: async () => {
      const line = lines[next] ?? ''
      next += 1
      await mustCall(clinic, 'session.answer', { session: open.session, line })
    },
  }
}

function sqlite(input: TickInput, event: () => Uint8Array): { insert: Contestant; close: () => void } {
  const Database = createRequire(input.peers)('libsql') as new (file: string) => Database
  const database = new Database(path.join(input.scratch, 'events.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(
    'CREATE TABLE event (session TEXT NOT NULL, seq INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (session, seq))',
  )
  const statement = database.prepare('INSERT INTO event (session, seq, line) VALUES (?, ?, ?)')
  let seq = 0
  return {
    insert: () => {
      seq += 1
      statement.run(`session-${Math.floor(seq / 45)}`, seq, Buffer.from(event()).toString('utf8'))
    },
    close: () => database.close(),
  }
}

async function measure(input: TickInput): Promise<TickResult> {
  const counting = countingDisk()
  const empty = await openClinic(input.empty, counting.disk)
  const full = await openClinic(input.full)
  const large = await openLargeClinic(input.large)
  const short = await ticker(empty, 45)
  const behind = await ticker(full, 45)
  const long = await ticker(full, 400)
  const among = await ticker(large, 45)
  let bytes: Uint8Array = Buffer.alloc(300, 'x')
  const fd = openSync(path.join(input.scratch, 'bare'), 'a')
  const database = sqlite(input, () => bytes)
  const contestants: readonly (readonly [keyof TickResult['times'], Contestant])[] = [
    ['empty', short.tick],
    [
      'bare',
      () => {
        writeSync(fd, bytes)
        fdatasyncSync(fd)
      },
    ],
    ['full', behind.tick],
    ['large', among.tick],
    ['sqlite', database.insert],
    ['long', long.tick],
  ]
  const times: TickResult['times'] = { empty: [], full: [], large: [], long: [], bare: [], sqlite: [] }
  const counts = { bytes: 0, writes: 0, flushes: 0 }
  for (let round = -input.warmUp; round < input.rounds; round += 1) {
    for (const { prepare } of [short, behind, long, among]) await prepare()
    for (const [name, run] of shuffled(contestants)) {
      const before = { ...counting.counts }
      const start = performance.now()
      await run()
      const time = performance.now() - start
      if (name === 'empty') bytes = counting.last()
      if (round < 0) continue
      times[name].push(time)
      for (const kind of ['bytes', 'writes', 'flushes'] as const) counts[kind] += counting.counts[kind] - before[kind]
    }
  }
  closeSync(fd)
  database.close()
  await Promise.all([empty.close(), full.close(), large.close()])
  return { times, ...counts }
}

const input = JSON.parse(process.env['BENCH_INPUT'] ?? '') as TickInput
void measure(input).then(
  (result) => process.send?.(result, () => process.exit(0)),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
