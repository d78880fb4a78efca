/** "Maya R." for a row's stamp; the whole name where there is only one word. */
export function shortName(name: string): string {
  const [first = name, ...rest] = wordsOf(name)
  const last = rest.at(-1)
  return last === undefined ? first : `${first} ${Array.from(last)[0] ?? ''}.`
}

/** "MR" for the square beside a name. */
export function initials(name: string): string {
  const words = wordsOf(name)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return picked.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase('en') ?? '').join('')
}

/** Composed, so that a letter and its accent are one sign. */
const wordsOf = (name: string) => name.normalize('NFC').trim().split(/\s+/)
