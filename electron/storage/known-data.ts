import { isUtf8 } from 'node:buffer'
import { isObject } from '../../shared/checks'
import { canonical } from '../../shared/log/chain'
import { isPlainCanonical } from './plain-json'

/** Longer ones name photos, lots and notes, and hardly ever come again. */
const MOST_BYTES = 200
/** A power of two. */
const PLACES = 1 << 14
const WORD = 4
/** The bits that no byte of a word in ASCII has. */
const BEYOND_ASCII = 0x8080_8080

/**
 * The data of lines by their text. The same few answers stand in record after record: from the second time on they are
 * parsed no more, and frozen, because all these records share them. Each text has one place; what comes later to a place
 * takes it over.
 */
export class KnownData {
  readonly #values = new Array<object | undefined>(PLACES).fill(undefined)
  readonly #lengths = new Uint8Array(PLACES)
  readonly #texts = new DataView(new ArrayBuffer(PLACES * MOST_BYTES))

  /** The data that stand from `start` to `end`, where the line goes on; nothing where that is not their canonical form. */
  of(bytes: Buffer, view: DataView, start: number, end: number): object | undefined {
    const place = end - start > MOST_BYTES ? undefined : placeFor(view, start, end)
    if (place === undefined) return isUtf8(bytes.subarray(start, end)) ? parsed(bytes, start, end, 'utf8') : undefined
    const comesAgain = this.#isSame(place, view, start, end)
    const known = comesAgain ? this.#values[place] : undefined
    if (known !== undefined) return known
    const value = parsed(bytes, start, end, 'latin1')
    if (comesAgain) this.#values[place] = value && frozen(value)
    else if (value !== undefined) this.#keep(place, view, start, end)
    return value
  }

  #isSame(place: number, view: DataView, start: number, end: number): boolean {
    if (this.#lengths[place] !== end - start) return false
    const texts = this.#texts
    for (let at = start, known = place * MOST_BYTES; at < end; at += WORD, known += WORD) {
      if (view.getInt32(at) !== texts.getInt32(known)) return false
    }
    return true
  }

  /** Only the text at first: most of what is new never comes again, and would be held here for nothing. */
  #keep(place: number, view: DataView, start: number, end: number): void {
    for (let at = start, known = place * MOST_BYTES; at < end; at += WORD, known += WORD) {
      this.#texts.setInt32(known, view.getInt32(at))
    }
    this.#lengths[place] = end - start
    this.#values[place] = undefined
  }
}

/** A hash of the text a word at a time (after FNV-1a), as a place; nothing for text that is not in ASCII. */
function placeFor(view: DataView, start: number, end: number): number | undefined {
  let hash = 0x811c_9dc5
  let all = 0
  for (let at = start; at < end; at += WORD) {
    const word = view.getInt32(at)
    all |= word
    hash = Math.imul(hash ^ word, 0x0100_0193)
    hash ^= hash >>> 15
  }
  return (all & BEYOND_ASCII) === 0 ? hash & (PLACES - 1) : undefined
}

function parsed(bytes: Buffer, start: number, end: number, encoding: 'latin1' | 'utf8'): object | undefined {
  const text = bytes.toString(encoding, start, end)
  if (isPlainCanonical(bytes, start, end)) return JSON.parse(text) as object
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return undefined
    return canonical(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

function frozen<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) frozen(member as object)
  return Object.freeze(value)
}
