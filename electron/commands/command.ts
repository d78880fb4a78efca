import type { TimeSources } from '../services/clock'
import type { PrintedPage } from '../services/shell-port'

/** 0 done, 1 found something wrong, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** The world around a command. */
export interface CommandSurroundings {
  /** How a person starts a command here, `npm start --`. */
  readonly calledAs: string
  /** A line for standard output. */
  readonly say: (line: string) => void
  /** A line for standard error. */
  readonly complain: (line: string) => void
  /** How far it is: overwritten by the next one; shown to a person at a terminal only. */
  readonly showProgress: (line: string) => void
  readonly readInput: () => Promise<string>
  /** The data folder of this computer. */
  readonly usualFolder: string
  readonly time: TimeSources
  /** Something that prints pages, for as long as it is not closed; nothing where there is none or no display for it. */
  readonly openPrinter: () => Promise<PagePrinter | undefined>
  /** The script that threads of a command run, where there is one. */
  readonly workerScript?: string
}

/** A Chromium that prints pages one after the other. */
export interface PagePrinter {
  readonly print: (page: PrintedPage) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** What was given for the options of a command; a switch that was given is `true`. */
export type Given = ReadonlyMap<string, string | true>

/** One command. */
export type Run = (given: Given, around: CommandSurroundings) => Promise<ExitCode>

/** The person at the terminal asked for something that cannot be: its message is a sentence for them. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}
