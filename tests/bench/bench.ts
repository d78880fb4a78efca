import path from 'node:path'
import { benchBackup } from './backup/backup'
import { makeHistory } from './data/history'
import { type Section, table } from './report'
import type { Setting } from './setting'
import { benchTicks } from './tick/tick'
import { benchPress } from './window/press'
import { benchStart } from './window/start'

const PAST_SESSIONS = 10_000

/** Runs the chosen benches and prints one table. The answer is an exit code: 1 where one could not run. */
export async function runBenches(setting: Setting): Promise<number> {
  const full = path.join(setting.scratch, 'full')
  const benches: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
    tick: () => benchTicks(setting, full, PAST_SESSIONS),
    press: () => benchPress(setting),
    backup: () => benchBackup(setting, full),
    start: () => benchStart(setting, full, PAST_SESSIONS),
  }
  const strange = setting.chosen.filter((name) => !Object.hasOwn(benches, name))
  if (strange.length > 0) {
    say(`There is no bench "${strange.join('", "')}". Use: ${Object.keys(benches).join(', ')}.`)
    return 2
  }
  say(`Making ${PAST_SESSIONS.toLocaleString('en-US')} sealed sessions …`)
  await makeHistory(full, PAST_SESSIONS)
  const sections: Section[] = []
  let couldAllRun = true
  for (const [name, run] of Object.entries(benches)) {
    if (setting.chosen.length > 0 && !setting.chosen.includes(name)) continue
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

const say = (sentence: string): void => console.error(`[roomready] ${sentence}`)
