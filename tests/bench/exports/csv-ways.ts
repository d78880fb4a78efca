import { createWriteStream, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cellText } from '../../../electron/exports/cell'
import { LINE_TABLE } from '../../../electron/exports/tables'
import { journalsOf, sourcesOf, type Writing } from './writing'

const PIECE = 1 << 18

/** Reads and parses every journal, and writes as many bytes as the CSV has: what no export can do without. */
export async function writeLimit({ ground, target, bytes, beat }: Writing): Promise<void> {
  for (const file of journalsOf(ground)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') JSON.parse(line)
    beat()
  }
  const handle = await open(target, 'w')
  const piece = Buffer.alloc(PIECE, 'x')
  for (let left = bytes; left > 0; left -= PIECE) await handle.write(piece, 0, Math.min(PIECE, left))
  await handle.sync()
  await handle.close()
}

/** Every journal's bytes, one after the other. */
export async function copyJournals({ ground, target, beat }: Writing): Promise<void> {
  const handle = await open(target, 'w')
  for (const file of journalsOf(ground)) {
    await handle.write(readFileSync(file))
    beat()
  }
  await handle.sync()
  await handle.close()
}

/** The same cells as our CSV with a row a line, made into text by csv-stringify. */
export async function writeByStringify(writing: Writing): Promise<void> {
  const { stringify } = createRequire(writing.peers)('csv-stringify') as { stringify: (options: object) => Transform }
  const rows = stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true })
  await pipeline(lineRows(writing), rows, createWriteStream(writing.target, { flush: true }))
}

async function* lineRows(writing: Writing): AsyncGenerator<readonly string[]> {
  yield LINE_TABLE.columns.map(({ head }) => head)
  for await (const source of sourcesOf(writing))
    for (const row of LINE_TABLE.rows(source)) yield row.flat().map(cellText)
}
