import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256OfText } from '../../../electron/storage/sha256-of-text'

const asNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test('the known values of the standard', () => {
  expect(sha256OfText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256OfText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('every length around the ends of blocks, and long texts, give what Node gives', () => {
  for (let length = 0; length < 300; length += 1) {
    const text = 'ä'.repeat(length % 7) + 'x'.repeat(length)
    expect(sha256OfText(text)).toBe(asNode(text))
  }
  const long = '消毒液 ⚡ '.repeat(40_000)
  expect(sha256OfText(long)).toBe(asNode(long))
  expect(sha256OfText('abc')).toBe(asNode('abc'))
})

test('any text gives what Node gives', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => sha256OfText(text) === asNode(text)))
})
