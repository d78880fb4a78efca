import { type Hold, holdOn } from '../../../shared/retention/holds'
import { retentionBreak } from '../../../shared/retention/retention'
import type { GoingRow, HeldRow, RetentionTrial, StaysBecause } from '../../../shared/retention/retention-view'
import { localDay } from '../../../shared/session/moment'
import type { Program } from '../program'
import type { DeletionPlan, Going, Staying } from './plan-deletion'
import { readRetained, type Retained } from './read-retained'

type Ground = Pick<Program, 'journals' | 'catalog' | 'clock' | 'desk'>

export function trialOf(
  token: string,
  { at: { at, offset }, going, staying, photos, bytes, next }: DeletionPlan,
): RetentionTrial {
  const count = (...why: readonly Staying['why'][]) => staying.filter((one) => why.includes(one.why)).length
  return {
    token,
    at,
    offset,
    going: { count: going.length, photos, bytes },
    held: {
      hold: count('hold'),
      young: count('young'),
      open: count('open'),
      unsound: count('altered', 'unreadable'),
    },
    ...(next !== undefined && { next }),
  }
}

export function goingRow({ catalog }: Ground, { session, day, client, room, kept, photos, bytes }: Going): GoingRow {
  return {
    session,
    day,
    ...(client !== undefined && { client }),
    room: catalog.roomName(room),
    kept,
    photos: photos.length,
    bytes,
  }
}

/** What keeps a record is read from its journal when somebody looks: most are looked at never. */
export function heldRow(ground: Ground, staying: Staying, holds: readonly Hold[]): HeldRow {
  const { session, month } = staying
  const record = month === undefined ? undefined : readRetained(ground, { session, month })
  const state = record ?? ground.desk.open.find(({ state: { id } }) => id === session)?.state
  const { client, room } = state ?? {}
  return {
    session,
    ...(record !== undefined && { day: record.day }),
    ...(client !== undefined && { client }),
    ...(room !== undefined && { room: ground.catalog.roomName(room) }),
    why: because(ground, staying, record, holds),
  }
}

function because(
  { catalog, clock }: Ground,
  { session, why }: Staying,
  record: Retained | undefined,
  holds: readonly Hold[],
): StaysBecause {
  if (why !== 'hold' && why !== 'young') return { kind: why }
  if (record === undefined) return { kind: 'unreadable' }
  const today = localDay(clock.now())
  const rule = retentionBreak(record.kept, today, holdOn(holds, session), (person) => catalog.personName(person))
  // A hold that was lifted since the dry run, or a day that has come since: the next dry run says so.
  return rule === undefined ? { kind: 'changed' } : { kind: 'kept', rule }
}
