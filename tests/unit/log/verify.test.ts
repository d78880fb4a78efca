import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAIN_START, splitLines, verifyChain, type ChainHead, type LineFault } from '../../../shared/log/verify'
import { splitBytes } from '../../../electron/storage/split-bytes'
import { anyDraft, chainTexts, sha256, tick } from './drafts'

const faultsOf = (text: string, from: ChainHead = CHAIN_START): [number, LineFault][] =>
  [...verifyChain(splitLines(text), sha256, from)].flatMap((entry) =>
    entry.kind === 'fault' ? [[entry.number, entry.fault] as [number, LineFault]] : [],
  )

const anyChain = (minLength: number) => fc.array(anyDraft, { minLength, maxLength: 6 }).map(chainTexts)
const ITEMS = ['gloves', 'sharps', 'barriers', 'lamp', 'consent', 'pigment']
const lines = chainTexts(ITEMS.map(tick))

/** The number of the line in which a byte stands; a line feed belongs to the line it ends. */
const lineOfByte = (bytes: Uint8Array, index: number): number =>
  bytes.subarray(0, index).filter((byte) => byte === 0x0a).length + 1

describe('a chain that nobody touched', () => {
  test('has no fault', () => {
    fc.assert(
      fc.property(anyChain(0), (texts) => {
        expect(faultsOf(texts.join(''))).toEqual([])
      }),
    )
  })

  test('may be split into months anywhere', () => {
    fc.assert(
      fc.property(anyChain(1), fc.nat(5), (texts, at) => {
        const first = verifyChain(splitLines(texts.slice(0, at).join('')), sha256)
        let step = first.next()
        while (step.done !== true) step = first.next()
        expect(faultsOf(texts.slice(at).join(''), step.value)).toEqual([])
      }),
    )
  })
})

describe('a changed chain', () => {
  test('any byte changed anywhere is found and its line is named', () => {
    fc.assert(
      fc.property(anyChain(1), fc.nat(), fc.integer({ min: 1, max: 255 }), (texts, where, flip) => {
        const bytes = Buffer.from(texts.join(''))
        const index = where % bytes.length
        const number = lineOfByte(bytes, index)
        bytes[index] = (bytes[index] ?? 0) ^ flip
        const faulty = [...verifyChain(splitBytes(bytes), sha256)].filter((entry) => entry.kind === 'fault')
        expect(faulty.map((entry) => entry.number)).toContain(number)
      }),
      { numRuns: 3000 },
    )
  })

  test('every single byte of a chain, turned by one bit, is found', () => {
    const whole = Buffer.from(lines.slice(0, 3).join(''))
    for (let index = 0; index < whole.length; index += 1) {
      const bytes = Buffer.from(whole)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      const faulty = [...verifyChain(splitBytes(bytes), sha256)].filter((entry) => entry.kind === 'fault')
      expect(faulty.map((entry) => entry.number)).toContain(lineOfByte(whole, index))
    }
  })

  test('bytes that are no UTF-8 are found even where decoding would hide them', () => {
    const bytes = Buffer.from(chainTexts([tick('\ufffd')]).join(''))
    bytes[bytes.indexOf(0xef)] = 0xf0
    expect([...verifyChain(splitBytes(bytes), sha256)]).toMatchObject([{ kind: 'fault', fault: 'not-utf8', number: 1 }])
  })

  test('a changed content is one fault, in its line, and the lines behind it stand', () => {
    const changed = lines.join('').replace('"barriers"', '"barriErs"')
    expect(faultsOf(changed)).toEqual([[3, 'hash-mismatch']])
  })

  test('a changed content is still given to be shown', () => {
    const entries = [...verifyChain(splitLines(lines.join('').replace('"barriers"', '"barriErs"')), sha256)]
    expect(entries[2]?.line?.data).toMatchObject({ item: 'barriErs' })
  })

  test('a line taken out is found where the next one stands', () => {
    for (let out = 0; out < lines.length - 1; out += 1) {
      expect(faultsOf(lines.toSpliced(out, 1).join(''))).toEqual([[out + 1, 'seq-gap']])
    }
  })

  test('a line that stands twice is found', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(6), (which, where) => {
        expect(faultsOf(lines.toSpliced(where, 0, lines[which] ?? '').join(''))).not.toEqual([])
      }),
    )
  })

  test('lines in another order are found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        fc.pre(shuffled.some((line, index) => line !== lines[index]))
        expect(faultsOf(shuffled.join(''))).not.toEqual([])
      }),
    )
  })

  test('a line replaced by one with a right hash of its own is found where the next one stands', () => {
    const forged = chainTexts(['gloves', 'forged'].map(tick))[1] ?? ''
    expect(faultsOf(lines.with(1, forged).join(''))).toEqual([[3, 'prev-mismatch']])
  })

  test.each<[string, (line: string) => string, LineFault]>([
    ['a space', (line) => line.replace(',', ', '), 'not-canonical'],
    ['a carriage return', (line) => line.replace('\n', '\r\n'), 'not-canonical'],
    ['a member more', (line) => line.replace('{', '{"a":1,'), 'wrong-members'],
    ['a member less', (line) => line.replace('"mono":4711,', ''), 'wrong-members'],
    ['a member twice', (line) => line.replace('"mono":4711,', '"mono":4711,"mono":4711,'), 'not-canonical'],
    ['a number written otherwise', (line) => line.replace('4711', '4.711e3'), 'not-canonical'],
    ['an escape that is not needed', (line) => line.replace('sharps', '\\u0073harps'), 'not-canonical'],
    ['nothing in it', () => '\n', 'not-json'],
    ['only a number', () => '7\n', 'wrong-members'],
    ['half a surrogate pair', (line) => line.replace('sharps', '\\ud800'), 'not-canonical'],
  ])('a line with %s is named', (_, change, fault) => {
    expect(faultsOf(lines.with(1, change(lines[1] ?? '')).join(''))).toEqual([[2, fault]])
  })
})

describe('the end of a chain', () => {
  test('a last line without its line feed is torn', () => {
    const text = lines.join('')
    for (let cut = 1; cut < (lines.at(-1) ?? '').length; cut += 1) {
      expect(faultsOf(text.slice(0, -cut))).toEqual([[lines.length, 'torn']])
    }
  })

  test('a line of a newer version ends what can be judged', () => {
    const newer = lines.with(2, (lines[2] ?? '').replace('"v":1', '"v":2'))
    expect(faultsOf(newer.join(''))).toEqual([[3, 'newer-version']])
  })
})
