import { existsSync } from 'node:fs'
import path from 'node:path'
import { type CommandName, WRONG_USE } from '../../../shared/text/commands'
import { fileKinds } from '../../exports/file-kinds'
import { dictionaryBeside } from '../../exports/write-export'
import { type Given, WrongUse } from '../command'
import { neededText, textOf } from '../read-options'

/** Where to, in what form, and what goes along that stays behind unless it is asked for. */
export interface ExportAim {
  readonly target: string
  /** Id of a kind of file. */
  readonly kind: string
  readonly isPrinted: boolean
  readonly health: boolean
  readonly photos: boolean
}

/** A PDF is asked for without its paper, as the other formats. */
const PDF = 'pdf'
const PAPERS = ['A4', 'Letter'] as const
type Paper = (typeof PAPERS)[number]

/** Throws WrongUse. */
export function aimOf(given: Given, usual: Paper): ExportAim {
  const format = neededText('export', given, 'format')
  const known = [...fileKinds(undefined).map(({ id }) => id), PDF]
  if (!known.includes(format)) throw new WrongUse(WRONG_USE.noFormat(format, known))
  const isPrinted = format === PDF
  const photos = given.has('photos')
  if (photos && !isPrinted) throw new WrongUse(WRONG_USE.noPhotos)
  const kind = isPrinted ? `${PDF}-${paperOf(given, usual).toLowerCase()}` : format
  const hasDictionary = fileKinds(undefined).find(({ id }) => id === kind)?.dictionary !== undefined
  const target = freeTarget('export', given, hasDictionary)
  return { target, kind, isPrinted, health: given.has('health'), photos }
}

/** Nothing that is there is ever replaced, what lies beside the file neither. */
export function freeTarget(command: CommandName, given: Given, hasDictionary: boolean): string {
  const target = path.resolve(neededText(command, given, 'out'))
  const taken = [target, ...(hasDictionary ? [dictionaryBeside(target)] : [])].find((file) => existsSync(file))
  if (taken !== undefined) throw new WrongUse(WRONG_USE.outThere(taken))
  return target
}

/** `usual` is the clinic's. */
export function paperOf(given: Given, usual: Paper): Paper {
  const asked = textOf(given, 'paper') ?? usual
  const paper = PAPERS.find((one) => one.toLowerCase() === asked.toLowerCase())
  if (paper === undefined) throw new WrongUse(WRONG_USE.noPaper(asked, PAPERS))
  return paper
}
