import { findElectron } from './find-electron.mjs'
import { buildProgram, installPackages } from './prepare.mjs'
import { runPlaywright } from './suites.mjs'
import { ensureSystem } from './system.mjs'

/** End-to-end tests only; the arguments go to Playwright, for example a spec's name. */
export async function run(args) {
  await installPackages()
  await buildProgram()
  const electron = await findElectron()
  await ensureSystem(electron, ['Xvfb', 'pdfinfo'])
  const { passed, failed } = await runPlaywright(electron, args)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
