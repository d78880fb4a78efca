import os from 'node:os'
import { z } from 'zod'
import { COMMAND_TEXT } from '../../shared/text/commands'
import { systemTime } from '../services/clock'
import type { CommandSurroundings } from './command'
import { runCommand } from './run-command'
import { workAsSampleThread } from './sample/sample-workers'
import { usualFolder } from './usual-folder'

// Parsers are never compiled from text, here as in the window.
z.config({ jitless: true })
if (!workAsSampleThread()) void main()

/** Exit codes are set, not forced: what was said is written to its end. */
async function main(): Promise<void> {
  try {
    process.exitCode = await runCommand(process.argv.slice(2), surroundings())
  } catch (error) {
    process.stderr.write(
      `${COMMAND_TEXT.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 1
  }
}

function surroundings(): CommandSurroundings {
  const { isTTY } = process.stderr
  let shown = 0
  const clear = () => {
    if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`)
    shown = 0
  }
  return {
    say: (line) => {
      clear()
      process.stdout.write(`${line}\n`)
    },
    complain: (line) => {
      clear()
      process.stderr.write(`${line}\n`)
    },
    showProgress: (line) => {
      if (!isTTY) return
      clear()
      process.stderr.write(line)
      shown = line.length
    },
    readInput: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
      return Buffer.concat(chunks).toString('utf8')
    },
    usualFolder: usualFolder(process.platform, os.homedir(), process.env),
    time: systemTime(os.uptime),
    workerScript: __filename,
  }
}
