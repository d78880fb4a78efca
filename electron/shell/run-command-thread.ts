import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import { commandTask, waitForTask } from '../commands/command-thread'

/**
 * Runs a command and ends the process with its exit code. This is called before Chromium comes up, and the main thread
 * waits here: so a command needs no display, no profile and nothing else of a window.
 * @param words the command and its options
 * @param switches what stood before the command, for Chromium
 */
export function runCommandThread(words: readonly string[], switches: readonly string[]): never {
  const exe = process.execPath
  const args = [...switches, ...(app.isPackaged ? [] : [app.getAppPath()])]
  const program = { exe, args, calledAs: app.isPackaged ? path.basename(exe) : 'npm start --' }
  const task = commandTask(words, program)
  new Worker(path.join(app.getAppPath(), 'dist/command/index.cjs'), { workerData: task })
  return process.exit(waitForTask(task))
}
