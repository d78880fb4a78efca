import type { Policy } from '../catalog/catalog'
import { addMonths } from '../checklist/local-day'
import { localDay, type Moment } from '../session/moment'
import type { RuleBreak } from '../session/rule-break'
import type { SessionState } from '../session/state'
import type { Hold } from './holds'
import type { KeptAs } from './kept-as'

/** How long a record is kept (rule R28). */
export interface Kept {
  readonly as: KeptAs
  readonly years: number
  /** The first day at the clinic on which it may go; nothing while somebody has to leave first. */
  readonly until?: string
  /** Who has to leave first: a person's id. */
  readonly person?: string
}

type RetentionPolicy = Pick<Policy, 'keepSessionYears' | 'keepHealthYears' | 'keepExposureYears' | 'keepExposureFrom'>
/** A sealed session, as far as its retention depends on it. */
type Retained = Pick<SessionState, 'client' | 'incidents'> & {
  readonly sealed: Pick<Moment, 'at' | 'offset'>
  /** Everybody who worked in it, the technician at the end among them. */
  readonly workers: readonly string[]
}
/** The last day of somebody at the clinic; nothing for who works here, or is not known. */
type LastDay = (person: string) => string | undefined

/** How long a sealed session is kept. A client's record tells of health, and an incident makes it an exposure record. */
export function keptFor(record: Retained, policy: RetentionPolicy, lastDay: LastDay): Kept {
  const sealed = localDay(record.sealed)
  const plain = record.client === undefined ? 'hygiene' : 'client'
  const all: Kept[] = [
    { as: plain, years: policy.keepSessionYears, until: yearsLater(sealed, policy.keepSessionYears) },
    ...(record.client === undefined
      ? []
      : [{ as: 'health' as const, years: policy.keepHealthYears, until: yearsLater(sealed, policy.keepHealthYears) }]),
    ...record.incidents.map((incident) => exposureKept(record, incident, policy, lastDay)),
  ]
  return all.reduce((longest, one) => (isLonger(one, longest) ? one : longest))
}

function isLonger(one: Kept, other: Kept): boolean {
  if (other.until === undefined) return false
  return one.until === undefined || one.until > other.until
}

/** What a client suffered counts from that day; what staff suffered, where the clinic says so, from their last day. */
function exposureKept(
  { workers }: Retained,
  { opened, closed }: Retained['incidents'][number],
  { keepExposureYears: years, keepExposureFrom }: RetentionPolicy,
  lastDay: LastDay,
): Kept {
  const day = localDay(opened)
  const exposed = closed?.exposed.trim().toLowerCase()
  if (keepExposureFrom === 'exposure' || exposed === 'client') {
    return { as: 'exposure', years, until: yearsLater(day, years) }
  }
  // A staff code that nobody has may be anybody who was there.
  const persons = exposed !== undefined && lastDay(exposed) !== undefined ? [exposed] : workers
  const present = persons.find((person) => lastDay(person) === undefined)
  if (present !== undefined) return { as: 'exposure', years, person: present }
  const last = persons.reduce((latest, person) => later(latest, lastDay(person) ?? latest), day)
  return { as: 'exposure', years, until: yearsLater(last, years) }
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** The same day so many years later; 29 February becomes 1 March: nothing goes a day early. */
export function yearsLater(day: string, years: number): string {
  const same = addMonths(day, years * 12)
  return same.slice(8) === day.slice(8) ? same : `${same.slice(0, 4)}-03-01`
}

export type KeptBreak = Extract<RuleBreak, { code: 'kept' }>

/** Rule R28: why a record may not go today; nothing where it may. */
export function retentionBreak(
  { as, years, until, person }: Kept,
  today: string,
  hold: Hold | undefined,
  nameOf: (person: string) => string,
): KeptBreak | undefined {
  if (hold === undefined && until !== undefined && until <= today) return undefined
  return {
    code: 'kept',
    as,
    years,
    ...(until !== undefined && { until }),
    ...(person !== undefined && { person: nameOf(person) }),
    ...(hold !== undefined && { hold: hold.reason }),
  }
}
