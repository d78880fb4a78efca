import { COMMAND_HELP, COMMAND_TEXT, type CommandName } from '../../shared/text/commands'
import { optionsOf } from './read-options'

export const COMMAND_NAMES = Object.keys(COMMAND_HELP).filter((name): name is CommandName => name in COMMAND_HELP)

/** All commands, for a person who does not know them. */
export function generalHelp(calledAs: string): string {
  const rows = COMMAND_NAMES.map((name) => [name, COMMAND_HELP[name].summary] as const)
  const { intro, usage, general, commands, more, codes } = COMMAND_TEXT
  return [intro, '', usage(calledAs, general), '', commands, ...table(rows), '', more(calledAs), codes].join('\n')
}

export function commandHelp(calledAs: string, command: CommandName): string {
  const { summary, notes, examples } = COMMAND_HELP[command]
  const rows = Object.entries(optionsOf(command)).map(
    ([name, [takes, meaning]]) => [`--${name} ${takes}`.trim(), meaning] as const,
  )
  const { usage, options, codes } = COMMAND_TEXT
  return [
    `${command}: ${summary}`,
    '',
    usage(calledAs, `${command} [OPTIONS]`),
    '',
    options,
    ...table(rows),
    '',
    ...notes,
    codes,
    '',
    COMMAND_TEXT.examples,
    ...examples.map((example) => `  ${calledAs} ${example}`),
  ].join('\n')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([word]) => word.length)) + 2
  return rows.map(([word, meaning]) => `  ${word.padEnd(width)}${meaning}`)
}
