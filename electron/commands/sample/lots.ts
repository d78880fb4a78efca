import { dayNumber } from '../../../shared/checklist/calendar'
import type { LotItem } from '../../../shared/checklist/field'
import type { LotValue } from '../../../shared/checklist/kinds'
import { dayAfter } from './clinic-time'
import { Random } from './random'

const MAKERS: Readonly<Record<LotItem, readonly { readonly prefix: string; readonly gtin: string }[]>> = {
  needle: [
    { prefix: 'N', gtin: '04012345123456' },
    { prefix: 'NX', gtin: '04098765432106' },
  ],
  pigment: [
    { prefix: 'P', gtin: '04012345900012' },
    { prefix: 'ASH', gtin: '04012345900029' },
    { prefix: 'PM', gtin: '04012345900036' },
  ],
  diluent: [{ prefix: 'W', gtin: '04012345800015' }],
  pack: [{ prefix: 'S', gtin: '04012345700018' }],
}
/** A box lasts about this long. */
const BOX_DAYS = 24

/** The pack that is taken from the shelf on a day. `unit` makes a scanned needle pack one of its kind. */
export function lotOf(seed: string, item: LotItem, day: string, random: Random, unit: string): LotValue {
  const maker = random.pick(MAKERS[item])
  const box = Math.floor(dayNumber(day) / BOX_DAYS)
  const boughtOn = dayAfter('1970-01-01', box * BOX_DAYS)
  const made = Random.of(seed, 'box', maker.prefix, box)
  const expiry = dayAfter(boughtOn, made.int(300, 700))
  return {
    lot: `${maker.prefix}${boughtOn.slice(2, 4)}-${String(made.int(1, 9999)).padStart(4, '0')}`,
    // Pigment bottles name a month, packs a day.
    expiry: item === 'pigment' ? expiry.slice(0, 7) : expiry,
    ...(random.chance(0.7) && { gtin: maker.gtin, ...(item === 'needle' && { serial: unit }) }),
  }
}
