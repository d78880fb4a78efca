import os from 'node:os'
import { isatty } from 'node:tty'
import { z } from 'zod'
import { COMMAND_TEXT } from '../../shared/text/commands'
import { systemTime } from '../services/clock'
import { workAsMonthThread } from '../services/history/month-thread'
import { workAsReadAhead } from '../services/records/read-ahead'
import { workAsTextThread } from '../services/records/text-thread'
import { workAsReportThread } from '../services/reports/report-thread'
import { homeFolder } from '../storage/data-home'
import type { CommandSurroundings, ExitCode } from './command'
import { endTask, taskOfThread } from './command-thread'
import { openPrinter } from './print/open-printer'
import type { OwnProgram } from './print/page-process'
import { runCommand } from './run-command'
import { workAsSampleThread } from './sample/sample-workers'
import { readAll, writeAll } from './terminal-io'
import { usualFolder } from './usual-folder'

// Parsers are never compiled from text, here as in the window.
z.config({ jitless: true })
const isOtherThread = workAsSampleThread() || workAsTextThread() || workAsReadAhead() || workAsMonthThread()
if (!isOtherThread && !workAsReportThread()) void main()

/** In the program this is a thread of its own, else a run of Node. */
async function main(): Promise<void> {
  const task = taskOfThread()
  if (task === undefined) {
    process.exitCode = await run(process.argv.slice(2), undefined)
    return
  }
  // Whatever becomes of this thread, the other one must not wait for ever.
  process.once('exit', () => endTask(task, 1))
  endTask(task, await run(task.args, task.program))
}

async function run(args: readonly string[], program: OwnProgram | undefined): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings(program))
  } catch (error) {
    writeAll(2, `${COMMAND_TEXT.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}

function surroundings(program: OwnProgram | undefined): CommandSurroundings {
  const isTerminal = isatty(2)
  let shown = 0
  const clear = () => {
    if (shown > 0) writeAll(2, `\r${' '.repeat(shown)}\r`)
    shown = 0
  }
  return {
    calledAs: program?.calledAs ?? 'npm start --',
    say: (line) => {
      clear()
      writeAll(1, `${line}\n`)
    },
    complain: (line) => {
      clear()
      writeAll(2, `${line}\n`)
    },
    showProgress: (line) => {
      if (!isTerminal) return
      clear()
      writeAll(2, line)
      shown = line.length
    },
    readInput: () => Promise.resolve(readAll()),
    usualFolder: homeFolder(usualFolder(process.platform, os.homedir(), process.env)),
    time: systemTime(os.uptime),
    openPrinter: () => (program === undefined ? Promise.resolve(undefined) : openPrinter(program)),
    workerScript: __filename,
  }
}
