import { linesOf } from '../../../shared/checklist/checklist'
import { dayWords } from '../../../shared/text/records'
import { RECORD_PAGE_TEXT as TEXT } from '../../../shared/text/record-page'
import { clockTime } from '../../../shared/text/time'
import type { TimeCell } from '../cell'
import type { FileKind } from '../file-kind'
import { type RecordSource, sourceOf } from '../record-source'
import { html } from './html'
import { type PagePhoto, recordPage } from './record-page'

type Paper = 'A4' | 'Letter'

export interface Printing {
  readonly print: (page: {
    readonly html: string
    readonly footer: string
    readonly paper: Paper
  }) => Promise<Uint8Array>
  readonly at: TimeCell
  /** Name of the person who prints. */
  readonly by: string
  /** A photo's bytes by its hash; nothing where nobody ticked photos. */
  readonly photo: ((hash: string) => Uint8Array | undefined) | undefined
}

/** One record as a PDF. */
export function pdfKind(paper: Paper, printing: Printing): FileKind {
  return {
    id: `pdf-${paper.toLowerCase()}`,
    ending: 'pdf',
    start: (file, frame) => ({
      add: async (record) => {
        const source = sourceOf(record, frame)
        if (source === undefined) return
        const page = recordPage(source, photosOf(source, printing.photo))
        await file.write(await printing.print({ html: page, footer: footerOf(printing), paper }))
      },
      finish: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
  }
}

function photosOf({ view, state }: RecordSource, photo: Printing['photo']): readonly PagePhoto[] | undefined {
  if (photo === undefined) return undefined
  return linesOf(view.checklist).flatMap(({ line }) =>
    (state.lines[line.id]?.evidence ?? []).map(({ sha256, type, stamp }) => {
      const bytes = photo(sha256)
      const label = `${line.label}, ${clockTime(stamp)}`
      if (bytes === undefined) return { label }
      return { label, address: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` }
    }),
  )
}

/** A page's foot is laid out apart from the page: its style stands with it. */
function footerOf({ at, by }: Printing): string {
  const printed = TEXT.printed(`${dayWords(at)}, ${clockTime(at)}`, by)
  return html`<div
    style="width:100%;margin:0 11.5mm;display:flex;justify-content:space-between;font:6pt sans-serif;color:#333"
  >
    <span>${printed}</span><span>${TEXT.program}</span
    ><span>${TEXT.page} <span class="pageNumber"></span> ${TEXT.of} <span class="totalPages"></span></span>
  </div>`.text
}
