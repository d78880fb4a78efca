import canonicalize from 'canonicalize'
import { FORMAT_VERSION, isSoundDraft, type Draft, type LogLine } from './line'

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal digits. */
export type Sha256 = (utf8: string) => string

/** A line and the exact text that stands in the file for it, line feed included. */
export interface ChainedLine<T extends string = string, D extends object = object> {
  readonly line: LogLine<T, D>
  readonly text: string
}

/** The canonical form of a line (RFC 8785), cut where its `hash` stands: the members are in alphabetical order. */
interface CanonicalParts {
  readonly beforeHash: string
  readonly afterHash: string
}

/** Canonical form of one value. Throws for what JSON cannot hold: NaN, half a surrogate pair, a circle. */
export const canonical = (value: unknown): string => {
  if (isInOrder(value)) {
    const text = JSON.stringify(value)
    if (!text.includes(HALF_A_PAIR)) return text
  }
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form')
  return text
}

/** How JSON.stringify writes half a surrogate pair. */
const HALF_A_PAIR = '\\ud'

/**
 * Whether JSON.stringify writes the canonical form by itself, which takes a third of the time: plain values, and the
 * members of each object in their order.
 */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.every(isInOrder)
  const members = value as Readonly<Record<string, unknown>>
  let before = ''
  for (const name of Object.keys(members)) {
    if (name < before || !isInOrder(members[name])) return false
    before = name
  }
  return true
}

/**
 * Only `data` is open: the other members stand in their fixed order, so that a tick needs no sorting. Whole numbers, the
 * time and the hashes are their own canonical form.
 */
const canonicalParts = (line: Omit<LogLine, 'hash'>): CanonicalParts => ({
  beforeHash: `{"at":"${line.at}","by":${word(line.by)},"data":${ofData(line.data)},`,
  afterHash: `"mono":${line.mono},"offset":${line.offset},"prev":"${line.prev}","run":${word(line.run)},"seq":${line.seq},"type":${word(line.type)},"v":${line.v}}`,
})

/** A plain tick's data is one word: nothing there has to be sorted. */
function ofData(data: object): string {
  const members = Object.entries(data)
  const [only] = members
  return only !== undefined && members.length === 1 && typeof only[1] === 'string'
    ? `{${word(only[0])}:${word(only[1])}}`
    : canonical(data)
}

/** Ids and names of events are their own canonical form between two quotes; anything else goes the long way. */
const word = (text: string): string => (/^[\w-]*$/.test(text) ? `"${text}"` : canonical(text))

const joined = (parts: CanonicalParts, hash: string): string => `${parts.beforeHash}"hash":"${hash}",${parts.afterHash}`

/**
 * Puts a draft at the end of a chain whose last line has the hash `prev`. Throws, before anything is written, for a draft
 * that a reader would refuse.
 */
export function chainLine<T extends string, D extends object>(
  draft: Draft<T, D>,
  seq: number,
  prev: string,
  sha256: Sha256,
): ChainedLine<T, D> {
  if (!isSoundDraft(draft)) throw new TypeError(`This is no sound draft of a line: ${JSON.stringify(draft)}`)
  const { at, offset, mono, run, by, type, data } = draft
  const open = { v: FORMAT_VERSION, seq, at, offset, mono, run, by, type, data, prev } as const
  const parts = canonicalParts(open)
  const hash = sha256(parts.beforeHash + parts.afterHash)
  return { line: { ...open, hash }, text: joined(parts, hash) + '\n' }
}

/** The canonical form of a line as it stands in the file, without the line feed, and the text its hash is taken over. */
export const canonicalLine = (line: LogLine): { readonly text: string; readonly hashed: string } => {
  const parts = canonicalParts(line)
  return { text: joined(parts, line.hash), hashed: parts.beforeHash + parts.afterHash }
}
