import { z } from 'zod'
import { ID, LOT_ITEMS } from '../checklist/field'
import { PHOTO_TYPES, VALUES } from '../checklist/kinds/value'
import { SHA256_FORM } from '../checks'
import { ENDED_CREDENTIAL } from '../people/credential'
import { plainEvents } from './plain-events'

const TEXT = z.string().min(1).max(4000)
const LATE = z.object({ reason: TEXT })
const LOT = {
  lot: z.string(),
  expiry: z.string(),
  gtin: z.string().exactOptional(),
  serial: z.string().exactOptional(),
  statement: z.literal(true).exactOptional(),
}

/** Why gloves come off before the session is over (rule R8). */
export const GLOVE_REASONS = ['timer', 'tear', 'touched', 'dropped', 'break', 'zone', 'other'] as const
/** What counts as an incident (rule R23). */
export const INCIDENT_KINDS = ['needlestick', 'blood-contact', 'cut', 'faint', 'reaction', 'spill'] as const
/** What the program asked about, so that the answer can be told from a free note. */
export const NOTE_TOPICS = ['note', 'fast-completion', 'silent-gap', 'warning'] as const
export const TREATMENTS = ['1', '2', '3', 'touch-up'] as const
export type Treatment = (typeof TREATMENTS)[number]
/**
 * `turnover`: a room's first or owed turnover without a client. `refresh`: readiness ran out, disinfect again.
 * `list`: a recurring list; its room is `clinic` where it is of the whole clinic, and it neither needs nor releases one.
 */
export const PURPOSES = ['treatment', 'turnover', 'refresh', 'list'] as const
export type Purpose = (typeof PURPOSES)[number]

const PLAIN = plainEvents({ purposes: PURPOSES, treatments: TREATMENTS })

const LINE_TO = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), values: VALUES.exactOptional() }),
  z.object({ status: z.literal('not-applicable'), reason: TEXT }),
  z.object({ status: z.literal('problem'), note: TEXT }),
  z.object({ status: z.literal('open') }),
])

