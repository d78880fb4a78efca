import { COMMAND_TEXT, type CommandName, WRONG_USE } from '../../shared/text/commands'
import { errorSentence } from '../../shared/text/errors'
import { StorageError } from '../storage/storage-error'
import { type CommandSurroundings, type ExitCode, type Run, WrongUse } from './command'
import { runExport } from './export/export-command'
import { COMMAND_NAMES, commandHelp, generalHelp } from './help'
import { nearestWord } from './nearest-word'
import { readOptions } from './read-options'
import { runReport } from './report/report-command'
import { runSample } from './sample/sample-command'
import { runVerify } from './verify/verify-command'

/** Forgetting one does not compile. */
const COMMANDS: Readonly<Record<CommandName, Run>> = {
  sample: runSample,
  verify: runVerify,
  export: runExport,
  report: runReport,
}

/** Runs what the arguments ask for. Knows neither Electron nor a display, and never ends the process. */
export async function runCommand(args: readonly string[], around: CommandSurroundings): Promise<ExitCode> {
  const [word, ...rest] = args
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    around.say(generalHelp(around.calledAs))
    return 0
  }
  const command = COMMAND_NAMES.find((name) => name === word)
  if (command !== undefined) return runOne(command, rest, around)
  around.complain(WRONG_USE.noCommand(word, nearestWord(word, COMMAND_NAMES)))
  around.complain(COMMAND_TEXT.seeHelp(around.calledAs))
  return 2
}

async function runOne(command: CommandName, args: readonly string[], around: CommandSurroundings): Promise<ExitCode> {
  try {
    const given = readOptions(command, args)
    if (given !== 'help') return await COMMANDS[command](given, around)
    around.say(commandHelp(around.calledAs, command))
    return 0
  } catch (error) {
    if (error instanceof WrongUse) {
      around.complain(error.message)
      around.complain(COMMAND_TEXT.seeHelp(around.calledAs, command))
      return 2
    }
    if (!(error instanceof StorageError)) throw error
    around.complain(errorSentence({ code: 'not-saved', fault: error.code }))
    return 1
  }
}
