import { z } from 'zod'
import { SHA256_FORM } from '../../../shared/checks'
import { isMonth } from '../file-names'

const SHA256 = z.string().regex(SHA256_FORM)
const PIECE_ID = z.string().regex(/^[0-9a-f]{32}$/)
const COUNT = z.int().nonnegative()

/** Some bytes of a piece. */
const PART = z.tuple([PIECE_ID, COUNT, COUNT])
export type Part = z.infer<typeof PART>

/** How a listing is found: its bytes lie in pieces, like those of a file. */
const CONTENT = z.strictObject({ size: COUNT, sha256: SHA256, parts: z.array(PART) })
export type Content = z.infer<typeof CONTENT>

const FOLDER = z.strictObject({
  /** Inside the data folder, with slashes; empty for the data folder itself. */
  folder: z.string().refine(isKnownFolder),
  files: COUNT,
  bytes: COUNT,
  /** SHA-256 over the names, sizes and times of its files: the same look, the same listing. */
  look: SHA256,
  list: CONTENT,
})
export type FolderEntry = z.infer<typeof FOLDER>

/** One backup: what it holds, folder by folder, and what a person wants to know of it first. */
export const MANIFEST = z.strictObject({
  v: z.literal(1),
  at: z.string(),
  offset: z.int(),
  program: z.string(),
  clinic: z.strictObject({
    name: z.string(),
    /** The hash of the clinic log's first line, which no two clinics share; null before there is one. */
    first: SHA256.nullable(),
  }),
  /** The clinic log's end: the number of its next line, and its last hash. */
  head: z.strictObject({ seq: COUNT, hash: SHA256 }),
  counts: z.strictObject({
    sessions: COUNT,
    open: COUNT,
    photos: COUNT,
    people: COUNT,
    files: COUNT,
    bytes: COUNT,
    /** Files that could not be read; what the backup before held of them is held on to. */
    missed: COUNT,
  }),
  folders: z.array(FOLDER),
})
export type Manifest = z.infer<typeof MANIFEST>

/** A file as a listing names it. */
export interface FileEntry extends Content {
  readonly name: string
  /** Whole milliseconds since 1970, rounded. */
  readonly mtime: number
}

const LIST_HEAD = z.strictObject({ v: z.literal(1), folder: z.string(), pieces: z.array(z.tuple([PIECE_ID, COUNT])) })
const LIST_LINE = z.tuple([
  z.string().refine(isSafeName),
  COUNT,
  z.int(),
  SHA256,
  z.array(z.tuple([COUNT, COUNT, COUNT])),
])

export interface Listing {
  /** Pieces that its files lie in, with the size of their files on the drive. */
  readonly pieces: ReadonlyMap<string, number>
  readonly files: readonly FileEntry[]
}

/** JSON lines: the first names the pieces, each further one a file. */
export function listingText(folder: string, files: readonly FileEntry[], sizeOf: (piece: string) => number): string {
  const places = new Map<string, number>()
  const placeOf = (piece: string): number => {
    const known = places.get(piece)
    if (known !== undefined) return known
    places.set(piece, places.size)
    return places.size - 1
  }
  const lines = files.map(({ name, size, mtime, sha256, parts }) =>
    JSON.stringify([name, size, mtime, sha256, parts.map(([piece, start, length]) => [placeOf(piece), start, length])]),
  )
  const head = { v: 1, folder, pieces: [...places.keys()].map((piece) => [piece, sizeOf(piece)]) }
  return [JSON.stringify(head), ...lines, ''].join('\n')
}

/** Throws for a text that is no listing of this folder: it was authenticated, so that would be a bug. */
export function readListing(text: string, folder: string): Listing {
  const [head = '', ...lines] = text.split('\n')
  const { pieces, folder: named } = LIST_HEAD.parse(JSON.parse(head))
  if (named !== folder || lines.pop() !== '') throw new Error(`This is no listing of "${folder}"`)
  const files = lines.map((line): FileEntry => {
    const [name, size, mtime, sha256, parts] = LIST_LINE.parse(JSON.parse(line))
    return {
      name,
      size,
      mtime,
      sha256,
      parts: parts.map(([place, start, length]) => [pieceAt(pieces, place), start, length]),
    }
  })
  return { pieces: new Map(pieces), files }
}

/** The pieces of a listing alone, without reading its files one by one. */
export function listedPieces(text: string): ReadonlyMap<string, number> {
  const end = text.indexOf('\n')
  return new Map(LIST_HEAD.parse(JSON.parse(text.slice(0, end === -1 ? undefined : end))).pieces)
}

function pieceAt(pieces: readonly (readonly [string, number])[], place: number): string {
  const piece = pieces[place]
  if (piece === undefined) throw new Error('A listing names a piece that it does not list')
  return piece[0]
}

/** The folders that a backup holds. A path from a backup goes nowhere else. */
function isKnownFolder(folder: string): boolean {
  const [top = '', ...rest] = folder.split('/')
  switch (top) {
    case '':
    case 'clinic-log':
      return rest.length === 0
    case 'sessions':
      return rest.length === 1 && (rest[0] === 'open' || isMonth(rest[0] ?? ''))
    case 'evidence':
      return rest.length === 1 && isMonth(rest[0] ?? '')
    case 'quarantine':
      return rest.every(isSafeName)
    default:
      return false
  }
}

/** One name, no way out of its folder on any system. */
export function isSafeName(name: string): boolean {
  return /^[^/\\:\p{Cc}]{1,255}$/u.test(name) && name !== '.' && name !== '..'
}
