import path from 'node:path'
import { PRINT_ARGUMENT } from '../commands/print/print-argument'

/** What a start of the program is for. */
export type Launch =
  | { readonly kind: 'window' }
  /** `switches` stood before the command, for Chromium. */
  | { readonly kind: 'command'; readonly args: readonly string[]; readonly switches: readonly string[] }
  /** Printing for a command, with a profile in this folder. */
  | { readonly kind: 'printing'; readonly profile: string }

/** Reads the arguments behind the program's own name. Where it is not packaged, the first word is the program's folder. */
export function launchOf(args: readonly string[], isPackaged: boolean): Launch {
  const profile = args.find((argument) => argument.startsWith(PRINT_ARGUMENT))?.slice(PRINT_ARGUMENT.length)
  if (profile !== undefined) return { kind: 'printing', profile }
  const folder = isPackaged ? -1 : args.findIndex((argument) => !argument.startsWith('-'))
  const at = args.findIndex((argument, place) => place > folder && (!argument.startsWith('-') || HELP.has(argument)))
  if (at === -1) return { kind: 'window' }
  const switches = args.slice(0, at).filter((_, place) => place !== folder)
  return { kind: 'command', args: args.slice(at), switches }
}

const HELP: ReadonlySet<string> = new Set(['--help', '-h'])

/** The folder for all data that the start asked for, or null for the usual one: `--data=DIR`, else ROOMREADY_DATA. */
export function requestedDataFolder(args: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const option = args.findLast((argument) => argument.startsWith('--data='))
  const folder = option?.slice('--data='.length) || env['ROOMREADY_DATA']
  return folder ? path.resolve(folder) : null
}
