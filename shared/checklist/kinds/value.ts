import { z } from 'zod'
import { EXPIRY, isExpiry } from '../expiry'
import { isObject, isSha256, isWhole, SHA256_FORM } from '../../checks'
import { ID, isId, type Kind } from '../field'

export const MAX_LOT_LENGTH = 30
/** Drawn length, in pixels, from which a signature counts as one. */
export const MIN_SIGNATURE_LENGTH = 80

/** Makers print lots in capitals; typed and scanned ones have to meet. */
const upperCased = (text: string) => text.normalize('NFC').toUpperCase().normalize('NFC').trim()

/** What canonical JSON and every export can hold: no control signs, no halves of a surrogate pair. */
export const isReadable = (text: string) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text)
const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u)
    .refine(isReadable)

export const LOT_VALUE = z.strictObject({
  lot: z
    .string()
    .overwrite(upperCased)
    .min(1)
    .max(MAX_LOT_LENGTH)
    .regex(/^\P{Cc}*$/u)
    .refine(isReadable),
  expiry: EXPIRY,
  /** Trade item number of a scanned pack, 14 digits. */
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .exactOptional(),
  /** Serial number of the single pack, if it has one (rule R24). */
  serial: oneLine(20).exactOptional(),
  /** "For tattoos or permanent make-up" stands on the label: somebody looked (rule R6). */
  statement: z.literal(true).exactOptional(),
  /** Id of the product in the clinic's register. */
  product: ID.exactOptional(),
})
export type LotValue = z.infer<typeof LOT_VALUE>

/** Written by the program when a contact time has run; the window never sends one. */
export const TIMER_VALUE = z.strictObject({
  product: ID,
  /** The product's name at that time. */
  name: oneLine(120),
  /** Contact time that the product's label asks for. */
  seconds: z.number().int().positive(),
  /** Seconds for which the surfaces were kept wet without a break. */
  kept: z.number().int().nonnegative(),
  /** How often it dried early and was started again. */
  rewets: z.number().int().nonnegative(),
  /** Ids of the zones that were kept wet. */
  zones: z.array(ID),
})
export type TimerValue = z.infer<typeof TIMER_VALUE>

/** What this schema takes, said by hand: years of records hold millions of them. The same for photos, lots and signatures. */
export const isTimerValue = (value: unknown): value is TimerValue =>
  hasMembers(value, 6) &&
  isId(value['product']) &&
  isOneLine(value['name'], 120) &&
  isWhole(value['seconds'], 1) &&
  isWhole(value['kept'], 0) &&
  isWhole(value['rewets'], 0) &&
  Array.isArray(value['zones']) &&
  value['zones'].every(isId)

const hasMembers = (value: unknown, count: number): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.keys(value).length === count
const isOneLine = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value !== '' && value.length <= most && !/[\p{Cc}\p{Cs}]/u.test(value)

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export const PHOTO_VALUE = z.strictObject({
  /** Of the picture's bytes, lower-case hex: also its file name in the evidence folder. */
  sha256: z.string().regex(SHA256_FORM),
  type: z.enum(PHOTO_TYPES),
  bytes: z.number().int().positive(),
})
export type PhotoValue = z.infer<typeof PHOTO_VALUE>

export const isPhotoValue = (value: unknown): value is PhotoValue =>
  hasMembers(value, 3) &&
  isSha256(value['sha256']) &&
  PHOTO_TYPES.some((type) => type === value['type']) &&
  isWhole(value['bytes'], 1)

/** What the schema of lots takes as it is, for lots in plain capitals. */
export const isLotValue = (value: unknown): value is LotValue => {
  if (!isObject(value) || value['lot'] === undefined || value['expiry'] === undefined) return false
  return Object.keys(value).every((member) => isLotMember(member, value[member]))
}

function isLotMember(member: string, value: unknown): boolean {
  switch (member) {
    case 'lot':
      return typeof value === 'string' && value.length <= MAX_LOT_LENGTH && /^[A-Z0-9-]+$/.test(value)
    case 'expiry':
      return isExpiry(value)
    case 'gtin':
      return typeof value === 'string' && /^\d{14}$/.test(value)
    case 'serial':
      return isOneLine(value, 20)
    case 'statement':
      return value === true
    default:
      return member === 'product' && isId(value)
  }
}

const PATH_FORM = /^[MLHVCSQTZ0-9 .,-]+$/i
const MAX_PATH_LENGTH = 60_000
const MAX_SIGNATURE_LENGTH = 1_000_000

export const SIGNATURE_VALUE = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('drawn'),
    /** Id of the person, or `client`. */
    person: ID,
    /** SVG path data. */
    path: z.string().max(MAX_PATH_LENGTH).regex(PATH_FORM),
    /** Drawn length in pixels. */
    length: z.number().min(MIN_SIGNATURE_LENGTH).max(MAX_SIGNATURE_LENGTH),
  }),
  z.strictObject({ by: z.literal('pin'), person: ID }),
])
export type SignatureValue = z.infer<typeof SIGNATURE_VALUE>

export const isSignatureValue = (value: unknown): value is SignatureValue => {
  if (!isObject(value) || !isId(value['person'])) return false
  return value['by'] === 'pin'
    ? hasMembers(value, 2)
    : value['by'] === 'drawn' && hasMembers(value, 4) && isDrawn(value)
}

const isDrawn = ({ path, length }: Readonly<Record<string, unknown>>): boolean =>
  typeof path === 'string' &&
  path.length <= MAX_PATH_LENGTH &&
  PATH_FORM.test(path) &&
  typeof length === 'number' &&
  length >= MIN_SIGNATURE_LENGTH &&
  length <= MAX_SIGNATURE_LENGTH

interface ValueByKind {
  tick: true
  /** An option's id. */
  choice: string
  /** Options' ids, sorted, each once. */
  choices: string[]
  number: number
  /** Trimmed, in Unicode's composed form. */
  text: string
  /** A local day, `2026-05-03`. */
  date: string
  lot: LotValue
  timer: TimerValue
  photo: PhotoValue[]
  signature: SignatureValue
}
export type ValueOf<K extends Kind> = ValueByKind[K]
export type AnswerValue = ValueOf<Kind>
/** A line's answers, by field id. */
export type Values = Readonly<Record<string, AnswerValue>>

/** Any answer, without its field: enough to read a stored one; `parseValues` also asks the field. */
const ANSWER_VALUE = z.union([
  z.literal(true),
  z.string(),
  z.number(),
  LOT_VALUE,
  TIMER_VALUE,
  SIGNATURE_VALUE,
  z.array(z.string()),
  z.array(PHOTO_VALUE),
])
/** Stored answers of a line, for the schema of events. */
export const VALUES = z.record(ID, ANSWER_VALUE)
