import { hasDisplay } from './display.mjs'
import { findElectron, sandboxArgs } from './find-electron.mjs'
import { buildProgram, installPackages } from './prepare.mjs'
import { run as runProcess } from './process.mjs'
import { Failure } from './say.mjs'
import { ensureSystem } from './system.mjs'

/** Starts the program; every argument is the program's own. A first argument that is a word needs no window. */
export async function run(args) {
  const needsWindow = args[0] === undefined || args[0].startsWith('-')
  if (needsWindow && !hasDisplay()) {
    throw new Failure('There is no display: start this from a desktop session, or through xvfb-run.')
  }
  await installPackages()
  await buildProgram()
  const electron = await findElectron()
  await ensureSystem(electron)
  return runProcess(electron.exe, [...sandboxArgs(), '.', ...args])
}
