import { z } from 'zod'
import { ID } from '../checklist/field'
import { LOCAL_DAY } from '../checklist/local-day'
import { SHA256_FORM } from '../checks'
import { KEPT_AS } from '../retention/kept-as'
import { PURPOSES } from '../session/events'

/** Every event of the clinic log with the schema of its `data`. */
export const CLINIC_EVENTS = {
  'session-opened': z.object({ session: ID, room: ID, technician: ID, purpose: z.enum(PURPOSES) }),
  /** `hash` is the journal's last hash at the seal. */
  'session-sealed': z.object({ session: ID, room: ID, hash: z.string() }),
  /** A signed line behind a seal. `hash` is that line's: cutting it off again does not go unseen. */
  'addendum-signed': z.object({ session: ID, hash: z.string() }),
  /** By a sealed turnover (`session`), or by a manager's override with its reason. */
  'room-released': z.object({
    room: ID,
    session: ID.exactOptional(),
    /** When the turnover was sealed: the line itself may be written later, after a crash or on a full disk. */
    since: z.object({ at: z.string(), offset: z.number().int() }).exactOptional(),
    override: z.string().exactOptional(),
    /** The turnover left a sharps bin at three quarters or above (rule R22). */
    sharpsFull: z.boolean().exactOptional(),
  }),
  /** Blocked or cleared by a manager. `carried` repeats a standing block at the start of a month's file. */
  'room-blocked': z.object({
    room: ID,
    blocked: z.boolean(),
    reason: z.string(),
    carried: z.object({ at: z.string(), by: z.string() }).exactOptional(),
  }),
  /** Rule R30. A manager's note where rooms or sessions are handed over unfinished. */
  'day-closed': z.object({
    day: LOCAL_DAY,
    note: z.string().exactOptional(),
    handedOver: z.array(z.object({ room: ID, session: ID.exactOptional() })).exactOptional(),
  }),
  'catalog-changed': z.object({
    what: z.string(),
    old: z.unknown(),
    new: z.unknown(),
    reason: z.string().exactOptional(),
  }),
  /** A manager at the window; with `session`, whoever opened a running session that was locked. */
  'sign-in': z.object({ session: ID.exactOptional() }),
  'sign-in-failed': z.object({ person: ID, triesLeft: z.number().int() }),
  exported: z.object({ format: z.string(), count: z.number().int(), sessions: z.array(ID).exactOptional() }),
  'backed-up': z.object({ target: z.string() }),
  restored: z.object({ count: z.number().int() }),
  /** Rule R28: nothing is deleted under a legal hold. On one record (`session`), or on the whole clinic. */
  'hold-placed': z.object({ hold: ID, session: ID.exactOptional(), reason: z.string() }),
  'hold-lifted': z.object({ hold: ID, session: ID.exactOptional(), reason: z.string() }),
  /** Written before the record's files go (rule R28). `hash` is that of its seal; `day` and `opened` are the clinic's days. */
  'record-deleted': z.object({
    session: ID,
    room: ID,
    opened: LOCAL_DAY,
    day: LOCAL_DAY,
    hash: z.string(),
    kept: z.object({ as: z.enum(KEPT_AS), years: z.number().int(), until: LOCAL_DAY }),
    /** Photos that go with it: no other record holds them. */
    photos: z.array(z.string().regex(SHA256_FORM)),
    reason: z.string(),
  }),
  /** The first line that was written in the new place. */
  'data-moved': z.object({ from: z.string(), to: z.string(), files: z.number().int(), bytes: z.number().int() }),
  'clock-jumped': z.object({ seconds: z.number() }),
} as const

export type ClinicEventType = keyof typeof CLINIC_EVENTS
/** One thing that happened in the clinic, its type deciding its data. */
export type ClinicHappening = {
  [T in ClinicEventType]: { readonly type: T; readonly data: z.infer<(typeof CLINIC_EVENTS)[T]> }
}[ClinicEventType]
export interface ClinicStamp {
  readonly at: string
  readonly offset: number
  readonly by: string
}
export type ClinicEvent = ClinicHappening & ClinicStamp

/** Reads a line of the clinic log; `undefined` for a type or data unknown to this version. */
export function readClinicEvent(
  line: ClinicStamp & { readonly type: string; readonly data: unknown },
): ClinicEvent | undefined {
  if (!isClinicEventType(line.type)) return undefined
  const parsed = CLINIC_EVENTS[line.type].safeParse(line.data)
  if (!parsed.success) return undefined
  // The table pairs each type with its schema, so the pair just parsed is one of the union's members.
  return { type: line.type, data: parsed.data, at: line.at, offset: line.offset, by: line.by } as ClinicEvent
}

function isClinicEventType(type: string): type is ClinicEventType {
  return Object.hasOwn(CLINIC_EVENTS, type)
}
