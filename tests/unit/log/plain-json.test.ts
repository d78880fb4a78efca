import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainCanonical } from '../../../electron/storage/plain-json'
import { canonical } from '../../../shared/log/chain'

const isPlain = (text: string): boolean => {
  // Among other bytes, as in a line.
  const bytes = Buffer.from(`"data":${text},"hash"`)
  return isPlainCanonical(bytes, '"data":'.length, bytes.length - ',"hash"'.length)
}

const anyName = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('', 'a', 'ab', 'b', '10', '9', 'é', '__proto__'))
const anyData = fc.dictionary(anyName, fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), { maxKeys: 4 })

describe('the plain canonical form', () => {
  test('is never seen where JSON says anything else', () => {
    fc.assert(
      fc.property(anyData, fc.boolean(), (data, sorted) => {
        const text = sorted ? canonical(data) : JSON.stringify(data)
        if (isPlain(text)) expect(canonical(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('is not seen any more once a byte is changed, unless it is another one', () => {
    const text =
      '{"count":2,"line":"gloves-on","values":{"list":["a","b"],"material":"nitrile","none":[],"of-age":true}}'
    const place = fc.nat(text.length - 1)
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 0x7f }), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        if (isPlain(changed)) expect(canonical(JSON.parse(changed))).toBe(changed)
      }),
      { numRuns: 3000 },
    )
  })

  test('is seen in fractions only as JSON writes them', () => {
    const digits = fc.string({ unit: fc.nat(9).map(String), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom('', '-'), digits, digits, (sign, whole, part) => {
        const text = `{"a":${sign}${whole}.${part}}`
        if (isPlain(text)) expect(canonical(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    '{}',
    '{"depth":0.35,"volts":8.8,"x":-0.5,"y":-12.00001}',
    '{"bytes":123456789012345}',
    '{"line":"sharps-bin-ready","values":{"bin":"ready"}}',
    '{"at":-12,"lots":[{"expiry":"2027-08","item":"needle"},{}],"none":null,"open":false,"zero":0}',
    '{"note":"刺青 – Gerät 消毒"}',
    '{"10":1,"9":2}',
    '{"a":1,"ab":2}',
  ])('is seen in %s', (text) => expect(isPlain(text)).toBe(true))

  test.each([
    '',
    '[]',
    '"text"',
    '{"b":1,"a":2}',
    '{"a":1,"a":2}',
    '{"ab":1,"a":2}',
    '{"a": 1}',
    '{"a":01}',
    '{"a":-0}',
    '{"a":-}',
    '{"a":1.0}',
    '{"a":0.350}',
    '{"a":-0.0}',
    '{"a":0.0000001}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":01.5}',
    '{"a":1.5.5}',
    '{"a":12345678901.5}',
    '{"a":1e3}',
    '{"a":12345678901234567890}',
    '{"a":tru}',
    '{"a":trues}',
    '{"a":"\n"}',
    String.raw`{"a":"\u0041"}`,
    '{"a":[1,]}',
    '{"a":[1}',
    '{"a":1',
    '{"a":1}}',
    '{"a"}',
    '{a:1}',
    '{,}',
    '{"a":{"b":[{"c":"d}',
  ])('is not seen in %s', (text) => expect(isPlain(text)).toBe(false))

  test('lists in lists without end are not followed', () => {
    const deep = 100_000
    expect(isPlain(`{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`)).toBe(false)
  })
})
