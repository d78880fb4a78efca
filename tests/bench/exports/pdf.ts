import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Sample } from '../history/sample'
import { electronCommand } from '../process-of-electron'
import type { Section } from '../report'
import type { Setting } from '../setting'
import { memoryOf } from '../window/memory'

const RECORDS = 300
const LOOK_MS = 250
/** What four times as many records may add over all processes. */
const GROWTH_MB = 100

interface Printed {
  readonly ms: number
  readonly bytes: number
  readonly records: number
  readonly memory: number
}

/** Records as one PDF by the program's own command, which starts a Chromium to print with. */
export async function benchPdf(setting: Setting, sample: Sample): Promise<readonly Section[]> {
  const quarter = await print(setting, sample, RECORDS / 4)
  const whole = await print(setting, sample, RECORDS)
  const row = ({ records, ms, bytes, memory }: Printed) => ({
    what: `${records} records, from the start of the command`,
    times: [ms],
    remark: `${(bytes / 1e6).toFixed(1)} MB; ${memory.toFixed(0)} MB at most over all processes (PSS)`,
  })
  const growth = whole.memory - quarter.memory
  const section = {
    title: 'PDF of records, a chapter each',
    rows: [quarter, whole].map(row),
    remarks: [
      `Four times as many records: ${growth.toFixed(0)} MB more, reach ≤ ${GROWTH_MB}: ${growth <= GROWTH_MB ? 'met' : 'not met'}.`,
    ],
  }
  return [section]
}

async function print(setting: Setting, { full }: Sample, wanted: number): Promise<Printed> {
  const { from, records } = newest(full, wanted)
  const target = path.join(setting.scratch, `records-${wanted}.pdf`)
  const options = ['--folder', full, '--format', 'pdf', '--from', from, '--out', target]
  const { exe, args } = electronCommand([setting.root, 'export', ...options, '--person', 'Maya Reyes', '--pin-stdin'])
  const start = performance.now()
  const child = spawn(exe, args, { stdio: ['pipe', 'ignore', 'pipe'] })
  let memory = 0
  const look = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0) ?? 0)), LOOK_MS)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end('4821\n')
  const words = await text(child.stderr)
  const code = await ended
  clearInterval(look)
  if (code !== 0) throw new Error(`The command ended with ${code}. ${words}`)
  const printed = { ms: performance.now() - start, bytes: statSync(target).size, records, memory }
  rmSync(target)
  return printed
}

/** The day since which there are so many records, or a few more: their ids begin with the clinic's day. */
function newest(full: string, wanted: number): { readonly from: string; readonly records: number } {
  const sessions = path.join(full, 'sessions')
  const days = readdirSync(sessions)
    .filter((month) => /^\d{4}-\d{2}$/.test(month))
    .flatMap((month) => readdirSync(path.join(sessions, month)))
    .map((name) => name.slice(0, 6))
    .sort()
    .reverse()
  const first = days[Math.min(wanted, days.length) - 1] ?? ''
  const from = first.replace(/^(\d{2})(\d{2})(\d{2})$/, '20$1-$2-$3')
  return { from, records: days.filter((day) => day >= first).length }
}
