import { z } from 'zod'
import { HEALTH_LEFT_OUT } from '../../shared/text/exports'
import type { ExportFormat } from './export-format'
import { isHealthLine } from './health-answers'

const ABOUT_A_LINE = z.looseObject({ data: z.looseObject({ line: z.string() }) })

/**
 * The journals as they are, byte for byte: each begins with its line `seq` 0 and can be verified by itself. Unless a
 * person asked for answers about health, their lines keep place and hash, but not their content: a verification names
 * exactly these, and the chain goes on through them.
 */
export const JSON_LINES: ExportFormat = {
  id: 'jsonl',
  ending: 'jsonl',
  open: () => new Uint8Array(),
  events: new Set(['opened']),
  record: ({ journal }, { health }, text) =>
    health ? text.add(journal) : text.put(withoutHealth(Buffer.from(journal).toString('utf8'))),
}

function withoutHealth(journal: string): string {
  return journal
    .split('\n')
    .map((text) => (text === '' ? text : lineWithoutHealth(text)))
    .join('\n')
}

function lineWithoutHealth(text: string): string {
  const read = ABOUT_A_LINE.safeParse(jsonOf(text))
  if (!read.success) return text
  const { line } = read.data.data
  return isHealthLine(line) ? JSON.stringify({ ...read.data, data: { leftOut: HEALTH_LEFT_OUT, line } }) : text
}

/** A damaged line is exported as it lies there. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
