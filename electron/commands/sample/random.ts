/**
 * Numbers that look random and are the same for the same words on every computer (sfc32, seeded by FNV-1a). Not for
 * secrets.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d = 1

  private constructor(words: string) {
    this.#a = fnv1a(words, 0x811c9dc5)
    this.#b = fnv1a(words, 0x01000193)
    this.#c = fnv1a(words, 0x9e3779b9)
    for (let round = 0; round < 12; round += 1) this.next()
  }

  /** A generator of its own for each purpose, so that one more draw here moves nothing there. */
  static of(...words: readonly (string | number)[]): Random {
    return new Random(words.join('/'))
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.int(0, list.length - 1)]
    if (found === undefined) throw new RangeError('Nothing to pick from')
    return found
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, key: this.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  }

  /** Letters and digits that nobody mixes up, as in the ids of the program. */
  text(length: number): string {
    return Array.from({ length }, () => ALPHABET.charAt(this.int(0, ALPHABET.length - 1))).join('')
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.int(0, 255)))
  }
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

function fnv1a(text: string, start: number): number {
  let hash = start
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}
