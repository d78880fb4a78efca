import type { PackFault } from '../catalog/equipment'
import type { LotItem } from './field'

/** Why an answer, a date or a scan was not taken, as data; `shared/text/checklist` turns it into a sentence. */
export type Refusal =
  | { readonly code: 'not-an-answer'; readonly label: string }
  | { readonly code: 'unknown-field'; readonly field: string }
  | { readonly code: 'not-an-option'; readonly label: string }
  | { readonly code: 'stands-alone'; readonly option: string }
  | { readonly code: 'not-sterile-water' }
  | { readonly code: 'not-a-number'; readonly label: string }
  | {
      readonly code: 'out-of-range'
      readonly label: string
      readonly min: number
      readonly max: number
      readonly unit: string
    }
  | { readonly code: 'off-step'; readonly label: string; readonly step: number; readonly unit: string }
  | {
      readonly code: 'unequal'
      readonly label: string
      readonly value: number
      readonly otherLabel: string
      readonly other: number
    }
  | { readonly code: 'too-short'; readonly label: string; readonly min: number }
  | { readonly code: 'too-long'; readonly label: string; readonly max: number }
  | { readonly code: 'unreadable-text'; readonly label: string }
  | { readonly code: 'lot-missing'; readonly item: LotItem }
  | { readonly code: 'lot-too-long'; readonly max: number }
  | { readonly code: 'expiry-missing'; readonly item: LotItem }
  | { readonly code: 'expired'; readonly item: LotItem; readonly expiry: string }
  | {
      readonly code: 'lot-stopped'
      readonly item: LotItem
      readonly lot: string
      readonly recalledOn: string
      /** How many other sessions used it, once they are counted. */
      readonly sessions?: number
    }
  | { readonly code: 'opened-too-long'; readonly item: LotItem; readonly openedOn: string; readonly until: string }
  | { readonly code: 'statement-missing' }
  | { readonly code: 'pack'; readonly lot: string; readonly fault: PackFault | { readonly code: 'off' } }
  | { readonly code: 'not-a-date' }
  | { readonly code: 'not-a-day' }
  | { readonly code: 'no-such-day'; readonly day: number; readonly month: number }
  | { readonly code: 'no-such-month'; readonly month: number }
  | { readonly code: 'too-far-ahead'; readonly year: number }
  | { readonly code: 'barcode-broken'; readonly why: 'check-digit' | 'cut-short' | 'date' }
  | { readonly code: 'too-many-photos'; readonly max: number }
  | { readonly code: 'not-a-photo' }
  | { readonly code: 'signature-too-short' }

/** A value, or the reason why there is none. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function taken<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal }
}
