import { hasDisplay } from './display.mjs'
import { findElectron, sandboxArgs } from './find-electron.mjs'
import { ROOT } from './paths.mjs'
import { buildProgram, installPackages } from './prepare.mjs'
import { run as runProcess } from './process.mjs'
import { Failure } from './say.mjs'
import { ensureSystem } from './system.mjs'

/** Starts the program; every argument is the program's own. A first argument that is a word is a command without window. */
export async function run(args) {
  if (args[0] !== undefined && !isWindowOption(args[0])) return runCommand(args)
  if (!hasDisplay()) {
    throw new Failure('There is no display: start this from a desktop session, or through xvfb-run.')
  }
  await installPackages()
  await buildProgram()
  const electron = await findElectron()
  await ensureSystem(electron)
  return runProcess(electron.exe, [...sandboxArgs(), '.', ...args])
}

const isWindowOption = (argument) => argument.startsWith('-') && argument !== '--help' && argument !== '-h'

/** What Chromium misses on a computer without a desktop is of no interest to a command. */
const QUIET = '--log-level=3'

/** The program itself without a window, in the folder where the person stands: paths among the arguments mean that one. */
async function runCommand(args) {
  await installPackages()
  await buildProgram()
  const electron = await findElectron()
  await ensureSystem(electron)
  const cwd = process.env.INIT_CWD ?? process.cwd()
  return runProcess(electron.exe, [...sandboxArgs(), QUIET, ROOT, ...args], { cwd })
}
