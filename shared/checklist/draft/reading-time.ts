/** Words a second, read aloud (the design's checklist editor). */
const WORDS_A_SECOND = 2.5
/** Longer than one breath asks for shorter words. */
const LONG_SECONDS = 6
const WORDS = { min: 3, max: 9 }

function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length
}

/** Seconds that reading a label aloud takes, to the next whole one. */
export function readingSeconds(label: string): number {
  return Math.ceil(wordCount(label) / WORDS_A_SECOND)
}

/** What could be better about a label's length; `undefined` when it is sayable in one breath. */
export function lengthAdvice(label: string): 'few-words' | 'many-words' | 'long' | undefined {
  const words = wordCount(label)
  if (words === 0) return undefined
  if (words / WORDS_A_SECOND > LONG_SECONDS) return 'long'
  if (words > WORDS.max) return 'many-words'
  return words < WORDS.min ? 'few-words' : undefined
}