/** Every event of a session journal with the schema of its `data`. Forgetting one here does not compile in `reduce`. */
export const SESSION_EVENTS = {
  opened: z.object({
    session: ID,
    purpose: z.enum(PURPOSES),
    room: ID,
    technician: ID,
    client: z.string().exactOptional(),
    treatment: z.enum(TREATMENTS).exactOptional(),
    /** The version the session keeps to its end, and the SHA-256 of that version's canonical form. */
    checklist: z.object({ id: ID, version: z.number().int(), hash: z.string() }),
    /** What the program knew of the room: its release, and whether its sharps bin was left full (rule R22). */
    released: z.object({ by: z.string(), at: z.string(), override: z.string().exactOptional() }).exactOptional(),
    sharpsFull: z.boolean().exactOptional(),
    /** The room's own surfaces, which take the place of the checklist's to the session's end. */
    zones: z.array(z.object({ id: ID, label: z.string() })).exactOptional(),
  }),
  answered: z.object({ line: ID, values: VALUES.exactOptional(), late: LATE.exactOptional() }),
  'marked-not-applicable': z.object({ line: ID, reason: TEXT, late: LATE.exactOptional() }),
  'problem-reported': z.object({ line: ID, note: TEXT }),
  /** `of` is the `seq` of the event whose value is replaced; the old value stays there to read. */
  corrected: z.object({
    line: ID,
    of: z.number().int(),
    to: LINE_TO,
    reason: z.string(),
    /** Taken back within ten seconds with Undo; needs no reason. */
    undo: z.boolean().exactOptional(),
  }),
  'timer-started': z.object({
    line: ID,
    product: ID,
    name: z.string(),
    seconds: z.number(),
    zones: z.array(ID).min(1),
  }),
  'timer-rewetted': z.object({ line: ID, zones: z.array(ID).min(1), kept: z.number() }),
  'timer-completed': z.object({ line: ID, seconds: z.number(), kept: z.number(), rewets: z.number().int() }),
  'gloves-changed': z.object({
    reason: z.enum(GLOVE_REASONS),
    material: ID,
    note: z.string().exactOptional(),
    late: LATE.exactOptional(),
  }),
  'break-started': z.object({}),
  'break-ended': z.object({ checked: z.array(z.enum(['hands', 'gloves', 'mask', 'barriers'])) }),
  'lot-logged': z.object({
    item: z.enum(LOT_ITEMS),
    ...LOT,
    reason: z.enum(['first', 'extra', 'dropped']),
    line: ID.exactOptional(),
    late: LATE.exactOptional(),
  }),
  noted: z.object({ text: TEXT, about: z.enum(NOTE_TOPICS).exactOptional(), rule: z.string().exactOptional() }),
  'evidence-attached': z.object({
    line: ID,
    field: ID,
    sha256: z.string().regex(SHA256_FORM),
    type: z.enum(PHOTO_TYPES),
    bytes: z.number().int().positive(),
  }),
  'incident-opened': z.object({ incident: ID, kind: z.enum(INCIDENT_KINDS) }),
  /** No name: the exposed person is a staff code, or "client" (rule R23). */
  'incident-closed': z.object({
    incident: ID,
    happenedAt: TEXT,
    exposed: TEXT,
    device: TEXT,
    area: TEXT,
    how: TEXT,
    firstAid: TEXT,
    followUp: z.enum(['accepted', 'declined', 'not-needed']),
    followUpAt: z.string().exactOptional(),
  }),
  'handed-over': z.object({ from: ID, to: ID }),
  'pause-point-passed': z.object({ pause: ID }),
  'override-granted': z.object({
    rule: z.string(),
    reason: TEXT,
    /** The line that was let pass. */
    line: ID.exactOptional(),
    /** The person who was let work, and what of theirs had ended (rule R10). */
    person: ID.exactOptional(),
    credentials: z.array(ENDED_CREDENTIAL).exactOptional(),
  }),
  abandoned: z.object({ reason: TEXT }),
  sealed: z.object({
    signature: z.object({ person: ID, path: z.string().exactOptional() }),
    /** The journal's last hash when the person signed, before the lines of the seal itself: what was signed. */
    fingerprint: z.string(),
    /** Who else looked at the room, where the clinic asks for a second check (rule R20). */
    checker: ID.exactOptional(),
  }),
  'addendum-signed': z.object({ text: TEXT, reason: TEXT, line: ID.exactOptional() }),
} as const

export type SessionEventType = keyof typeof SESSION_EVENTS
export type SessionEventData<T extends SessionEventType> = z.infer<(typeof SESSION_EVENTS)[T]>
/** One thing that happened, its type deciding its data. */
export type SessionHappening = {
  [T in SessionEventType]: { readonly type: T; readonly data: SessionEventData<T> }
}[SessionEventType]

/** When and by whom, as the journal's line says it. */
export interface Stamp {
  readonly seq: number
  readonly at: string
  readonly offset: number
  readonly mono: number
  readonly run: string
  readonly by: string
}
export type SessionEvent = SessionHappening & Stamp

/**
 * Reads one journal line as an event; `undefined` when its type or data is unknown to this version.
 * The line's hash and place in the chain are the business of `shared/log`.
 */
export function readEvent(line: Stamp & { readonly type: string; readonly data: unknown }): SessionEvent | undefined {
  if (!isEventType(line.type)) return undefined
  const { seq, at, offset, mono, run, by } = line
  const data = parsedOnce(line.type, line.data)
  // The table pairs each type with its schema, so the pair just parsed is one of the union's members.
  return data && ({ type: line.type, data, seq, at, offset, mono, run, by } as SessionEvent)
}

/** What was parsed of which data: records share the frozen data of lines that say the same. */
const parsed = new WeakMap<object, { readonly type: SessionEventType; readonly data: object }>()

function parsedOnce(type: SessionEventType, given: unknown): object | undefined {
  const known = typeof given === 'object' && given !== null ? given : undefined
  const before = known && parsed.get(known)
  if (before?.type === type) return before.data
  const data = PLAIN[type]?.(given) === true ? (given as object) : SESSION_EVENTS[type].safeParse(given).data
  if (data !== undefined && known !== undefined && Object.isFrozen(known)) parsed.set(known, { type, data })
  return data
}

function isEventType(type: string): type is SessionEventType {
  return Object.hasOwn(SESSION_EVENTS, type)
}
