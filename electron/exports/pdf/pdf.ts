import { linesOf } from '../../../shared/checklist/checklist'
import { RECORD_PAGE_TEXT as TEXT } from '../../../shared/text/record-page'
import { clockTime } from '../../../shared/text/time'
import type { TimeCell } from '../cell'
import type { FileKind } from '../file-kind'
import { type RecordSource, sourceOf } from '../record-source'
import { pageNumbers } from './join/page-numbers'
import type { PdfJoin } from './join/pdf-join'
import { pageFoot } from './page-foot'
import { type PagePhoto, recordPage, recordTitle } from './record-page'

type Paper = 'A4' | 'Letter'

export interface Printing {
  readonly print: (page: {
    readonly html: string
    readonly footer: string
    readonly paper: Paper
    readonly landscape?: boolean
  }) => Promise<Uint8Array>
  readonly at: TimeCell
  /** Name of the person who prints. */
  readonly by: string
  /** A photo's bytes by its hash; nothing where nobody ticked photos. */
  readonly photo: ((hash: string) => Uint8Array | undefined) | undefined
}

/** Records as one PDF with a bookmark for each and its pages numbered through. Memory holds one record. */
export function pdfKind(paper: Paper, printing: Printing): FileKind {
  return {
    id: `pdf-${paper.toLowerCase()}`,
    ending: 'pdf',
    start: (file, frame) => {
      const footer = pageFoot(printing, false)
      let join: PdfJoin | undefined
      let first: RecordSource | undefined
      let count = 0
      const begin = async () => {
        // Read when something is printed: most runs of the program print nothing.
        const { PdfJoin } = await import('./join/pdf-join')
        return new PdfJoin((bytes) => file.write(bytes), pageNumbers(printing.print, paper))
      }
      return {
        add: async (record) => {
          const source = sourceOf(record, frame)
          if (source === undefined) return
          const page = recordPage(source, photosOf(source, printing.photo))
          join ??= await begin()
          const { row, room } = source.view
          await join.add(await printing.print({ html: page, footer, paper }), TEXT.bookmark(row.session, room.name))
          first ??= source
          count += 1
        },
        finish: async () => {
          const title = first !== undefined && count === 1 ? recordTitle(first) : TEXT.file(frame.clinic)
          await join?.finish({ title, language: 'en', creator: TEXT.program })
        },
        close: () => Promise.resolve(),
      }
    },
  }
}

/** The photos of a record as they are printed; nothing where nobody ticked them. */
export function photosOf({ view, state }: RecordSource, photo: Printing['photo']): readonly PagePhoto[] | undefined {
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
