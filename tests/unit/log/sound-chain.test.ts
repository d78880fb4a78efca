import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readChain } from '../../../electron/storage/read-chain'
import { readSoundChain, readSoundLine } from '../../../electron/storage/sound-chain'
import { chainLine } from '../../../shared/log/chain'
import type { Draft, LogLine } from '../../../shared/log/line'
import { ZERO_HASH } from '../../../shared/log/line'
import { sha256OfText } from '../../../electron/storage/sha256-of-text'
import { anyDraft, sha256, tick } from './drafts'

const anyPlainDraft = anyDraft.map((draft) => ({ ...draft, by: 'p-x7k2', run: 'abcd', type: 'answered' }))

function journalOf(drafts: readonly Draft[]): { readonly bytes: Buffer; readonly lines: readonly LogLine[] } {
  let prev = ZERO_HASH
  const chained = drafts.map((draft, seq) => {
    const one = chainLine(draft, seq, prev, sha256)
    prev = one.line.hash
    return one
  })
  // As JSON holds them: it knows no zero below zero.
  const lines = chained.map(({ text }) => JSON.parse(text) as LogLine)
  return { bytes: Buffer.from(chained.map(({ text }) => text).join('')), lines }
}

test('a sound chain is read as its lines were written, whatever they say', () => {
  fc.assert(
    fc.property(fc.array(anyPlainDraft, { maxLength: 5 }), (drafts) => {
      const { bytes, lines } = journalOf(drafts)
      expect(readSoundChain(bytes, sha256OfText)?.lines).toEqual(lines)
      expect(readChain(bytes, sha256OfText)).toMatchObject({ faults: [], tornLength: 0, soundLength: bytes.length })
    }),
  )
})

test('a line is read by itself as it was written, and not once anything in it is changed', () => {
  fc.assert(
    fc.property(fc.array(anyPlainDraft, { minLength: 2, maxLength: 3 }), fc.nat(), fc.nat(254), (drafts, at, less) => {
      const { bytes, lines } = journalOf(drafts)
      const second = bytes.subarray(bytes.indexOf('\n') + 1)
      const ended = second.subarray(0, second.indexOf('\n') + 1)
      expect(readSoundLine(ended, sha256OfText)).toEqual(lines[1])
      const altered = Buffer.from(ended)
      const place = at % altered.length
      altered[place] = (altered[place] ?? 0) ^ (less + 1)
      expect(readSoundLine(altered, sha256OfText)).toBeUndefined()
      expect(readSoundLine(ended.subarray(0, -1), sha256OfText)).toBeUndefined()
    }),
  )
})

test('data that come again are read as they were the first time', () => {
  const answer = { item: 'sharps', values: { list: ['a', 'b'] } }
  const drafts = ['gloves', 'mask', 'sharps'].map((item) => ({ ...tick(item), data: { ...answer, item } }))
  for (let time = 0; time < 3; time += 1) {
    const { bytes, lines } = journalOf([...drafts, ...drafts])
    expect(readSoundChain(bytes, sha256OfText)?.lines).toEqual(lines)
  }
})

test('what stands in record after record is held once, and cannot be changed in any of them', () => {
  const read = () => readSoundChain(journalOf([tick('held once')]).bytes, sha256OfText)?.lines[0]?.data
  const [, second, third] = [read(), read(), read()]
  expect(third).toBe(second)
  expect(Object.isFrozen(third)).toBe(true)
})

test('whatever byte is changed, the chain is not taken for sound', () => {
  const { bytes } = journalOf([
    tick('sharps'),
    { ...tick('gloves'), data: { note: 'Gerät 消毒', n: 0.5 } },
    tick('mask'),
  ])
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, difference) => {
      const altered = Buffer.from(bytes)
      altered[place] = (altered[place] ?? 0) ^ difference
      expect(readSoundChain(altered, sha256OfText)).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})

test('lines taken out, moved or cut off are not taken for sound', () => {
  const { bytes } = journalOf([tick('sharps'), tick('gloves'), tick('mask')])
  const [first = '', second = '', third = ''] = bytes.toString('utf8').split(/(?<=\n)/)
  for (const text of [
    second + third,
    first + third,
    first + third + second,
    first + first,
    bytes.toString().slice(0, -1),
  ])
    expect(readSoundChain(Buffer.from(text), sha256OfText)).toBeUndefined()
})
