import {
  PDFArray,
  PDFDict,
  PDFHexString,
  type PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** How the numbers and names of one part read in the joined file. */
export interface Renumbering {
  readonly objectNumber: (number: number) => number
  /** Added to the keys under which a page finds its structure elements. */
  readonly structKeys: number
  /** Put before the ids of structure elements: every part counts its own from the start. */
  readonly ids: string
}

const STRUCT_KEYS: ReadonlySet<string> = new Set(['/StructParents', '/StructParent'])
/** An element's id, and the cells that a table cell names as its heads. */
const ID_KEYS: ReadonlySet<string> = new Set(['/ID', '/Headers'])

/** An object of a part as it stands in the joined file. */
export function renumbered(object: PDFObject, by: Renumbering): Buffer {
  if (!(object instanceof PDFRawStream)) return Buffer.from(textOf(object, by), 'latin1')
  const head = Buffer.from(`${textOf(object.dict, by)}\nstream\n`, 'latin1')
  return Buffer.concat([head, object.contents, Buffer.from('\nendstream', 'latin1')])
}

/** The same for what is no stream; one letter is one byte. */
export function textOf(object: PDFObject, by: Renumbering): string {
  if (object instanceof PDFRef) return referenceTo(by.objectNumber(object.objectNumber))
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((item) => textOf(item, by))
      .join(' ')}]`
  if (object instanceof PDFDict) return dictOf(entriesOf(object, by))
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes.toString('latin1')
}

/** A dictionary's entries as they stand in the joined file. */
export function entriesOf(dict: PDFDict, by: Renumbering): Map<string, string> {
  return new Map(dict.entries().map(([key, value]) => [key.asString(), entryText(key, value, by)]))
}

export const dictOf = (entries: Iterable<readonly [string, string]>): string =>
  `<<${[...entries].map(([key, value]) => `${key} ${value}`).join('\n')}>>`

export const referenceTo = (number: number): string => `${number} 0 R`

function entryText(key: PDFName, value: PDFObject, by: Renumbering): string {
  const name = key.asString()
  if (STRUCT_KEYS.has(name) && value instanceof PDFNumber) return String(value.asNumber() + by.structKeys)
  return ID_KEYS.has(name) ? idText(value, by) : textOf(value, by)
}

/** Only letters and digits: Chromium's ids are `node00000013`. */
export function idText(value: PDFObject, by: Renumbering): string {
  if (value instanceof PDFArray)
    return `[${value
      .asArray()
      .map((item) => idText(item, by))
      .join(' ')}]`
  if (value instanceof PDFString || value instanceof PDFHexString) return `(${by.ids}${value.decodeText()})`
  return textOf(value, by)
}
