import type { Line } from '../../../shared/checklist/checklist'
import type { LotItem } from '../../../shared/checklist/field'
import {
  activeFields,
  missingFields,
  parseValues,
  type AnswerValue,
  type LotValue,
  type Values,
} from '../../../shared/checklist/kinds'
import { refusedLot } from '../../../shared/catalog/lot-rules'
import { expiryState } from '../../../shared/checklist/expiry'
import { contactTime } from '../../../shared/session/contact-time'
import { lotGround } from '../../../shared/session/lot-ground'
import { localDay } from '../../../shared/session/moment'
import type { Moment } from '../../../shared/session/moment'
import type { RuleBreak } from '../../../shared/session/rule-break'
import { lotSoonNote } from '../../../shared/text/checklist'
import type { Deed, Ground } from './decision'

export type Checked = { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly rule: RuleBreak }

const PLAIN_TICK: Checked = { ok: true, values: {} }

/**
 * The values an answer will be stored with: what the window sent, checked by kind; contact times and photos as the
 * program itself has them, whatever the window says. `waived` names a field that a manager's override leaves empty.
 */
export function checkedValues(ground: Ground, line: Line, raw: unknown, waived?: string): Checked {
  // The tick is the whole answer.
  if (line.fields.length === 0 && raw === undefined) return PLAIN_TICK
  const sent = parseValues(line, withoutOwn(line, raw ?? {}))
  if (!sent.ok) return broken({ code: 'value', refusal: sent.refusal })
  const values: Values = { ...sent.value, ...ownValues(ground, line) }
  const missing = missingFields(line, values).find((field) => field.id !== waived)
  if (missing !== undefined) {
    return broken(
      missing.kind === 'photo' ? { code: 'photo-missing' } : { code: 'field-missing', label: missing.label },
    )
  }
  const stopped = refusedLot(line, values, lotGround(ground.state.room, ground.context, ground.now))
  if (stopped !== undefined) return broken({ code: 'value', refusal: stopped })
  const used = usedUnit(ground, line, values)
  return used ?? { ok: true, values }
}

function broken(rule: RuleBreak): { readonly ok: false; readonly rule: RuleBreak } {
  return { ok: false, rule }
}

/** Timers and photos are the program's to state; a PIN signature is given where the PIN is asked. */
function withoutOwn(line: Line, raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  const own = new Set(line.fields.filter(({ kind }) => kind === 'timer' || kind === 'photo').map(({ id }) => id))
  return Object.fromEntries(Object.entries(raw).filter(([id, value]) => !own.has(id) && !isPinSignature(value)))
}

function isPinSignature(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'by' in value && value.by === 'pin'
}

function ownValues({ state, now }: Ground, line: Line): Values {
  const evidence = state.lines[line.id]?.evidence ?? []
  const own: Record<string, AnswerValue> = {}
  for (const field of line.fields) {
    const photos = field.kind === 'photo' ? evidence.filter((photo) => photo.field === field.id) : []
    if (photos.length > 0) own[field.id] = photos.map(({ sha256, type, bytes }) => ({ sha256, type, bytes }))
    const timer = field.kind === 'timer' ? state.timers[line.id] : undefined
    if (timer === undefined) continue
    const { kept, rewets } = timer.completed ?? contactTime(timer, now)
    const { product, name, seconds, zones } = timer
    own[field.id] = { product, name, seconds, kept: Math.floor(kept), rewets, zones: Object.keys(zones) }
  }
  return own
}

/** Rule R24: a scanned unit belongs to one session, and in it to one line. */
function usedUnit({ state, unitUsedIn }: Ground, line: Line, values: Values) {
  for (const { value } of lotsIn(line, values)) {
    if (value.serial === undefined) continue
    const here = state.lots.some(
      (lot) => lot.serial === value.serial && lot.gtin === value.gtin && lot.line !== line.id,
    )
    const session = here ? state.id : unitUsedIn(value.gtin ?? '', value.serial)
    if (session !== undefined) return broken({ code: 'unit-used', session })
  }
  return undefined
}

function lotsIn(line: Line, values: Values) {
  return activeFields(line, values).flatMap((field) => {
    const value = values[field.id]
    return field.kind === 'lot' && isLot(value) ? [{ item: field.item, value }] : []
  })
}

function isLot(value: Values[string] | undefined): value is LotValue {
  return typeof value === 'object' && 'lot' in value
}

/** The lots of an answer as events of their own, so that a recall finds them without knowing the checklist. */
export function lotDeeds(line: Line, values: Values): Deed[] {
  return lotsIn(line, values).map(({ item, value }) => {
    return { type: 'lot-logged', data: { item, ...loggedLot(value), reason: 'first', line: line.id } }
  })
}

/** What the event of a lot keeps of it. */
export function loggedLot({ lot, expiry, gtin, serial, statement }: LotValue) {
  return {
    lot,
    expiry,
    ...(gtin !== undefined && { gtin }),
    ...(serial !== undefined && { serial }),
    ...(statement !== undefined && { statement }),
  }
}

/** Lots whose last day is near are taken, and that they were warned about is written down (rule R5). */
export function soonDeeds(line: Line, values: Values, { now }: Ground): Deed[] {
  return lotsIn(line, values).flatMap(({ item, value }) => soonDeed(item, value, now))
}

export function soonDeed(item: LotItem, value: LotValue, now: Moment): Deed[] {
  if (expiryState(value.expiry, localDay(now)) !== 'soon') return []
  return [{ type: 'noted', data: { text: lotSoonNote(item, value), about: 'warning', rule: 'R5' }, by: 'system' }]
}
