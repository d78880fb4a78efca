import { RECORD_PAGE_TEXT as TEXT } from '../../../shared/text/record-page'
import { html, type Markup } from './html'
import { pageNumbers } from './join/page-numbers'
import type { PdfJoin } from './join/pdf-join'
import { pageDocument } from './page-document'
import { pageFoot } from './page-foot'
import type { Printing } from './pdf'

/** What is printed together. */
export interface PagePiece {
  readonly content: Markup
  /** Pages it takes, about. */
  readonly pages: number
  /** Pieces of one section may share a part; the first piece of a part gives its bookmark. */
  readonly section: string
  readonly bookmark: string
}
export interface DocumentTask {
  readonly printing: Pick<Printing, 'print' | 'at' | 'by'>
  readonly paper: 'A4' | 'Letter'
  readonly landscape?: boolean
  readonly title: string
  /** Behind the style that every page has. */
  readonly style: string
}

/** What a hidden window holds at once: its memory grows with the pages. */
const MOST_PAGES = 100
/** Pictures make pages heavy long before there are many of them. */
const MOST_LETTERS = 24 << 20

/**
 * Prints pieces in parts of at most a hundred pages and joins them, each page with its number among all. In memory is
 * the part under way, however long the document gets.
 */
export async function writeDocument(
  task: DocumentTask,
  pieces: AsyncIterable<PagePiece> | Iterable<PagePiece>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  // Read when something is printed: most runs of the program print nothing.
  const { PdfJoin } = await import('./join/pdf-join')
  const join = new PdfJoin(write, pageNumbers(task.printing.print, task.paper))
  let waiting: PagePiece[] = []
  for await (const piece of pieces) {
    if (waiting.length > 0 && isPart(waiting, piece)) {
      await printPart(task, waiting, join)
      waiting = []
    }
    waiting.push(piece)
  }
  await printPart(task, waiting, join)
  await join.finish({ title: task.title, language: 'en', creator: TEXT.program })
}

/** Whether what waits is a part by itself before this piece. */
function isPart(waiting: readonly PagePiece[], next: PagePiece): boolean {
  const all = [...waiting, next]
  const pages = all.reduce((sum, one) => sum + one.pages, 0)
  const letters = all.reduce((sum, { content }) => sum + content.text.length, 0)
  return pages > MOST_PAGES || letters > MOST_LETTERS || waiting.at(-1)?.section !== next.section
}

async function printPart(task: DocumentTask, pieces: readonly PagePiece[], join: PdfJoin): Promise<void> {
  const { printing, paper, landscape = false, title, style } = task
  const body = html`${pieces.map(({ content }) => content)}`
  const footer = pageFoot(printing, false)
  const bytes = await printing.print({ html: pageDocument(title, body, style), footer, paper, landscape })
  if (pagesIn(bytes) <= MOST_PAGES || pieces.length === 1) {
    await join.add(bytes, pieces[0]?.bookmark ?? title)
    return
  }
  // Longer than was thought: once more, in two halves.
  const half = Math.ceil(pieces.length / 2)
  await printPart(task, pieces.slice(0, half), join)
  await printPart(task, pieces.slice(half), join)
}

/** A printed PDF names each of its pages in plain text. */
function pagesIn(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}
