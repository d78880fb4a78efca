import { isSha256 } from '../../shared/checks'
import { FORMAT_VERSION, isOffset, type LogLine } from '../../shared/log/line'
import { CHAIN_START, type ChainHead } from '../../shared/log/verify'
import { KnownData } from './known-data'
import { digitsStart, isRepeated, isSameAt, isTimeAt, partOf, wholeNumber, wordEnd, wordStart } from './scan-bytes'

/** SHA-256 in lower-case hexadecimal digits; a text counts as its UTF-8 bytes. */
export type Sha256OfBytes = (content: string | Uint8Array) => string

interface SoundChain {
  readonly lines: readonly LogLine[]
  readonly head: ChainHead
}

/**
 * Reads a chain that is whole and sound, as nearly every journal is, in a fraction of the time that judging each line
 * takes: what the canonical form writes around the members is compared where it has to stand, and only the data are
 * parsed. Nothing where anything at all is not as this program writes it: then each line has to be judged by itself.
 */
export function readSoundChain(bytes: Buffer, sha256: Sha256OfBytes): SoundChain | undefined {
  // One letter a byte, so that a place in the text is a place in the file.
  const text = bytes.toString('latin1')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const hashed = copyOf(bytes)
  const lines: LogLine[] = []
  let head = CHAIN_START
  let hashAt: number | undefined
  for (let start = 0; start < bytes.length;) {
    const place = placeOf(bytes, view, start, text.indexOf('\n', start))
    if (place === undefined) return undefined
    const isNext =
      hashAt === undefined ? isHashAt(bytes, place.prev, head.hash) : isRepeated(view, place.prev, hashAt, HASH_LETTERS)
    const hash = sha256(withoutHash(hashed, place))
    hashAt = place.dataEnd + BEFORE_HASH.length
    if (!isNext || !isHashAt(bytes, hashAt, hash)) return undefined
    const line = lineAt(bytes, view, text, place, head, hash)
    if (line === undefined) return undefined
    lines.push(line)
    head = { seq: head.seq + 1, hash }
    start = place.end + 1
  }
  return { lines, head }
}

/**
 * The same for one line with its line feed, judged by its own hash: where it stands in its chain is not looked at.
 * Nothing where it has to be judged by itself.
 */
export function readSoundLine(bytes: Buffer, sha256: Sha256OfBytes): LogLine | undefined {
  const text = bytes.toString('latin1')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const place = placeOf(bytes, view, 0, text.indexOf('\n'))
  if (place === undefined) return undefined
  const hash = sha256(withoutHash(copyOf(bytes), place))
  const seq = wholeNumber(bytes, place.seq, place.type - BEFORE_TYPE.length)
  const before = text.slice(place.prev, place.prev + HASH_LETTERS)
  const isSound = isHashAt(bytes, place.dataEnd + BEFORE_HASH.length, hash) && seq !== undefined && isSha256(before)
  return isSound ? lineAt(bytes, view, text, place, { seq, hash: before }, hash) : undefined
}

/** Where the parts of a line stand. */
interface LinePlace {
  readonly start: number
  readonly by: number
  readonly byEnd: number
  readonly dataEnd: number
  readonly mono: number
  readonly minutes: number
  readonly prev: number
  readonly run: number
  readonly seq: number
  readonly type: number
  /** Of the line feed. */
  readonly end: number
}

/** What the canonical form writes around the members, in their order. */
const BEFORE_AT = partOf('{"at":"')
const BEFORE_BY = partOf('","by":"')
const BEFORE_DATA = partOf('","data":')
const BEFORE_HASH = partOf(',"hash":"')
const BEFORE_MONO = partOf('","mono":')
const BEFORE_OFFSET = partOf(',"offset":')
const BEFORE_PREV = partOf(',"prev":"')
const BEFORE_RUN = partOf('","run":"')
const BEFORE_SEQ = partOf('","seq":')
const BEFORE_TYPE = partOf(',"type":"')
const AT_END = partOf('","v":1}')
const AT_LETTERS = 24
const HASH_LETTERS = 64
/** The member with one of the two commas around it. */
const HASH_MEMBER = BEFORE_HASH.length + HASH_LETTERS + 1
const MINUS = 0x2d

