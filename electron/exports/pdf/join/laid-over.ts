import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { dictOf, entriesOf, referenceTo, type Renumbering, textOf } from './renumbered'

/** The name under which a page finds what is laid over it. */
const OVER = '/LaidOver'

/** The page's own content is closed off first: it may have moved what comes behind it. */
export const BEFORE_PAGE = 'q'
/** Not part of what a screen reader reads. */
export const BEHIND_PAGE = `Q /Artifact BMC q ${OVER} Do Q EMC`

/** A page's entries with room for what is laid over it: `before` and `behind` are streams, `over` a drawing. */
export function pageWithRoom(
  page: PDFDict,
  by: Renumbering,
  { before, behind, over }: { readonly before: number; readonly behind: number; readonly over: number },
): Map<string, string> {
  const entries = entriesOf(page, by)
  const resources = page.lookupMaybe(PDFName.of('Resources'), PDFDict)
  const drawings = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const withOver = dictOf((drawings === undefined ? new Map() : entriesOf(drawings, by)).set(OVER, referenceTo(over)))
  const own = resources === undefined ? new Map<string, string>() : entriesOf(resources, by)
  const contents = page.get(PDFName.of('Contents'))
  const whole = [referenceTo(before), ...contentsOf(page, contents, by), referenceTo(behind)]
  return entries.set('/Resources', dictOf(own.set('/XObject', withOver))).set('/Contents', `[${whole.join(' ')}]`)
}

function contentsOf(page: PDFDict, contents: PDFObject | undefined, by: Renumbering): readonly string[] {
  if (contents === undefined) return []
  const list = page.context.lookup(contents)
  return list instanceof PDFArray ? list.asArray().map((item) => textOf(item, by)) : [textOf(contents, by)]
}

/** A printed page as a drawing to lay over another, `down` points lower than it was printed. */
export function drawingOf(page: PDFDict, by: Renumbering, down: number): Buffer {
  const content = page.lookup(PDFName.of('Contents'))
  if (!(content instanceof PDFRawStream)) throw new TypeError('A page to lay over another has one content')
  const resources = page.get(PDFName.of('Resources'))
  const box = page.get(PDFName.of('MediaBox'))
  if (resources === undefined || box === undefined) throw new TypeError('A page has resources and a size')
  const entries = entriesOf(content.dict, by)
    .set('/Type', '/XObject')
    .set('/Subtype', '/Form')
    .set('/BBox', textOf(box, by))
    .set('/Matrix', `[1 0 0 1 0 ${-down}]`)
    .set('/Resources', textOf(resources, by))
  const head = Buffer.from(`${dictOf(entries)}\nstream\n`, 'latin1')
  return Buffer.concat([head, content.contents, Buffer.from('\nendstream', 'latin1')])
}
