import { COMMAND_TEXT, WRONG_USE } from '../../shared/text/commands'
import { errorSentence } from '../../shared/text/errors'
import { StorageError } from '../storage/storage-error'
import { type Command, type CommandSurroundings, type ExitCode, WrongUse } from './command'
import { EXPORT } from './export/export-command'
import { commandHelp, generalHelp } from './help'
import { nearestWord } from './nearest-word'
import { readOptions } from './read-options'
import { SAMPLE } from './sample/sample-command'
import { VERIFY } from './verify/verify-command'

const COMMANDS: readonly Command[] = [SAMPLE, VERIFY, EXPORT]

/** Runs what the arguments ask for. Knows neither Electron nor a display, and never ends the process. */
export async function runCommand(args: readonly string[], around: CommandSurroundings): Promise<ExitCode> {
  const [word, ...rest] = args
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    around.say(generalHelp())
    return 0
  }
  const command = COMMANDS.find(({ name }) => name === word)
  if (command === undefined) {
    const names = COMMANDS.map(({ name }) => name)
    around.complain(WRONG_USE.noCommand(word, nearestWord(word, names)))
    around.complain(COMMAND_TEXT.seeHelp('').replace('  ', ' '))
    return 2
  }
  try {
    const given = readOptions(command.name, rest)
    if (given !== 'help') return await command.run(given, around)
    around.say(commandHelp(command.name))
    return 0
  } catch (error) {
    if (error instanceof WrongUse) {
      around.complain(error.message)
      around.complain(COMMAND_TEXT.seeHelp(command.name))
      return 2
    }
    if (!(error instanceof StorageError)) throw error
    around.complain(errorSentence({ code: 'not-saved', fault: error.code }))
    return 1
  }
}
