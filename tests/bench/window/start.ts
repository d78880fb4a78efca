import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openClinic, openLargeClinic } from '../data/clinic'
import { LARGE_CATALOG } from '../data/large-catalog'
import { median, pairedRatio, shuffled } from '../numbers'
import type { Section } from '../report'
import type { Setting } from '../setting'
import { memoryOf } from './memory'
import { type Opener, type Shown, windowOpener } from './open-window'

const ROUNDS = 14
const WARM_UP = 1
/** The last of the example's rooms: where it stands, the board stands whole. */
const ON_THE_BOARD = 'Window room'
const CALM_MS = 1500

/** From the start of the process to the board on the screen, beside a window that shows one heading. */
export async function benchStart(setting: Setting, full: string, pastSessions: number): Promise<readonly Section[]> {
  const open = await windowOpener(setting)
  const empty = path.join(setting.scratch, 'start-empty')
  await (await openClinic(empty)).close()
  const large = path.join(setting.scratch, 'start-large')
  await (await openLargeClinic(large)).close()
  const shown: Readonly<Record<Name, Shown>> = {
    bare: { page: path.join(setting.root, 'tests/bench/window/pages/bare.html'), text: 'A bare window' },
    empty: { data: empty, text: ON_THE_BOARD },
    full: { data: full, text: ON_THE_BOARD },
    large: { data: large, text: ON_THE_BOARD },
  }
  const times: Record<Name, number[]> = { bare: [], empty: [], full: [], large: [] }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const name of shuffled(NAMES)) {
      const { child, startedIn } = await open(name, shown[name])
      await child.end()
      if (round >= 0) times[name].push(startedIn)
    }
  }
  const past = `${pastSessions.toLocaleString('en-US')} sealed sessions`
  return [
    {
      title: 'From the start of the process to the first paint',
      rows: [
        { what: 'bare Electron window', times: times.bare },
        {
          what: 'board, nothing sealed yet',
          times: times.empty,
          ratio: { to: 'bare', value: pairedRatio(times.empty, times.bare), reach: 1.5 },
        },
        {
          what: `board, ${past}`,
          times: times.full,
          ratio: { to: 'bare', value: pairedRatio(times.full, times.bare), reach: 1.5 },
        },
        {
          what: `${past} beside none`,
          times: [],
          ratio: { to: 'none', value: pairedRatio(times.full, times.empty), reach: 1.1 },
        },
        {
          what: `${LARGE_CATALOG} beside a new clinic`,
          times: times.large,
          ratio: { to: 'new', value: pairedRatio(times.large, times.empty), reach: 1.1 },
        },
      ],
      remarks: await memoryRemarks(open, shown, past),
    },
  ]
}

const NAMES = ['bare', 'empty', 'full', 'large'] as const
type Name = (typeof NAMES)[number]

async function memoryRemarks(
  open: Opener,
  shown: Readonly<Record<Name, Shown>>,
  past: string,
): Promise<readonly string[]> {
  const held: Record<Name, number[]> = { bare: [], empty: [], full: [], large: [] }
  for (let round = 0; round < 3; round += 1) {
    for (const name of shuffled(NAMES)) {
      const { child } = await open(name, shown[name])
      await wait(CALM_MS)
      const megabytes = memoryOf(child.process.pid ?? 0)
      await child.end()
      if (megabytes !== undefined) held[name].push(megabytes)
    }
  }
  if (held.bare.length === 0) return []
  const [bare, empty, full] = NAMES.map((name) => median(held[name]))
  if (bare === undefined || empty === undefined || full === undefined) return []
  const times = (megabytes: number): string => `${megabytes.toFixed(0)} MB (${(megabytes / bare).toFixed(2)} ×)`
  return [
    `Memory (PSS) on the board: bare ${bare.toFixed(0)} MB, nothing sealed ${times(empty)}, ${past} ${times(full)}.`,
  ]
}
