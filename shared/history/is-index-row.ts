import { isId, LOT_ITEMS } from '../checklist/field'
import { type Check, isObject, isOneOf, isText, isYesOrNo } from '../checks'
import { isOffset, isUtc } from '../log/line'
import { PURPOSES, TREATMENTS } from '../session/events'
import { type IndexRow, LINE_MARKS } from './index-row'

/**
 * Whether this is a summary row as the program writes it. Spelled out, because a month of a busy clinic has a thousand of
 * them and all of them are looked at while somebody waits; a member that is forgotten here does not compile.
 */
export const isIndexRow = (value: unknown): value is IndexRow =>
  isObject(value) && CHECKS.every(([member, check]) => check(value[member]))

const isMonth: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value)
const isWhole: Check = (value) => Number.isSafeInteger(value)
const isNumber: Check = (value) => typeof value === 'number'
const mayBe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const eachIs =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const eachMemberIs =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check)

const LOT: { readonly [M in keyof Required<IndexRow['lots'][number]>]: Check } = {
  item: isOneOf(LOT_ITEMS),
  lot: isText,
  expiry: isText,
  gtin: mayBe(isText),
  serial: mayBe(isText),
}
const LOT_CHECKS = Object.entries(LOT)

const ROW: { readonly [M in keyof Required<IndexRow>]: Check } = {
  session: isId,
  month: isMonth,
  purpose: isOneOf(PURPOSES),
  openedAt: isUtc,
  sealedAt: isUtc,
  offset: isOffset,
  room: isId,
  roomName: isText,
  technician: isId,
  technicianName: isText,
  client: mayBe(isText),
  treatment: mayBe(isOneOf(TREATMENTS)),
  checklist: isText,
  checklistId: isId,
  version: isWhole,
  done: isWhole,
  notApplicable: isWhole,
  problems: isWhole,
  corrected: isWhole,
  putRight: isWhole,
  stopped: isYesOrNo,
  altered: isYesOrNo,
  turnover: mayBe(isWhole),
  marks: eachMemberIs(eachIs(isOneOf(LINE_MARKS))),
  contacts: eachMemberIs((times) => eachIs(isNumber)(times) && Array.isArray(times) && times.length === 3),
  search: isText,
  lots: eachIs((lot) => isObject(lot) && LOT_CHECKS.every(([member, check]) => check(lot[member]))),
}
const CHECKS = Object.entries(ROW)
