import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnName, sheetClosing, sheetOpening, sheetRow, xmlText } from '../../../electron/exports/xlsx/sheet-xml'
import { workbookParts } from '../../../electron/exports/xlsx/workbook-parts'
import { writeContainer } from '../../../electron/exports/xlsx/zip-container'
import { smallPart } from '../../../electron/exports/xlsx/zip-part'
import { wellFormed } from './well-formed'

const COLUMNS = [
  { head: 'Record', meaning: 'Number.' },
  { head: 'A & B', meaning: 'Words.' },
]

test('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('numbers and times are numbers, text is text and never a formula, nothing is no cell', () => {
  const cells = [
    '=1+1',
    7,
    { at: '2026-11-22T23:30:00.900Z', offset: 60 },
    { day: '2027-08-31' },
    undefined,
    '',
    'é\n"',
  ]
  expect(sheetRow(2, cells)).toBe(
    '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B2"><v>7</v></c>' +
      '<c r="C2" s="1"><v>46349.02083333333</v></c><c r="D2" s="3"><v>46630</v></c>' +
      '<c r="G2" t="inlineStr"><is><t xml:space="preserve">é\n&quot;</t></is></c></row>',
  )
})

test('whatever was typed gives well-formed XML and is read back as it was', () => {
  const signs = [
    'a',
    '<',
    '&',
    '>',
    '"',
    "'",
    '_',
    'x0041',
    ']]>',
    '\t',
    '\n',
    '\r',
    '😀',
    'é',
    '\u0001',
    '\uD800',
    '\uFFFF',
  ]
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
      const xml = sheetOpening(COLUMNS) + sheetRow(2, [text, 1]) + sheetClosing(COLUMNS, 2)
      expect(wellFormed(xml).text.replace(/_x005F_/g, '_')).toContain(
        // What XML has no place for becomes the replacement sign.
        text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|\uFFFF/gu, '\uFFFD'),
      )
    }),
  )
})

test('a cell holds no more than a spreadsheet takes', () => {
  expect(xmlText('a'.repeat(40_000))).toHaveLength(32_767)
  expect(xmlText('a_x0041_')).toBe('a_x005F_x0041_')
})

test('a sheet has its head frozen, bold and with filters', () => {
  const sheet = sheetOpening(COLUMNS) + sheetClosing(COLUMNS, 1)
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('A &amp; B')
  expect(sheet).toContain('<autoFilter ref="A1:B1"/>')
  expect(wellFormed(sheet).elements[0]).toBe('worksheet')
})

test('the parts around the sheets are well-formed and name every sheet', () => {
  const parts = workbookParts(['About', 'Sessions'])
  for (const { xml } of parts) wellFormed(xml)
  const all = new Map(parts.map(({ name, xml }) => [name, xml]))
  expect(all.get('xl/workbook.xml')).toContain('<sheet name="Sessions" sheetId="2" r:id="rId2"/>')
  expect(all.get('[Content_Types].xml')).toContain('/xl/worksheets/sheet2.xml')
  expect(all.get('xl/_rels/workbook.xml.rels')).toContain('Target="styles.xml"')
})

test('a container holds its parts, each found through the directory, with sizes and checksum', async () => {
  const out: Uint8Array[] = []
  const texts = ['one', 'zwei é', 'x'.repeat(5000)]
  await writeContainer(
    texts.map((text, at) => smallPart(`part-${at}.xml`, text)),
    (bytes) => Promise.resolve(void out.push(bytes)),
  )
  const zip = Buffer.concat(out)
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  expect(zip.readUInt16LE(end + 10)).toBe(texts.length)
  let entry = zip.readUInt32LE(end + 16)
  for (const text of texts) {
    expect(zip.readUInt32LE(entry)).toBe(0x02014b50)
    expect(zip.readUInt32LE(entry + 24)).toBe(Buffer.byteLength(text))
    const local = zip.readUInt32LE(entry + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26)
    const deflated = zip.subarray(from, from + zip.readUInt32LE(entry + 20))
    expect(inflateRawSync(deflated).toString('utf8')).toBe(text)
    entry += 46 + zip.readUInt16LE(entry + 28)
  }
})
