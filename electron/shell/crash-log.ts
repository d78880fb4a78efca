import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, dialog } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'

/**
 * A bug in the main process ends the program: in the log, in words, with exit code 1. Without this, one before `ready`
 * leaves a process that hangs, and a rejection that nobody handles is passed over.
 * @param file the log, asked for at the time of the crash
 */
export function installCrashLog(file: () => string): void {
  let isEnding = false
  const end = (error: unknown): void => {
    if (isEnding) return
    isEnding = true
    const log = appendToCrashLog(file, error)
    dialog.showErrorBox(SHELL_TEXT.crashTitle, SHELL_TEXT.crash(log))
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

/**
 * Notes a bug.
 * @returns the log's path, or null where it could not be written: the trace then goes to stderr alone.
 */
export function appendToCrashLog(file: () => string, error: unknown): string | null {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${trace}\n`)
  try {
    const log = file()
    mkdirSync(path.dirname(log), { recursive: true })
    appendFileSync(log, `${new Date().toISOString()} ${app.getVersion()} ${trace}\n\n`)
    return log
  } catch {
    return null
  }
}
