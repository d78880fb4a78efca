import { digitsEnd } from './scan-bytes'

const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const POINT = 0x2e
const COLON = 0x3a
const OPENING_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSING_LIST = 0x5d
const OPENING = 0x7b
const CLOSING = 0x7d
const SPACE = 0x20
const ZERO = 0x30
const ASCII = 0x7f
/** More digits than these would lose some. */
const MOST_DIGITS = 15
/** Of them behind the point. */
const MOST_PLACES = 5
/** Deeper ones are nobody's data. */
const MOST_DEPTH = 32
const LITERALS = ['true', 'false', 'null'].map((text) => Buffer.from(text))
const NONE = -1

/**
 * Whether the canonical form of an object (RFC 8785) stands there, found without making the object. Says no where it
 * cannot be sure: texts with escapes, long numbers, names beyond ASCII. The bytes have to be UTF-8.
 */
export function isPlainCanonical(bytes: Uint8Array, start: number, end: number): boolean {
  return objectEnd(bytes, start, MOST_DEPTH) === end
}

/** Each of these answers where what begins there ends, or `NONE`. Beyond the last byte nothing is found. */
function objectEnd(bytes: Uint8Array, start: number, depth: number): number {
  if (bytes[start] !== OPENING || depth === 0) return NONE
  if (bytes[start + 1] === CLOSING) return start + 2
  let name = NONE
  let nameEnd = NONE
  let place = start
  do {
    const next = place + 1
    const nextEnd = textEnd(bytes, next, ASCII)
    if (nextEnd === NONE || bytes[nextEnd] !== COLON) return NONE
    if (name !== NONE && !isBefore(bytes, name, nameEnd, next, nextEnd)) return NONE
    name = next
    nameEnd = nextEnd
    place = valueEnd(bytes, nextEnd + 1, depth - 1)
  } while (bytes[place] === COMMA)
  return bytes[place] === CLOSING ? place + 1 : NONE
}

function listEnd(bytes: Uint8Array, start: number, depth: number): number {
  if (depth === 0) return NONE
  if (bytes[start + 1] === CLOSING_LIST) return start + 2
  let place = start
  do place = valueEnd(bytes, place + 1, depth - 1)
  while (bytes[place] === COMMA)
  return bytes[place] === CLOSING_LIST ? place + 1 : NONE
}

function valueEnd(bytes: Uint8Array, start: number, depth: number): number {
  switch (bytes[start] ?? NONE) {
    case QUOTE:
      return textEnd(bytes, start, 0xff)
    case OPENING:
      return objectEnd(bytes, start, depth)
    case OPENING_LIST:
      return listEnd(bytes, start, depth)
    default:
      return wordOrNumberEnd(bytes, start)
  }
}

/** A text with its quotes, of codes up to `most`. */
function textEnd(bytes: Uint8Array, start: number, most: number): number {
  if (bytes[start] !== QUOTE) return NONE
  for (let place = start + 1; place < bytes.length; place += 1) {
    const code = bytes[place] ?? 0
    if (code === QUOTE) return place + 1
    if (code < SPACE || code === BACKSLASH || code > most) return NONE
  }
  return NONE
}

function wordOrNumberEnd(bytes: Uint8Array, start: number): number {
  for (const literal of LITERALS) {
    if (bytes[start] !== literal[0]) continue
    return literal.every((code, place) => bytes[start + place] === code) ? start + literal.length : NONE
  }
  const first = bytes[start] === MINUS ? start + 1 : start
  const end = digitsEnd(bytes, first)
  const digits = end - first
  const isZero = bytes[first] === ZERO
  if (digits === 0 || digits > MOST_DIGITS || (isZero && digits > 1)) return NONE
  if (bytes[end] === POINT) return digits + MOST_PLACES > MOST_DIGITS ? NONE : fractionEnd(bytes, end + 1)
  // Zero has no sign there.
  return isZero && first > start ? NONE : end
}

/** Few enough places that they are never written with an exponent; and no zero ends them. */
function fractionEnd(bytes: Uint8Array, start: number): number {
  const end = digitsEnd(bytes, start)
  return end > start && end - start <= MOST_PLACES && bytes[end - 1] !== ZERO ? end : NONE
}

/** Whether a name stands before the other in the order of canonical forms. Both end with their quote. */
function isBefore(bytes: Uint8Array, one: number, oneEnd: number, other: number, otherEnd: number): boolean {
  const shared = Math.min(oneEnd - one, otherEnd - other) - 1
  for (let place = 1; place < shared; place += 1) {
    const difference = (bytes[one + place] ?? 0) - (bytes[other + place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return oneEnd - one < otherEnd - other
}
