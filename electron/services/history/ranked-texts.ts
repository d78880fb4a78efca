import { foldText } from '../../../shared/history/fold-text'

/** Texts numbered as they come, and the place of each in alphabetical order, kept up to date at the price of a merge. */
export class RankedTexts {
  readonly #codes = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #keys: string[] = []
  #order = new Uint32Array()
  #ranks = new Uint32Array()

  code(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const code = this.#texts.length
    this.#codes.set(text, code)
    this.#texts.push(text)
    this.#keys.push(sortKey(text))
    return code
  }

  text(code: number): string {
    return this.#texts[code] ?? ''
  }

  /** By code. */
  ranks(): Uint32Array {
    this.settle()
    return this.#ranks
  }

  /** Sorts in what came since the last time. */
  settle(): void {
    const old = this.#order
    const size = this.#texts.length
    if (old.length === size) return
    const added = Array.from({ length: size - old.length }, (_, place) => old.length + place)
    added.sort((a, b) => this.#compare(a, b))
    this.#order = this.#merge(old, added)
    this.#ranks = new Uint32Array(size)
    for (const [rank, code] of this.#order.entries()) this.#ranks[code] = rank
  }

  #merge(old: Uint32Array, added: readonly number[]): Uint32Array<ArrayBuffer> {
    const merged = new Uint32Array(old.length + added.length)
    let next = 0
    let place = 0
    for (const code of added) {
      for (let other = old[next]; other !== undefined && this.#compare(other, code) < 0; other = old[next]) {
        merged[place++] = other
        next += 1
      }
      merged[place++] = code
    }
    merged.set(old.subarray(next), place)
    return merged
  }

  #compare(a: number, b: number): number {
    const [one = '', other = ''] = [this.#keys[a], this.#keys[b]]
    return one === other ? a - b : one < other ? -1 : 1
  }
}

/** C-9 stands before C-10. */
function sortKey(text: string): string {
  const folded = foldText(text)
  return /\d/.test(folded) ? folded.replace(/\d+/g, (digits) => digits.padStart(12, '0')) : folded
}
