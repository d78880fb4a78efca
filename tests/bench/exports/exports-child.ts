// Runs in plain Node: writes one file in one way, and tells how long it took and what it held in memory at most.
import { readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import { openExportGround } from '../../../electron/commands/export/export-ground'
import { CSV } from '../../../electron/exports/csv'
import { type FileKind, plainFile } from '../../../electron/exports/file-kind'
import { JSON_LINES } from '../../../electron/exports/json-lines'
import { writeExport } from '../../../electron/exports/write-export'
import { XLSX } from '../../../electron/exports/xlsx/xlsx'
import { systemTime } from '../../../electron/services/clock'
import { RecordReader } from '../../../electron/services/records/record-reader'
import { recordTexts } from '../../../electron/services/records/record-texts'
import { copyJournals, writeByStringify, writeLimit } from './csv-ways'
import type { ExportInput, Exported, Way } from './exports-result'
import { rowsOf, type Writing } from './writing'
import { writeByExceljs, writeSheet } from './xlsx-ways'

const BEAT_MS = 5000

/** Makes ready what is not measured, and answers the work. */
const WORK: Readonly<Record<Way, (writing: Writing) => Promise<() => Promise<unknown>>>> = {
  limit: (writing) => Promise.resolve(() => writeLimit(writing)),
  copy: (writing) => Promise.resolve(() => copyJournals(writing)),
  csv: (writing) => Promise.resolve(() => writeOurs(writing, plainFile(CSV))),
  'csv-stringify': (writing) => Promise.resolve(() => writeByStringify(writing)),
  jsonl: (writing) => Promise.resolve(() => writeOurs(writing, plainFile(JSON_LINES))),
  sheet: writeSheet,
  exceljs: writeByExceljs,
  workbook: (writing) => Promise.resolve(() => writeOurs(writing, XLSX)),
}

/** As the window's and the command's exports do, with the answers about health. */
async function writeOurs(writing: Writing, kind: FileKind): Promise<void> {
  const { ground, target } = writing
  const reader = new RecordReader(ground)
  const frame = { clinic: ground.catalog.get().clinic.name, health: true }
  const rows = rowsOf(writing)
  await writeExport({
    target,
    kind,
    frame,
    wanted: rows,
    texts: recordTexts({ ground, script: writing.threadScript, kind: kind.id, frame, rows, count: writing.sessions }),
    read: (row) => reader.read(row),
    onProgress: () => undefined,
    isCancelled: () => false,
  })
}

async function measure({ data, way, ...input }: ExportInput): Promise<Exported> {
  const ground = openExportGround(data, systemTime(os.uptime))
  const work = await WORK[way]({ ...input, ground, beat })
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  return { ms, bytes: statSync(input.target).size, memory: mostMemory() }
}

/** Megabytes at most. What the system counts for a process begins with what its parent held; Linux knows better. */
function mostMemory(): number {
  const { maxRSS } = process.resourceUsage()
  if (process.platform !== 'linux') return maxRSS / 1024
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS) / 1024
}

let told = performance.now()
/** Long work tells from time to time that it goes on. */
function beat(): void {
  if (performance.now() - told < BEAT_MS) return
  told = performance.now()
  process.send?.({ atWork: true })
}

void measure(JSON.parse(process.env['BENCH_INPUT'] ?? '') as ExportInput).then(
  (result) => process.send?.({ result }, () => process.exit(0)),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
