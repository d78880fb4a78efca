import { z } from 'zod'
import type { FieldOf, Option } from '../field'
import type { Refusal } from '../refusal'
import { kindRow } from './row'

const idsOf = (options: readonly Option[]) => options.map(({ id }) => id)
const labelsOf = (ids: readonly string[], options: readonly Option[]) =>
  options.filter(({ id }) => ids.includes(id)).map(({ label }) => label)
const allowed = (options: readonly Option[]) => options.filter(({ refusedBy }) => !refusedBy)

function refuseOptions(raw: readonly unknown[], field: FieldOf<'choice' | 'choices'>): Refusal {
  const forbidden = field.options.some(({ id, refusedBy }) => refusedBy === 'R7' && raw.includes(id))
  return forbidden ? { code: 'not-sterile-water' } : { code: 'not-an-option', label: field.label }
}

export const TICK = kindRow<'tick'>({
  schema: () => z.literal(true),
  refuse: (_raw, { label }) => ({ code: 'not-an-answer', label }),
  encode: () => 'yes',
  fromText: (text) => text === 'yes' || undefined,
  settled: (value) => value === true,
  read: (_value, { label }) => label,
  example: () => true,
})

export const CHOICE = kindRow<'choice'>({
  schema: ({ options }) => z.enum(idsOf(allowed(options))),
  refuse: (raw, field) => refuseOptions([raw], field),
  encode: (value) => value,
  fromText: (text) => text,
  settled: (value, { options }) => options.some(({ id, stops }) => id === value && stops !== 'session'),
  read: (value, { options }) => labelsOf([value], options).join(),
  example: ({ options }) => allowed(options).find(({ stops }) => !stops)?.id ?? '',
})

const sorted = (ids: string[]) => [...new Set(ids)].sort()

export const CHOICES = kindRow<'choices'>({
  schema: ({ options, exclusive }) =>
    z
      .array(z.enum(idsOf(allowed(options))))
      .min(1)
      .transform(sorted)
      .refine((ids) => ids.length === 1 || !ids.some((id) => id === exclusive)),
  refuse: (raw, field) => {
    const ids: readonly unknown[] = idsOf(allowed(field.options))
    const known = Array.isArray(raw) && raw.every((id) => ids.includes(id))
    const alone = field.options.find(({ id }) => id === field.exclusive)
    return known && alone && raw.length > 0
      ? { code: 'stands-alone', option: alone.label }
      : refuseOptions([raw].flat(), field)
  },
  encode: (value) => value.join(' '),
  fromText: (text) => text.split(' '),
  settled: (value, { options, settles }) =>
    value !== undefined && (settles === 'any' ? value.length > 0 : idsOf(options).every((id) => value.includes(id))),
  read: (value, { options }) => labelsOf(value, options).join(', '),
  example: ({ options, settles, exclusive }) => {
    const ids = idsOf(allowed(options)).filter((id) => id !== exclusive)
    return sorted(settles === 'all' ? ids : ids.slice(0, 2))
  },
})
