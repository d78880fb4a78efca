import { isUtf8 } from 'node:buffer'
import { canonical } from '../../shared/log/chain'

/** Longer ones name photos, lots and notes, and hardly ever come again. */
const MOST_LETTERS = 200
const MOST_KNOWN = 20_000
const NOT_ASCII = /[^\0-\x7f]/

/**
 * The data of lines by their text. The same few answers stand in record after record: they are parsed once, and frozen,
 * because all these records share them.
 */
export class KnownData {
  readonly #known = new Map<string, object>()

  /**
   * The data that a text says; nothing where it is not their canonical form.
   * @param letters one letter a byte
   */
  of(letters: string): object | undefined {
    const known = this.#known.get(letters)
    if (known !== undefined) return known
    const text = NOT_ASCII.test(letters) ? utf8Of(letters) : letters
    const data = text === undefined ? undefined : dataOf(text)
    if (data === undefined || letters.length > MOST_LETTERS || text !== letters) return data?.value
    if (this.#known.size === MOST_KNOWN) this.#known.clear()
    // Not the text that was given: that is a part of a whole file, and would keep it in memory.
    this.#known.set(data.text, frozen(data.value))
    return data.value
  }
}

function utf8Of(letters: string): string | undefined {
  const bytes = Buffer.from(letters, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}

function dataOf(text: string): { readonly value: object; readonly text: string } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const same = canonical(value)
    return same === text ? { value, text: same } : undefined
  } catch {
    return undefined
  }
}

function frozen<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) frozen(member as object)
  return Object.freeze(value)
}
