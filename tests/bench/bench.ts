import path from 'node:path'
import { parseArgs } from 'node:util'
import { benchBackup } from './backup/backup'
import { makeHistory } from './data/history'
import { benchExports } from './exports/exports'
import { benchPdf } from './exports/pdf'
import { makeSample, type Sample } from './history/sample'
import { benchRecords } from './records/records'
import { type Section, table } from './report'
import type { Setting } from './setting'
import { benchTicks } from './tick/tick'
import { benchHistory } from './window/history'
import { benchPress } from './window/press'
import { benchStart } from './window/start'

const PAST_SESSIONS = 10_000
const SAMPLE_SESSIONS = '100000'

/** Runs the chosen benches and prints one table. The answer is an exit code: 1 where one could not run. */
export async function runBenches(setting: Setting, args: string[]): Promise<number> {
  const { values, positionals: chosen } = parseArgs({
    args,
    allowPositionals: true,
    options: { sessions: { type: 'string', default: SAMPLE_SESSIONS } },
  })
  const full = once(() => fullFolder(setting))
  const sample = once(() => sampleFolder(setting, Number(values.sessions)))
  const benches: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
    tick: async () => benchTicks(setting, await full(), PAST_SESSIONS),
    press: () => benchPress(setting),
    backup: async () => benchBackup(setting, await full()),
    start: async () => benchStart(setting, await full(), PAST_SESSIONS),
    records: async () => benchRecords(setting, await sample()),
    exports: async () => benchExports(setting, await sample()),
    pdf: async () => benchPdf(setting, await sample()),
    history: async () => benchHistory(setting, await sample()),
  }
  const strange = chosen.filter((name) => !Object.hasOwn(benches, name))
  if (strange.length > 0) {
    say(`There is no bench "${strange.join('", "')}". Use: ${Object.keys(benches).join(', ')}.`)
    return 2
  }
  const sections: Section[] = []
  let couldAllRun = true
  for (const [name, run] of Object.entries(benches)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    say(`Measuring: ${name} …`)
    try {
      sections.push(...(await run()))
    } catch (error) {
      couldAllRun = false
      console.error(error)
    }
  }
  console.log(`\n${table(sections)}\n`)
  return couldAllRun ? 0 : 1
}

async function fullFolder({ scratch }: Setting): Promise<string> {
  const full = path.join(scratch, 'full')
  say(`Making ${PAST_SESSIONS.toLocaleString('en-US')} sealed sessions …`)
  await makeHistory(full, PAST_SESSIONS)
  return full
}

function sampleFolder(setting: Setting, sessions: number): Promise<Sample> {
  say(`Making ${sessions.toLocaleString('en-US')} sample sessions …`)
  return makeSample(setting, sessions)
}

/** Several benches stand on the same data; it is made when the first of them asks. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

const say = (sentence: string): void => console.error(`[roomready] ${sentence}`)
