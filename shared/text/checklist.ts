import type { LotItem } from '../checklist/field'
import type { LotValue, PhotoValue, SignatureValue, TimerValue } from '../checklist/kinds/value'
import type { Refusal } from '../checklist/refusal'
import { dateWords, MONTHS } from './time'

const ITEM_WORDS: Record<LotItem, { readonly thing: string; readonly lot: string; readonly noLot: string }> = {
  needle: { thing: 'cartridge', lot: 'lot', noLot: 'Enter the lot printed on the needle pack.' },
  pigment: { thing: 'pigment', lot: 'batch', noLot: 'Enter the batch printed on the bottle.' },
  diluent: { thing: 'water', lot: 'lot', noLot: 'Enter the lot printed on the water.' },
  pack: { thing: 'pack', lot: 'cycle number', noLot: 'Enter the cycle number printed on the pack.' },
}

/** `08 / 2027` for a month, `31 August 2027` for a day. */
export function expiryWords(expiry: string): string {
  const [year = '', month = '', day] = expiry.split('-')
  return day === undefined ? `${month} / ${year}` : dateWords(expiry)
}

/** A day as people write it. */
export const DATE_TEXT = { today: 'Today', example: '12 May 2026' } as const

/** Whole seconds as `m:ss`. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export function lotWords({ lot, expiry }: LotValue): string {
  return `Lot ${lot}, expiry ${expiryWords(expiry)}`
}

export function timerWords({ name, seconds, kept, rewets }: TimerValue): string {
  const time = `${minutesAndSeconds(kept)} of ${minutesAndSeconds(seconds)}, ${name}`
  if (rewets === 0) return time
  return `${time}, wetted again ${rewets === 1 ? 'once' : `${rewets} times`}`
}

export function photoWords(photos: readonly PhotoValue[]): string {
  return photos.length === 1 ? '1 photo' : `${photos.length} photos`
}

export function signatureWords({ by }: SignatureValue): string {
  return by === 'pin' ? 'Signed by PIN' : 'Signed by hand'
}

/** `7.5 V`; a bare count has no unit. */
export function numberWords(value: number, unit: string): string {
  return unit === '' ? String(value) : `${value} ${unit}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Why a pack of reusable tools is not opened (rule R27). */
function packSentence(lot: string, fault: Extract<Refusal, { code: 'pack' }>['fault']): string {
  const instead = 'Use sterile single-use items'
  switch (fault.code) {
    case 'off':
      return `No sterilizer is in use here. ${instead}.`
    case 'unknown':
      return `Cycle ${lot} is not on record. ${instead}, or ask the manager to log the cycle.`
    case 'failed':
      return `Cycle ${lot} did not pass (${expiryWords(fault.on)}). Put the pack aside. ${instead}.`
    case 'never':
      return `No spore test is on record for this sterilizer. ${instead}.`
    case 'overdue':
      return `Spore test overdue (${fault.days} days). ${instead}.`
    case 'positive':
      return `The spore test of ${expiryWords(fault.on)} was positive. ${instead} until one is negative.`
  }
}

/** Rule R5 warns and writes it down: the lot is good for so short a time. */
export function lotSoonNote(item: LotItem, { lot, expiry }: Pick<LotValue, 'lot' | 'expiry'>): string {
  const { thing, lot: word } = ITEM_WORDS[item]
  return `${capital(thing)}, ${word} ${lot}: goes out of date ${expiryWords(expiry)}, within 30 days.`
}

type Sentences = { readonly [C in Refusal['code']]: (refusal: Coded<C>) => string }

const BARCODE = {
  'check-digit': 'The barcode was read wrongly: its check digit does not fit. Scan it again, or type lot and expiry.',
  'cut-short': 'The barcode broke off. Scan it again, or type lot and expiry.',
  date: 'The barcode holds a date that does not exist. Read the date on the pack and type it.',
}

const SENTENCES: Sentences = {
  'not-an-answer': ({ label }) => `"${label}" could not be read. Answer it again.`,
  'unknown-field': ({ field }) => `This check has no field "${field}".`,
  'not-an-option': ({ label }) => `Choose one of the answers given for "${label}".`,
  'stands-alone': ({ option }) => `"${option}" stands alone. Take away the other answers first.`,
  'not-sterile-water': () => 'Only sealed sterile water may thin pigment. Non-sterile water has caused outbreaks.',
  'not-a-number': ({ label }) => `Enter a number for "${label}".`,
  'out-of-range': ({ label, min, max, unit }) => `"${label}" goes from ${min} to ${numberWords(max, unit)}.`,
  'off-step': ({ label, step, unit }) => `"${label}" goes in steps of ${numberWords(step, unit)}.`,
  unequal: ({ label, value, otherLabel, other }) =>
    `"${otherLabel}" is ${other}, "${label}" is ${value}. Both have to be the same. Find what is missing, then count again.`,
  'too-short': ({ label, min }) => `"${label}" needs at least ${min === 1 ? '1 letter' : `${min} letters`}.`,
  'too-long': ({ label, max }) => `"${label}" holds ${max} letters. Use fewer words.`,
  'unreadable-text': ({ label }) => `"${label}" holds signs that cannot be stored. Type it again.`,
  'lot-missing': ({ item }) => ITEM_WORDS[item].noLot,
  'lot-too-long': ({ max }) => `A lot holds ${max} signs at most. Enter only the lot.`,
  'expiry-missing': ({ item }) => `Enter the expiry date of this ${ITEM_WORDS[item].thing}.`,
  expired: ({ item, expiry }) =>
    `This ${ITEM_WORDS[item].thing} went out of date ${expiry.length > 7 ? 'on' : 'in'} ${expiryWords(expiry)}. ` +
    `Take another and enter its ${ITEM_WORDS[item].lot}.`,
  'lot-stopped': ({ item, lot, recalledOn, sessions = 0 }) =>
    `${capital(ITEM_WORDS[item].lot)} ${lot} is quarantined (recall, ${expiryWords(recalledOn)}). Do not use.` +
    (sessions === 0 ? '' : ` ${sessions === 1 ? '1 earlier session' : `${sessions} earlier sessions`} used it.`),
  'opened-too-long': ({ item, openedOn, until }) =>
    `This ${ITEM_WORDS[item].thing} was opened on ${expiryWords(openedOn)} and could be used through ` +
    `${expiryWords(until)}. Take another and enter its ${ITEM_WORDS[item].lot}.`,
  'statement-missing': () =>
    'Look for "for tattoos or permanent make-up" on the label and confirm it. Without it this pigment may not be used.',
  pack: ({ lot, fault }) => packSentence(lot, fault),
  'not-a-date': () => 'Enter month and year, for example 08 / 2027.',
  'not-a-day': () => 'Enter a day, for example 12 May 2026.',
  'no-such-day': ({ day, month }) =>
    `Check the date: day ${day} does not exist in ${MONTHS[month - 1] ?? `month ${month}`}.`,
  'no-such-month': ({ month }) => `Check the date: there is no month ${month}.`,
  'too-far-ahead': ({ year }) => `Check the date: ${year} is more than 10 years ahead.`,
  'barcode-broken': ({ why }) => BARCODE[why],
  'too-many-photos': ({ max }) => `This check holds ${max === 1 ? '1 photo' : `${max} photos`}. Take one away first.`,
  'not-a-photo': () => 'This photo could not be read. Take or choose it again.',
  'signature-too-short': () => 'This is too short for a signature. Sign again, or use your PIN.',
}

/** A refusal whose code the compiler follows into the table. */
type Coded<C extends Refusal['code']> = { [P in C]: Extract<Refusal, { code: P }> & { readonly code: P } }[C]

/** What a person reads when an answer was not taken: what is wrong, then what to do. */
export function refusalSentence<C extends Refusal['code']>(refusal: Coded<C>): string {
  const sentence: (refusal: Coded<C>) => string = SENTENCES[refusal.code]
  return sentence(refusal)
}
