import { z } from 'zod'
import { expiryWords, lotWords, numberWords } from '../../text/checklist'
import { EXPIRY } from '../expiry'
import type { FieldOf } from '../field'
import { LOCAL_DAY } from '../local-day'
import type { Refusal } from '../refusal'
import { fromJson, kindRow } from './row'
import { isLotValue, isReadable, LOT_VALUE, MAX_LOT_LENGTH } from './value'

/** Binary fractions are not exact: 0.3 is on the grid of 0.1. */
const onGrid = (value: number, { min, step }: FieldOf<'number'>) => {
  const steps = (value - min) / step
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

function refuseNumber(raw: unknown, field: FieldOf<'number'>): Refusal {
  const { label, min, max, step, unit } = field
  if (typeof raw !== 'number' || Number.isNaN(raw)) return { code: 'not-a-number', label }
  if (raw < min || raw > max) return { code: 'out-of-range', label, min, max, unit }
  return { code: 'off-step', label, step, unit }
}

export const NUMBER = kindRow<'number'>({
  schema: (field) =>
    z
      .number()
      .min(field.min)
      .max(field.max)
      .refine((value) => onGrid(value, field))
      // Negative zero is zero: JSON does not keep it.
      .overwrite((value) => value + 0),
  refuse: refuseNumber,
  encode: (value) => String(value),
  fromText: (text) =>
    /^-?\d+([.,]\d+)?(e-\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined,
  settled: (value) => value !== undefined,
  read: (value, { unit }) => numberWords(value, unit),
  example: ({ min, step, max }) => Math.min(min + step, max),
})

const tidy = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

/** Text in plain letters, with nothing to tidy. */
const PLAIN_TEXT = /^[!-~](?:[ -~]*[!-~])?$/

export const TEXT = kindRow<'text'>({
  isSure: (raw, { minLength, maxLength }): raw is string =>
    typeof raw === 'string' && raw.length >= minLength && raw.length <= maxLength && PLAIN_TEXT.test(raw),
  schema: ({ minLength, maxLength }) => z.string().overwrite(tidy).min(minLength).max(maxLength).refine(isReadable),
  refuse: (raw, { label, minLength, maxLength }) => {
    if (typeof raw !== 'string') return { code: 'not-an-answer', label }
    const { length } = tidy(raw)
    if (length < minLength) return { code: 'too-short', label, min: minLength }
    return length > maxLength ? { code: 'too-long', label, max: maxLength } : { code: 'unreadable-text', label }
  },
  encode: (value) => value,
  fromText: (text) => text,
  settled: (value) => value !== undefined,
  read: (value) => value,
  example: ({ minLength, maxLength }) => 'As agreed'.padEnd(minLength, '.').slice(0, maxLength),
})

export const DATE = kindRow<'date'>({
  schema: () => LOCAL_DAY,
  refuse: () => ({ code: 'not-a-day' }),
  encode: (value) => value,
  fromText: (text) => text.trim(),
  settled: (value) => value !== undefined,
  read: expiryWords,
  example: () => '2026-05-03',
})

const LOOSE_LOT = z.object({ lot: z.string().trim().catch(''), expiry: z.unknown().optional() })

function refuseLot(raw: unknown, { label, item }: FieldOf<'lot'>): Refusal {
  const { data } = LOOSE_LOT.safeParse(raw)
  if (!data) return { code: 'not-an-answer', label }
  if (data.lot === '') return { code: 'lot-missing', item }
  if (data.lot.length > MAX_LOT_LENGTH) return { code: 'lot-too-long', max: MAX_LOT_LENGTH }
  if (data.expiry === undefined || data.expiry === '') return { code: 'expiry-missing', item }
  return EXPIRY.safeParse(data.expiry).success ? { code: 'not-an-answer', label } : { code: 'not-a-date' }
}

export const LOT = kindRow<'lot'>({
  schema: () => LOT_VALUE,
  isSure: isLotValue,
  refuse: refuseLot,
  encode: (value) => JSON.stringify(value),
  fromText: fromJson,
  settled: (value) => value !== undefined,
  read: lotWords,
  example: () => ({ lot: 'N25-0817', expiry: '2027-08', gtin: '04012345123456', serial: '21A', product: 'n-3rl' }),
})
