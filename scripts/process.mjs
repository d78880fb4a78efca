import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT, inRoot } from './paths.mjs'

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    if (running.size === 0) process.exit(exitCode(null, signal))
  })
}
// Whoever ends `npm` alone would leave us behind: it tells nobody. Then we are another's child.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref()
}
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

/** The exit code a shell would show: a process that a signal ended counts as 128 + its number. */
const exitCode = (code, signal) => code ?? 128 + (os.constants.signals[signal] ?? 0)

/** Starts a process that gets our signals and never outlives us. */
export function launch(exe, args, options = {}) {
  const child = spawn(exe, args, { cwd: ROOT, stdio: 'inherit', ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Resolves with the exit code; 127 where the program cannot be started at all. */
const ended = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)))
  })

export const run = (exe, args, options) => ended(launch(exe, args, options))

/** Runs a script of an installed package with this Node: no shell, the same on every system. */
export const runTool = (script, args = [], options = {}) =>
  run(process.execPath, [inRoot('node_modules', script), ...args], options)

/** The npm that started us, or else the one on the path. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath ?? ''
  if (path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], options)
  return run('npm', args, { shell: process.platform === 'win32', ...options })
}

export function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
