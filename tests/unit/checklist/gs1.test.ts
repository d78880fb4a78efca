import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseGs1, readScan } from '../../../shared/checklist/gs1'
import { refusalSentence } from '../../../shared/text/checklist'

const TODAY = '2026-11-22'
const GS = '\u001d'
const GTIN = '04012345123456'
const PACK = { gtin: GTIN, expiry: '2027-08-31', lot: 'N25-0817' }

test.each([
  ['GS1-128', `]C101${GTIN}1727083110N25-0817`],
  ['DataMatrix', `]d201${GTIN}1727083110N25-0817`],
  ['QR code', `]Q301${GTIN}1727083110N25-0817`],
  ['DataBar', `]e001${GTIN}1727083110N25-0817`],
  ['no prefix', `01${GTIN}1727083110N25-0817`],
  ['lot before expiry, with a separator', `01${GTIN}10N25-0817${GS}17270831`],
  ['a separator at the front', `${GS}01${GTIN}10N25-0817${GS}17270831`],
  ['a needless separator after a fixed field', `01${GTIN}${GS}17270831${GS}10N25-0817`],
  ['as printed', `(01)${GTIN}(17)270831(10)N25-0817`],
  ['as printed, with spaces', `(01) ${GTIN} (17) 270831 (10) N25-0817`],
  ['Enter from the scanner', `]C101${GTIN}1727083110N25-0817\r\n`],
])('%s is read', (_name, scan) => {
  expect(parseGs1(scan, TODAY)).toEqual({ ok: true, value: PACK })
})

test('Production, best-before and serial number are read too', () => {
  const scan = `]d211250101152703311727043021A-77${GS}10L1`

  expect(parseGs1(scan, TODAY)).toEqual({
    ok: true,
    value: { produced: '2025-01-01', bestBefore: '2027-03-31', expiry: '2027-04-30', serial: 'A-77', lot: 'L1' },
  })
})

test.each([
  ['a fixed field, by its length', ']d220121727083110L1'],
  ['a weight, by its length', ']d231030012341727083110L1'],
  ['an open field, up to the separator', `]d2240ABC-9${GS}1727083110L1`],
  ['an open field at the end', `]d21727083110L1${GS}9112345`],
])('An unknown element is skipped: %s', (_name, scan) => {
  expect(parseGs1(scan, TODAY)).toEqual({ ok: true, value: { expiry: '2027-08-31', lot: 'L1' } })
})

test.each([
  ['270800', '2027-08'],
  ['280229', '2028-02-29'],
  ['750101', '2075-01-01'],
  ['760101', '2076-01-01'],
  ['770101', '1977-01-01'],
  ['991231', '1999-12-31'],
])('The date %s is %s: day 00 is the whole month, and the century slides', (yymmdd, expiry) => {
  expect(parseGs1(`]C117${yymmdd}`, TODAY)).toEqual({ ok: true, value: { expiry } })
})

test.each([
  ['a wrong check digit', `]C10104012345123457`, 'its check digit does not fit'],
  ['a wrong check digit without prefix', `01040123451234571727083110L1`, 'its check digit does not fit'],
  ['a trade item number cut short', `]C1010401234`, 'broke off'],
  ['an empty lot', `]C11727083110`, 'broke off'],
  ['a lot of 21 signs', `]C110${'A'.repeat(21)}`, 'broke off'],
  ['an impossible day', `]C117270230`, 'a date that does not exist'],
  ['an impossible month', `]C117271301`, 'a date that does not exist'],
  ['month 00', `]C117270000`, 'a date that does not exist'],
  ['letters for a date', `(17)27AB31`, 'a date that does not exist'],
])('%s is refused in words', (_name, scan, words) => {
  const parsed = parseGs1(scan, TODAY)

  expect(parsed && !parsed.ok && refusalSentence(parsed.refusal)).toContain(words)
})

test.each(['N25-0817', '10234', '1012345', '0112345678', '0104012345123457', '17', '270831', 'K-22 (A)', ''])(
  'Plain text "%s" is no GS1 code but a lot',
  (text) => {
    expect(parseGs1(text, TODAY)).toBeUndefined()
    expect(readScan(text, TODAY)).toEqual({ ok: true, value: { lot: text } })
  },
)

describe('Laws', () => {
  const lot = fc.stringMatching(/^[A-Z0-9./-]{1,20}$/)
  const expiry = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const short = (date: string) => date.slice(2).replaceAll('-', '')

  test('what a maker prints comes out again, in either order and form', () => {
    fc.assert(
      fc.property(lot, expiry, (code, date) => {
        const value = { gtin: GTIN, lot: code, expiry: date }
        expect(parseGs1(`]d201${GTIN}17${short(date)}10${code}`, TODAY)).toEqual({ ok: true, value })
        expect(parseGs1(`]d210${code}${GS}17${short(date)}01${GTIN}`, TODAY)).toEqual({ ok: true, value })
        expect(parseGs1(`(10)${code}(17)${short(date)}(01)${GTIN}`, TODAY)).toEqual({ ok: true, value })
      }),
    )
  })

  test('any one wrong digit of a trade item number is found', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = String((Number(GTIN[at]) + shift) % 10)
        const wrong = GTIN.slice(0, at) + digit + GTIN.slice(at + 1)
        const parsed = parseGs1(`]d201${wrong}17270831`, TODAY)
        expect(parsed).toEqual({ ok: false, refusal: { code: 'barcode-broken', why: 'check-digit' } })
      }),
    )
  })

  test('anything a scanner types is answered, never thrown at', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(']d2', GS, '(', ')', '01', '10', '17', '0', '9', 'A')).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(noise, (text) => {
        const parsed = readScan(text, TODAY)
        return parsed.ok || refusalSentence(parsed.refusal).endsWith('.')
      }),
    )
  })
})
