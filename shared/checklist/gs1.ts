import { daysInMonth, isoDate } from './calendar'
import { refused, taken, type Parsed, type Refusal } from './refusal'

/** What a maker's barcode says of a pack. Dates are `YYYY-MM-DD`, or `YYYY-MM` where the code leaves the day open. */
export interface Scan {
  readonly gtin?: string
  readonly lot?: string
  readonly expiry?: string
  readonly produced?: string
  readonly bestBefore?: string
  readonly serial?: string
}

/** FNC1 as a scanner types it: ends a field of open length. */
const SEPARATOR = '\u001d'
/** GS1-128, DataMatrix, QR code and DataBar, as scanners announce them (ISO/IEC 15424). */
const SYMBOLOGY = /^\](?:C1|d2|Q3|e0)/

const MEMBERS: Readonly<Record<string, keyof Scan>> = {
  '01': 'gtin',
  '10': 'lot',
  '11': 'produced',
  '15': 'bestBefore',
  '17': 'expiry',
  '21': 'serial',
}

/** GS1 General Specifications, fields of predefined length: first two digits, length with them. */
const FIXED_LENGTHS: Readonly<Record<string, number>> = {
  ...{ '00': 20, '01': 16, '02': 16, '03': 16, '04': 18, '20': 4, '41': 16 },
  ...Object.fromEntries([11, 12, 13, 14, 15, 16, 17, 18, 19].map((start) => [start, 8])),
  ...Object.fromEntries([31, 32, 33, 34, 35, 36].map((start) => [start, 10])),
}
/** Lot and serial number hold up to 20 signs of GS1's character set 82. */
const OPEN_FIELD = /^[!"%-?A-Z_a-z]{1,20}$/

type Element = readonly [member: keyof Scan, text: string]
type Broken = Extract<Refusal, { code: 'barcode-broken' }>['why']

const broken = (why: Broken) => refused({ code: 'barcode-broken', why })

/** The last digit of a trade item number is 10 minus the weighted sum of the others, modulo 10. */
function hasCheckDigit(gtin: string): boolean {
  const sum = Array.from(gtin).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** GS1's sliding century: from 50 years back to 49 years ahead. */
function fullYear(yy: number, today: string): number {
  const now = Number(today.slice(0, 4))
  const gap = yy - (now % 100)
  const century = now - (now % 100) + (gap > 50 ? -100 : gap < -49 ? 100 : 0)
  return century + yy
}

/** Day 00 leaves the day open: it counts to the end of the month. */
function dateOf(yymmdd: string, today: string): string | undefined {
  if (!/^\d{6}$/.test(yymmdd)) return undefined
  const year = fullYear(Number(yymmdd.slice(0, 2)), today)
  const month = Number(yymmdd.slice(2, 4))
  const day = Number(yymmdd.slice(4))
  if (Math.max(day, 1) > daysInMonth(year, month)) return undefined
  return isoDate(year, month, day === 0 ? undefined : day)
}

/** Elements as they stand in the code, one after the other. */
function splitRun(run: string): Parsed<readonly Element[]> {
  const elements: Element[] = []
  let rest = run
  while (rest !== '') {
    const start = rest.slice(0, 2)
    if (!/^\d\d$/.test(start)) return broken('cut-short')
    const fixed = FIXED_LENGTHS[start]
    const open = rest.indexOf(SEPARATOR)
    const length = fixed ?? (open < 0 ? rest.length : open)
    if (rest.length < length) return broken('cut-short')
    const member = MEMBERS[start]
    if (member) elements.push([member, rest.slice(2, length)])
    rest = rest.slice(length)
    if (rest.startsWith(SEPARATOR)) rest = rest.slice(1)
  }
  return taken(elements)
}

/** Elements as printed under the code: `(01)04012345123456(17)270831(10)N25-0817`. */
function splitPrinted(text: string): Parsed<readonly Element[]> {
  const [, ...parts] = text.split(/\((\d{2,4})\)/)
  const elements: Element[] = []
  for (let index = 0; index < parts.length; index += 2) {
    const member = MEMBERS[parts[index] ?? '']
    if (member) elements.push([member, (parts[index + 1] ?? '').trim()])
  }
  return taken(elements)
}

function readElement([member, text]: Element, today: string): Parsed<string> {
  if (member === 'gtin') {
    if (!/^\d{14}$/.test(text)) return broken('cut-short')
    return hasCheckDigit(text) ? taken(text) : broken('check-digit')
  }
  if (member === 'lot' || member === 'serial') return OPEN_FIELD.test(text) ? taken(text) : broken('cut-short')
  const date = dateOf(text, today)
  return date === undefined ? broken('date') : taken(date)
}

function readElements(elements: readonly Element[], today: string): Parsed<Scan> {
  let scan: Scan = {}
  for (const element of elements) {
    const read = readElement(element, today)
    if (!read.ok) return read
    scan = { ...scan, [element[0]]: read.value }
  }
  return taken(scan)
}

/**
 * Without a symbology prefix only these count as GS1, so that a plain lot that happens to begin with 10 stays a lot:
 * a trade item number, or a use-by date followed by a lot.
 */
const BARE_RUN = /^(?:01\d{14}|17\d{6}10.)/

/** Reads what a barcode scanner typed. `undefined`: not a GS1 code. `today` is `YYYY-MM-DD`, for the century. */
export function parseGs1(text: string, today: string): Parsed<Scan> | undefined {
  const typed = text.trim()
  if (/^\(\d{2,4}\)/.test(typed)) return read(splitPrinted(typed), today)
  const announced = SYMBOLOGY.test(typed) || typed.includes(SEPARATOR)
  const bare = typed.replace(SYMBOLOGY, '')
  const run = bare.startsWith(SEPARATOR) ? bare.slice(1) : bare
  if (announced) return read(splitRun(run), today)
  if (!BARE_RUN.test(run)) return undefined
  const guess = read(splitRun(run), today)
  if (guess.ok) return guess
  // A whole run of elements with one wrong digit is a misread code; a lone number of 16 digits may be a lot.
  const misread = guess.refusal.code === 'barcode-broken' && guess.refusal.why === 'check-digit' && run.length > 16
  return misread ? guess : undefined
}

function read(elements: Parsed<readonly Element[]>, today: string): Parsed<Scan> {
  return elements.ok ? readElements(elements.value, today) : elements
}

/** What a scan or typed text puts into the lot field: a GS1 code is taken apart, anything else is the lot itself. */
export function readScan(text: string, today: string): Parsed<Scan> {
  return parseGs1(text, today) ?? taken({ lot: text.trim() })
}
