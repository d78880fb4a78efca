import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalLine, chainLine } from '../../../shared/log/chain'
import { isLogLine, type LogLine, ZERO_HASH } from '../../../shared/log/line'
import { anyDraft, sha256, tick } from './drafts'

describe('a chained line', () => {
  test('is the RFC 8785 form of the line, whatever it says', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), (draft, seq) => {
        const { line, text } = chainLine(draft, seq, ZERO_HASH, sha256)
        expect(text).toBe(`${canonicalize(line) ?? ''}\n`)
      }),
    )
  })

  test('reads back as itself', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), (draft, seq) => {
        const { text } = chainLine(draft, seq, ZERO_HASH, sha256)
        expect(`${canonicalLine(lineOf(text)).text}\n`).toBe(text)
      }),
    )
  })

  test('has the hash of its canonical form without the hash', () => {
    const { line } = chainLine(tick('sharps'), 3, 'a'.repeat(64), sha256)
    const { hash, ...rest } = line
    expect(hash).toBe(sha256(canonicalize(rest) ?? ''))
  })

  test.each([
    ['a time without milliseconds', { at: '2026-11-22T13:05:07Z' }],
    ['a fraction of a millisecond', { mono: 1.5 }],
    ['a negative run time', { mono: -1 }],
    ['nobody', { by: '' }],
    ['no type', { type: '' }],
    ['an offset of two days', { offset: 2880 }],
    ['data that is a list', { data: [] }],
    ['a number JSON does not have', { data: { minutes: Number.NaN } }],
    ['half a surrogate pair', { data: { note: '\ud800' } }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => chainLine({ ...tick('sharps'), ...wrong }, 0, ZERO_HASH, sha256)).toThrow()
  })
})

function lineOf(text: string): LogLine {
  const read: unknown = JSON.parse(text)
  if (!isLogLine(read)) throw new Error(`This is no line: ${text}`)
  return read
}
