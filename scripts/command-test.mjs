import { runChecks } from './checks.mjs'
import { findElectron } from './find-electron.mjs'
import { buildProgram, installPackages } from './prepare.mjs'
import { Failure, say } from './say.mjs'
import { runPlaywright, runVitest } from './suites.mjs'
import { ensureSystem, ensureTools } from './system.mjs'

/** Everything, also after something failed. The last line is the sum: `N passed, N failed`. */
export async function run() {
  await installPackages()
  const tallies = [await stage(runChecks), await stage(runUnitsAndParts), await stage(runEndToEnd)]
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** Exports are opened by the programs that people open them with, and printed on a display of their own. */
async function runUnitsAndParts() {
  await ensureTools(['soffice', 'pdfinfo', 'Xvfb'])
  return runVitest()
}

async function runEndToEnd() {
  await buildProgram()
  const electron = await findElectron()
  await ensureSystem(electron, ['Xvfb', 'pdfinfo'])
  return runPlaywright(electron)
}

/** A stage that cannot even begin is one failure, and the others still run. */
async function stage(work) {
  try {
    return await work()
  } catch (error) {
    say(error instanceof Failure ? error.message : error.stack)
    return { passed: 0, failed: 1 }
  }
}
