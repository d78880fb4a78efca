import { foldText } from '../../../shared/history/fold-text'

/**
 * Texts numbered as they come, and the place of each in alphabetical order. What comes together is sorted by itself;
 * the sorted runs are merged as they grow alike, so that no single text and no question pays for all.
 */
export class RankedTexts {
  readonly #codes = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #keys: string[] = []
  /** Codes in the order of their texts, each run at least twice as long as the next. */
  readonly #runs: Uint32Array[] = []
  #ranks = new Uint32Array()

  code(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const code = this.#texts.length
    this.#codes.set(text, code)
    this.#texts.push(text)
    return code
  }

  text(code: number): string {
    return this.#texts[code] ?? ''
  }

  all(): readonly string[] {
    return this.#texts
  }

  /** By code. */
  ranks(): Uint32Array {
    this.settle()
    while (this.#runs.length > 1) this.#mergeLast()
    const [order] = this.#runs
    if (order === undefined || this.#ranks.length === order.length) return this.#ranks
    this.#ranks = new Uint32Array(order.length)
    for (let rank = 0; rank < order.length; rank += 1) this.#ranks[order[rank] ?? 0] = rank
    return this.#ranks
  }

  /** Sorts what came since the last time. */
  settle(): void {
    const from = this.#keys.length
    const size = this.#texts.length
    if (from === size) return
    for (let code = from; code < size; code += 1) this.#keys.push(sortKey(this.text(code)))
    this.#runs.push(Uint32Array.from({ length: size - from }, (_, place) => from + place).sort(this.#compare))
    while (this.#isDueToMerge()) this.#mergeLast()
  }

  #isDueToMerge(): boolean {
    const [before, last] = this.#runs.slice(-2)
    return before !== undefined && last !== undefined && before.length < 2 * last.length
  }

  #mergeLast(): void {
    const added = this.#runs.pop()
    const old = this.#runs.pop()
    if (old === undefined || added === undefined) throw new Error('There are not two runs')
    this.#runs.push(this.#merged(old, added))
  }

  #merged(old: Uint32Array, added: Uint32Array): Uint32Array {
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

  readonly #compare = (a: number, b: number): number => {
    const [one = '', other = ''] = [this.#keys[a], this.#keys[b]]
    return one === other ? a - b : one < other ? -1 : 1
  }
}

/** C-9 stands before C-10. */
function sortKey(text: string): string {
  const folded = foldText(text)
  return /\d/.test(folded) ? folded.replace(/\d+/g, (digits) => digits.padStart(12, '0')) : folded
}
