import { linesOf } from '../../../shared/checklist/checklist'
import { clockTime } from '../../../shared/text/time'
import type { TimeCell } from '../cell'
import type { FileKind } from '../file-kind'
import { type RecordSource, sourceOf } from '../record-source'
import { pageFoot } from './page-foot'
import { type PagePhoto, recordPage } from './record-page'

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
        await file.write(await printing.print({ html: page, footer: pageFoot(printing, true), paper }))
      },
      finish: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
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
