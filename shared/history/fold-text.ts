/**
 * Marks that are accents or points, which a search looks past. In other scripts they are letters: a vowel of Hindi or
 * Thai, or the voicing of a Japanese syllable (U+3099, U+309A), which make another word.
 */
const ACCENTS =
  /(?=\p{M})(?![\u3099\u309A])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu

/** Letters with a stroke and joined letters, which Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  þ: 'th',
  ς: 'σ',
}

/**
 * Text as the search compares it: without regard to case, accents, width, the kind of dash or how many spaces. Both
 * sides are folded, then one has to contain the other, which is right in scripts without spaces between words too.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(/\p{Cf}/gu, '')
      // To capitals first: ß and the joined letters of old prints have a small form of their own.
      .toUpperCase()
      .toLowerCase()
      .replace(/[æœøłđðħþς]/gu, (letter) => PLAIN[letter] ?? letter)
      .replace(/\p{Pd}/gu, '-')
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  )
}