/** Found from both ends: what stands behind the data is short, or as long as always. */
function placeOf(bytes: Uint8Array, view: DataView, start: number, end: number): LinePlace | undefined {
  const by = start + BEFORE_AT.length + AT_LETTERS + BEFORE_BY.length
  const byEnd = wordEnd(bytes, by)
  const typeEnd = end - AT_END.length
  const type = wordStart(bytes, typeEnd)
  const seqEnd = type - BEFORE_TYPE.length
  const seq = digitsStart(bytes, seqEnd)
  const runEnd = seq - BEFORE_SEQ.length
  const run = wordStart(bytes, runEnd)
  const prev = run - BEFORE_RUN.length - HASH_LETTERS
  const offsetEnd = prev - BEFORE_PREV.length
  const minutes = digitsStart(bytes, offsetEnd)
  const offset = bytes[minutes - 1] === MINUS ? minutes - 1 : minutes
  const monoEnd = offset - BEFORE_OFFSET.length
  const mono = digitsStart(bytes, monoEnd)
  const dataEnd = mono - BEFORE_MONO.length - HASH_LETTERS - BEFORE_HASH.length
  const isSound =
    dataEnd > byEnd &&
    byEnd > by &&
    runEnd > run &&
    typeEnd > type &&
    isSameAt(view, start, BEFORE_AT) &&
    isSameAt(view, by - BEFORE_BY.length, BEFORE_BY) &&
    isSameAt(view, byEnd, BEFORE_DATA) &&
    isSameAt(view, dataEnd, BEFORE_HASH) &&
    isSameAt(view, mono - BEFORE_MONO.length, BEFORE_MONO) &&
    isSameAt(view, monoEnd, BEFORE_OFFSET) &&
    isSameAt(view, offsetEnd, BEFORE_PREV) &&
    isSameAt(view, prev + HASH_LETTERS, BEFORE_RUN) &&
    isSameAt(view, runEnd, BEFORE_SEQ) &&
    isSameAt(view, seqEnd, BEFORE_TYPE) &&
    isSameAt(view, typeEnd, AT_END)
  return isSound ? { start, by, byEnd, dataEnd, mono, minutes, prev, run, seq, type, end } : undefined
}

const known = new KnownData()

/** The line with that hash at its place in the chain. */
function lineAt(
  bytes: Buffer,
  view: DataView,
  text: string,
  { start, by, byEnd, dataEnd, mono, minutes, prev, run, seq, type, end }: LinePlace,
  head: ChainHead,
  hash: string,
): LogLine | undefined {
  const at = start + BEFORE_AT.length
  const isWest = bytes[minutes - 1] === MINUS
  const offset = wholeNumber(bytes, minutes, prev - BEFORE_PREV.length)
  const milliseconds = wholeNumber(bytes, mono, minutes - (isWest ? 1 : 0) - BEFORE_OFFSET.length)
  const isNext = wholeNumber(bytes, seq, type - BEFORE_TYPE.length) === head.seq
  if (!isNext || milliseconds === undefined || !isTimeAt(bytes, at)) return undefined
  // JSON knows no zero below zero.
  if (!isOffset(offset) || (isWest && offset === 0)) return undefined
  const data = known.of(bytes, view, byEnd + BEFORE_DATA.length, dataEnd)
  if (data === undefined) return undefined
  return {
    v: FORMAT_VERSION,
    seq: head.seq,
    at: text.slice(at, at + AT_LETTERS),
    offset: isWest ? -offset : offset,
    mono: milliseconds,
    run: text.slice(run, seq - BEFORE_SEQ.length),
    by: text.slice(by, byEnd),
    type: text.slice(type, end - AT_END.length),
    data,
    prev: head.hash,
    hash,
  }
}

/** Nearly every journal has room in it. */
const scratch = new Uint8Array(256 * 1024)

/** A copy that may be written in, until the next one is asked for. */
function copyOf(bytes: Buffer): Uint8Array {
  if (scratch.length < bytes.length) return new Uint8Array(bytes)
  scratch.set(bytes)
  return scratch
}

/** Whether a hash stands there. */
function isHashAt(bytes: Uint8Array, start: number, hash: string): boolean {
  for (let at = 0; at < HASH_LETTERS; at += 1) if (bytes[start + at] !== hash.charCodeAt(at)) return false
  return true
}

/** What a line's hash is taken over: its bytes without that member and the line feed. The front moves up in their place. */
function withoutHash(bytes: Uint8Array, { start, dataEnd, end }: LinePlace): Uint8Array {
  bytes.copyWithin(start + HASH_MEMBER, start, dataEnd + 1)
  return bytes.subarray(start + HASH_MEMBER, end)
}
