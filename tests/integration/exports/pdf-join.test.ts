import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Overlay, PdfJoin } from '../../../electron/exports/pdf/join/pdf-join'
import { printedPdf } from '../../helpers/printed-pdf'
import { freshPath } from '../commands/terminal'

const TITLE = { title: 'Crown Studio: récords', language: 'en', creator: 'RoomReady' }

async function joined(parts: readonly Uint8Array[], overlay?: Overlay): Promise<string> {
  const pieces: Uint8Array[] = []
  const join = new PdfJoin((bytes) => {
    pieces.push(Uint8Array.from(bytes))
    return Promise.resolve()
  }, overlay)
  for (const [at, part] of parts.entries()) await join.add(part, `Récord ${at + 1}`)
  await join.finish(TITLE)
  const file = freshPath('joined.pdf')
  writeFileSync(file, Buffer.concat(pieces))
  return file
}

const poppler = (tool: string, ...args: readonly string[]): string => {
  const output = execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return output
}
const textOf = (file: string, page: number): string =>
  poppler('pdftotext', '-layout', '-f', String(page), '-l', String(page), file, '-')

test('parts become one file with every page in its order, its title, and no trace of another program', async () => {
  const file = await joined([printedPdf(['one', 'two']), printedPdf(['three']), printedPdf(['four', 'five'])])
  const facts = poppler('pdfinfo', file)
  expect(facts).toMatch(/^Title: +Crown Studio: récords$/m)
  expect(facts).toMatch(/^Creator: +RoomReady$/m)
  expect(facts).toMatch(/^Pages: +5$/m)
  const words = ['one', 'two', 'three', 'four', 'five']
  for (const [at, word] of words.entries()) expect(textOf(file, at + 1).trim()).toBe(word)
})

test('the tags of all parts stand in one structure, and each finds its own page', async () => {
  const file = await joined([printedPdf(['one', 'two']), printedPdf(['three'])])
  expect(poppler('pdfinfo', file)).toMatch(/^Tagged: +yes$/m)
  const structure = poppler('pdfinfo', '-struct-text', file)
  expect(structure.match(/^Document$/gm)).toHaveLength(1)
  expect(structure.match(/"(?:one|two|three)"/g)).toEqual(['"one"', '"two"', '"three"'])
  const ids = structure.match(/<[^>]*node\d+>/g) ?? []
  expect(new Set(ids).size).toBe(3)
})

test('each part has a bookmark', async () => {
  const file = await joined([printedPdf(['one', 'two']), printedPdf(['three'])])
  const bookmarks = poppler('pdftohtml', '-xml', '-stdout', '-i', file)
  expect([...bookmarks.matchAll(/<item page="(\d)">([^<]*)</g)].map(([, page, title]) => [page, title])).toEqual([
    ['1', 'Récord 1'],
    ['3', 'Récord 2'],
  ])
})

test('what is laid over the pages is printed a hundred pages of one size at a time', async () => {
  const asked: unknown[] = []
  const many = Array.from({ length: 130 }, (_, at) => `page ${at}`)
  const file = await joined([printedPdf(['first']), printedPdf(many), printedPdf(['wide'], [842, 595])], {
    print: (pages) => {
      asked.push(pages)
      const { first, count, of, landscape } = pages
      const words = Array.from({ length: count }, (_, at) => `number ${first + at} of ${of}`)
      return Promise.resolve(printedPdf(words, landscape ? [842, 595] : [595, 842]))
    },
    down: (height) => height / 2,
  })
  expect(asked).toEqual([
    { first: 1, count: 100, of: 132, landscape: false },
    { first: 101, count: 31, of: 132, landscape: false },
    { first: 132, count: 1, of: 132, landscape: true },
  ])
  expect(textOf(file, 1)).toMatch(/first[^]*number 1 of 132/)
  expect(textOf(file, 131)).toMatch(/page 129[^]*number 131 of 132/)
  expect(textOf(file, 132)).toMatch(/wide[^]*number 132 of 132/)
})
