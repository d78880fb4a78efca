import { parseArgs } from 'node:util'
import { daysInMonth } from '../../shared/checklist/calendar'
import { COMMAND_HELP, type CommandName, WRONG_USE } from '../../shared/text/commands'
import { type Given, WrongUse } from './command'
import { nearestWord } from './nearest-word'

/** The options of a command: what each takes, nothing for a switch, and what it means. */
export function optionsOf(command: CommandName): Readonly<Record<string, readonly [takes: string, meaning: string]>> {
  return COMMAND_HELP[command].options
}

/** What was given, or `help` where help was asked for. Throws WrongUse. */
export function readOptions(command: CommandName, args: readonly string[]): Given | 'help' {
  const known = optionsOf(command)
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  }
  for (const [name, [takes]] of Object.entries(known)) options[name] = { type: takes === '' ? 'boolean' : 'string' }
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string | true>()
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return 'help'
  for (const token of tokens) {
    if (token.kind === 'positional') throw new WrongUse(WRONG_USE.stray(token.value))
    if (token.kind === 'option-terminator') continue
    const option = known[token.name]
    if (option === undefined) {
      throw new WrongUse(WRONG_USE.noOption(command, token.rawName, nearestWord(token.name, Object.keys(known))))
    }
    if (given.has(token.name)) throw new WrongUse(WRONG_USE.twice(token.name))
    given.set(token.name, valueOf(token.name, token.value, option[0]))
  }
  return given
}

function valueOf(name: string, value: string | undefined, takes: string): string | true {
  if (takes === '') {
    if (value !== undefined) throw new WrongUse(WRONG_USE.needlessValue(name))
    return true
  }
  if (value === undefined || value === '') throw new WrongUse(WRONG_USE.noValue(name, takes))
  return value
}

export function textOf(given: Given, name: string): string | undefined {
  const value = given.get(name)
  return value === true ? undefined : value
}

export function neededText(command: CommandName, given: Given, name: string): string {
  const value = textOf(given, name)
  if (value === undefined) throw new WrongUse(WRONG_USE.missing(name, optionsOf(command)[name]?.[0] ?? ''))
  return value
}

export function wholeNumber(given: Given, name: string, range: { min: number; max: number; usual: number }): number {
  const text = textOf(given, name)
  if (text === undefined) return range.usual
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  if (number >= range.min && number <= range.max) return number
  throw new WrongUse(WRONG_USE.notWhole(name, range.min, range.max))
}

/** `YYYY-MM-DD` */
export function dayOf(given: Given, name: string): string | undefined {
  const text = textOf(given, name)
  if (text === undefined) return undefined
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && year >= 1971 && day >= 1 && day <= daysInMonth(year, month)
  if (!exists) throw new WrongUse(WRONG_USE.notADay(name))
  return text
}
