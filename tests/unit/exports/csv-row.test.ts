import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRow } from '../../../electron/exports/csv-row'
import { CSV } from '../../../electron/exports/csv'
import { JSON_LINES } from '../../../electron/exports/json-lines'

/** RFC 4180 read back, as a spreadsheet does. */
function cellsOf(text: string): string[] {
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (found === null) throw new Error(`No CSV: ${JSON.stringify(text)}`)
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
  }
  return cells
}

const SIGNS = ['a', ',', '"', ';', '=', '+', '-', '@', '\t', '\r', '\n', ' ', "'", 'é', '\u200b']
const anyCells = fc.array(fc.string({ unit: fc.constantFrom(...SIGNS) }), {
  minLength: 1,
  maxLength: 6,
})

describe('a row of CSV', () => {
  test('is read back as it was written, but for the apostrophe before a formula (RFC 4180)', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const read = cellsOf(csvRow(cells))
        expect(read).toHaveLength(cells.length)
        for (const [index, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(read[index])
      }),
    )
  })

  test('never begins a cell as a formula', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        for (const cell of cellsOf(csvRow(cells))) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  test.each([
    ['=1+1', "'=1+1\r\n"],
    ['-3', "'-3\r\n"],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    ['\n=1+1', `"'\n=1+1"\r\n`],
    ['＝1+1', "'＝1+1\r\n"],
    ['say "no"', '"say ""no"""\r\n'],
    ['a,b', '"a,b"\r\n'],
    ['plain', 'plain\r\n'],
    ['', '\r\n'],
  ])('%j is %j', (cell, row) => expect(csvRow([cell])).toBe(row))
})

describe('the files', () => {
  test('a CSV file begins with a byte order mark and its head; JSON Lines with nothing', () => {
    const head = Buffer.from(CSV.open({ clinic: 'Crown Studio', health: false }))
    expect([...head.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(head.toString('utf8')).toMatch(/^\uFEFFClinic,.*\r\n$/)
    expect(JSON_LINES.open({ clinic: 'Crown Studio', health: false })).toHaveLength(0)
  })
})
