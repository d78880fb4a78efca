/** Parts of a text in ASCII found byte by byte: for what is read millions of times, where an expression takes too long. */

const WORD = 4
const ZERO = 0x30
const NINE = 0x39
/** More digits than these would lose some. */
const MOST_DIGITS = 15

/** Letters, digits, `_` and `-`: what ids and names of events are made of. */
const IS_WORD = Uint8Array.from({ length: 256 }, (_, code) => (/[\w-]/.test(String.fromCharCode(code)) ? 1 : 0))

/** Where the word begins that ends before `end`. */
export function wordStart(bytes: Uint8Array, end: number): number {
  let place = end
  while (IS_WORD[bytes[place - 1] ?? 0] === 1) place -= 1
  return place
}

/** Where the word ends that begins at `start`. */
export function wordEnd(bytes: Uint8Array, start: number): number {
  let place = start
  while (IS_WORD[bytes[place] ?? 0] === 1) place += 1
  return place
}

/** Where the digits begin that end before `end`. */
export function digitsStart(bytes: Uint8Array, end: number): number {
  let place = end
  while (isDigit(bytes[place - 1])) place -= 1
  return place
}

/** Where the digits end that begin at `start`. */
export function digitsEnd(bytes: Uint8Array, start: number): number {
  let place = start
  while (isDigit(bytes[place])) place += 1
  return place
}

/** The number that digits say; nothing where JSON would write it in another way, or where it is too long. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  const length = end - start
  if (length < 1 || length > MOST_DIGITS || (length > 1 && bytes[start] === ZERO)) return undefined
  let number = 0
  for (let place = start; place < end; place += 1) number = number * 10 + (bytes[place] ?? 0) - ZERO
  return number
}

/** A fixed part of a text, of four letters or more. */
export interface Part {
  readonly bytes: DataView
  readonly length: number
}

export function partOf(text: string): Part {
  return { bytes: new DataView(Uint8Array.from(Buffer.from(text)).buffer), length: text.length }
}

/** Whether a part stands there, compared a word at a time. Throws beyond the end. */
export function isSameAt(view: DataView, place: number, { bytes, length }: Part): boolean {
  const last = length - WORD
  for (let at = 0; at < last; at += WORD) if (view.getInt32(place + at) !== bytes.getInt32(at)) return false
  return view.getInt32(place + last) === bytes.getInt32(last)
}

/** Whether the same stands at both places, for a length in whole words. */
export function isRepeated(view: DataView, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += WORD) if (view.getInt32(one + at) !== view.getInt32(other + at)) return false
  return true
}

const TIME = Buffer.from('0000-00-00T00:00:00.000Z')

/** Whether a time in UTC stands there, with its milliseconds. */
export function isTimeAt(bytes: Uint8Array, start: number): boolean {
  for (let place = 0; place < TIME.length; place += 1) {
    const code = bytes[start + place]
    const wanted = TIME[place]
    if (wanted === ZERO ? !isDigit(code) : code !== wanted) return false
  }
  return true
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= ZERO && code <= NINE
