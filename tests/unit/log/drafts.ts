import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { chainLine } from '../../../shared/log/chain'
import { ZERO_HASH, type Draft } from '../../../shared/log/line'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A plain tick. */
export const tick = (item: string): Draft => ({
  at: '2026-11-22T13:05:07.123Z',
  offset: 60,
  mono: 4711,
  run: 'r-k3x8',
  by: 'p-x7k2',
  type: 'answered',
  data: { item, answer: { kind: 'tick', value: true } },
})

/** Any draft a service could send, with text in every script and every number JSON knows. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  offset: fc.integer({ min: -840, max: 840 }),
  mono: fc.nat(),
  run: fc.string({ minLength: 1, maxLength: 12 }),
  by: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  type: fc.constantFrom('answered', 'corrected', 'noted'),
  data: fc.dictionary(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
    { maxKeys: 5 },
  ),
})

/** The text of a chain, one element a line, each with its line feed. */
export function chainTexts(drafts: readonly Draft[]): string[] {
  let prev = ZERO_HASH
  return drafts.map((draft, seq) => {
    const { line, text } = chainLine(draft, seq, prev, sha256)
    prev = line.hash
    return text
  })
}
