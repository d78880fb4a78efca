import { z } from 'zod'
import type { Line } from '../../../../shared/checklist/checklist'
import { type LotGround, lotRefusal, stoppedLot } from '../../../../shared/catalog/lot-rules'
import { parseExpiry } from '../../../../shared/checklist/expiry'
import type { Field, FieldOf } from '../../../../shared/checklist/field'
import {
  activeFields,
  decodeValue,
  missingFields,
  parseValue,
  parseValues,
  type AnswerValue,
  type Values,
} from '../../../../shared/checklist/kinds'
import { dayFromText } from '../../../../shared/history/day-text'
import { refused, type Parsed, type Refusal } from '../../../../shared/checklist/refusal'
import type { Evidence, LineState } from '../../../../shared/session/state'

/** What is in the fields of a line while it is filled in, field by field: typed text, not yet an answer. */
export type Draft = Readonly<Record<string, unknown>>
export const EMPTY_DRAFT: Draft = {}

const LOT_DRAFT = z.object({
  lot: z.string(),
  /** As typed, `08 / 2027`. */
  expiry: z.string(),
  gtin: z.string().exactOptional(),
  serial: z.string().exactOptional(),
  statement: z.literal(true).exactOptional(),
})
export type LotDraft = z.infer<typeof LOT_DRAFT>
const EMPTY_LOT: LotDraft = { lot: '', expiry: '' }

export function lotDraftOf(raw: unknown): LotDraft {
  return LOT_DRAFT.safeParse(raw).data ?? EMPTY_LOT
}

export interface Reading {
  readonly values: Values
  /** What is filled in, but cannot be taken, by field. */
  readonly refusals: Readonly<Record<string, Refusal>>
  /** What still has to be filled in or put right; a contact time is not filled in but waited for. */
  readonly missing: readonly Field[]
}

/** Reads what is in the fields; `lots` is what lots are held against now. */
export function readDraft(line: Line, draft: Draft, lots: LotGround): Reading {
  let values: Values = {}
  const refusals: Record<string, Refusal> = {}
  for (const field of line.fields) {
    if (!activeFields(line, values).includes(field)) continue
    const parsed = fromDraft(field, draft[field.id], lots)
    if (parsed === undefined) continue
    if (parsed.ok) values = { ...values, [field.id]: parsed.value }
    else refusals[field.id] = parsed.refusal
  }
  const unequal = unequalField(line, values)
  if (unequal !== undefined) refusals[unequal.field.id] = unequal.refusal
  const missing: readonly Field[] = missingFields(line, values).filter((field) => field.kind !== 'timer')
  const wrong = line.fields.filter((field) => refusals[field.id] !== undefined && !missing.includes(field))
  return { values, refusals, missing: [...missing, ...wrong] }
}

/** Whether something is filled in, so that the line counts as begun. */
export function isBegun(draft: Draft): boolean {
  return Object.values(draft).some((raw) => !isEmpty(raw))
}

function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === '' || raw === false) return true
  if (Array.isArray(raw)) return raw.length === 0
  const lot = LOT_DRAFT.safeParse(raw).data
  return lot !== undefined && lot.lot.trim() === '' && lot.expiry.trim() === ''
}

function fromDraft(field: Field, raw: unknown, lots: LotGround): Parsed<AnswerValue> | undefined {
  if (isEmpty(raw)) return undefined
  if (field.kind === 'number') return decodeValue(field, typeof raw === 'string' ? raw : '')
  if (field.kind === 'date') return parseAny(field, dayFromText(String(raw)) ?? raw)
  if (field.kind === 'lot') return lotFromDraft(field, lotDraftOf(raw), lots)
  return parseAny(field, raw)
}

function parseAny(field: Field, raw: unknown): Parsed<AnswerValue> {
  return parseValue(field, raw)
}

function lotFromDraft(field: FieldOf<'lot'>, draft: LotDraft, lots: LotGround): Parsed<AnswerValue> {
  const { expiry: typed, ...rest } = draft
  if (rest.lot.trim() === '') return refused({ code: 'lot-missing', item: field.item })
  const stopped = stoppedLot(field.item, rest.lot, lots)
  if (stopped !== undefined) return refused(stopped)
  if (typed.trim() === '') return refused({ code: 'expiry-missing', item: field.item })
  const expiry = parseExpiry(typed, lots.today)
  if (!expiry.ok) return expiry
  const parsed = parseValue(field, { ...rest, expiry: expiry.value })
  const refusal = parsed.ok ? lotRefusal(field.item, parsed.value, lots) : undefined
  return refusal === undefined ? parsed : refused(refusal)
}

function unequalField(line: Line, values: Values): { readonly field: Field; readonly refusal: Refusal } | undefined {
  const parsed = parseValues(line, values)
  if (parsed.ok || parsed.refusal.code !== 'unequal') return undefined
  const { refusal } = parsed
  const field = line.fields.find((candidate) => candidate.kind === 'number' && candidate.label === refusal.label)
  return field === undefined ? undefined : { field, refusal }
}

/** Photos are the program's to keep: those attached to a line count as filled in, also after a restart. */
export function withPhotos(line: Line, draft: Draft, state: LineState | undefined): Draft {
  const evidence = state?.evidence ?? []
  if (evidence.length === 0) return draft
  const photos = line.fields.flatMap((field) => {
    const taken = field.kind === 'photo' ? evidence.filter((photo) => photo.field === field.id) : []
    return taken.length === 0 ? [] : [[field.id, taken.map(photoOf)] as const]
  })
  return photos.length === 0 ? draft : { ...draft, ...Object.fromEntries(photos) }
}

function photoOf({ sha256, type, bytes }: Evidence) {
  return { sha256, type, bytes }
}

/** The fields as an earlier answer filled them, to be changed. */
export function draftFrom(line: Line, values: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(
    line.fields.flatMap((field) => {
      const value = values[field.id]
      if (value === undefined || field.kind === 'timer' || field.kind === 'photo') return []
      if (typeof value === 'number') return [[field.id, String(value)]]
      if (field.kind === 'lot') return [[field.id, lotDraft(value)]]
      return [[field.id, value]]
    }),
  )
}

function lotDraft(value: unknown): LotDraft {
  const draft = lotDraftOf(value)
  return { ...draft, expiry: typedExpiry(draft.expiry) }
}

/** A stored date as a person would type it; a full day stays as it is, which can be typed too. */
export function typedExpiry(expiry: string): string {
  const [year = '', month = '', day] = expiry.split('-')
  return day === undefined ? `${month} / ${year}` : expiry
}
