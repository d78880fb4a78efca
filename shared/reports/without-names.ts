import { EXPOSURE_TEXT } from '../text/report-words'

/** Parts of names shorter than this are common words too often; a sign of the Far East says more than a letter. */
const SHORTEST = 3
const FAR_EAST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u
const SIGNS = /[.*+?^${}()|[\]\\]/g

/**
 * A text without the names of these people, whole or in part, as they are written: a name that is also a common word
 * goes only where it has its capital. Scripts without spaces between words have no ends of words to look for.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const parts = names.flatMap((name) => [
    name,
    ...name.split(/\s+/).filter((part) => part.length >= SHORTEST || FAR_EAST.test(part)),
  ])
  if (parts.length === 0) return text
  const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length)
  const words = longestFirst.map((part) => part.replace(SIGNS, '\\$&')).join('|')
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${words})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
    'gu',
  )
  return text.normalize('NFC').replace(pattern, EXPOSURE_TEXT.nameTaken)
}
