import { z } from 'zod'
import { ID } from '../checklist/field'
import { LOCAL_DAY, daysBetween } from '../checklist/local-day'
import { foldLot } from './fold-lot'

export const EQUIPMENT_KINDS = ['sterilizer', 'treatment-device', 'chair', 'lamp', 'other'] as const
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number]

const ENTERED = { by: ID, at: z.string() }
/** Live spores that ran through the sterilizer; `positive` means that they grew: it did not sterilize. */
const SPORE_TEST = z.object({ on: LOCAL_DAY, result: z.enum(['negative', 'positive']), ...ENTERED })
type SporeTest = z.infer<typeof SPORE_TEST>

/** One run of a sterilizer; its number stands on every pack of the load. */
const CYCLE = z.object({
  number: z.string().min(1).max(30),
  on: LOCAL_DAY,
  passed: z.boolean(),
  /** Load, exposure time and temperature, indicator, and what was done after a failure. */
  note: z.string().max(400).exactOptional(),
  ...ENTERED,
})

export const EQUIPMENT = z.object({
  id: ID,
  name: z.string().min(1).max(80),
  kind: z.enum(EQUIPMENT_KINDS),
  serial: z.string().max(60).exactOptional(),
  /** Where it stands; absent for the whole clinic. */
  room: ID.exactOptional(),
  sporeTests: z.array(SPORE_TEST).exactOptional(),
  cycles: z.array(CYCLE).exactOptional(),
  retiredAt: z.string().exactOptional(),
})
export type Equipment = z.infer<typeof EQUIPMENT>

export type SporeFault =
  | { readonly code: 'never' }
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'positive'; readonly on: string }

/** The test that counts: the newest by its day, and of one day the one entered last. */
function lastSporeTest({ sporeTests = [] }: Equipment): SporeTest | undefined {
  return sporeTests.reduce<SporeTest | undefined>(
    (last, test) => (last === undefined || test.on >= last.on ? test : last),
    undefined,
  )
}

/** Rule R27: a test that grew spores, or is older than the limit in days, stops every pack of this sterilizer. */
export function sporeFault(sterilizer: Equipment, limitDays: number, today: string): SporeFault | undefined {
  const last = lastSporeTest(sterilizer)
  if (last === undefined) return { code: 'never' }
  if (last.result === 'positive') return { code: 'positive', on: last.on }
  const days = daysBetween(last.on, today)
  return days > limitDays ? { code: 'overdue', days } : undefined
}

export type PackFault = SporeFault | { readonly code: 'unknown' } | { readonly code: 'failed'; readonly on: string }

/** Why a pack with this cycle number may not be used, or `undefined` when it may (rule R27). */
export function packFault(
  equipment: readonly Equipment[],
  number: string,
  limitDays: number,
  today: string,
): PackFault | undefined {
  const folded = foldLot(number)
  for (const sterilizer of equipment) {
    const cycle = sterilizer.cycles?.find((known) => foldLot(known.number) === folded)
    if (cycle === undefined) continue
    return cycle.passed ? sporeFault(sterilizer, limitDays, today) : { code: 'failed', on: cycle.on }
  }
  return { code: 'unknown' }
}
