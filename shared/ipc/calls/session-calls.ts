import { z } from 'zod'
import { ID, LOT_ITEMS } from '../../checklist/field'
import { GLOVE_REASONS, INCIDENT_KINDS, NOTE_TOPICS, TREATMENTS } from '../../session/events'
import type * as views from '../views'
import { call, CLIENT, NOTHING, PASS, SESSION, TEXT, typed } from './call'

const LINE = { ...SESSION, line: ID }
const LATE = typed(400).exactOptional()
/** A drawn signature: SVG path data and nothing else. */
const DRAWN = z
  .string()
  .max(60_000)
  .regex(/^[MLHVCSQTZ0-9 .,-]+$/i)
const VALUES = z.record(ID, z.unknown()).exactOptional()
const IMAGE = z.instanceof(Uint8Array)
/** A manager lets somebody treat while a credential is being renewed (rule R10). */
const ALLOWANCE = z.object({ manager: ID, pass: PASS, reason: TEXT }).exactOptional()
const INCIDENT_TEXTS = { happenedAt: TEXT, exposed: TEXT, device: TEXT, area: TEXT, how: TEXT, firstAid: TEXT }
const CORRECTION = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), values: VALUES }),
  z.object({ status: z.literal('not-applicable'), reason: TEXT }),
  z.object({ status: z.literal('problem'), note: TEXT }),
  z.object({ status: z.literal('open') }),
])

/** A session from its start to its seal. */
export const SESSION_CALLS = {
  'session.client': call<{ readonly last?: views.RecordRow }>()(() => z.object({ client: CLIENT })),
  'session.start': call<{ readonly session: string }>()(() =>
    z.object({
      room: ID,
      technician: ID,
      pass: PASS,
      client: CLIENT,
      treatment: z.enum(TREATMENTS),
      checklist: ID,
      /** The person was asked whether the reference is a name and said no (rule R29). */
      referenceConfirmed: z.boolean(),
      override: ALLOWANCE,
    }),
  ),
  'session.start-turnover': call<{ readonly session: string }>()(() =>
    z.object({ room: ID, technician: ID, pass: PASS }),
  ),
  'session.read': call<views.SessionView>()(() => z.object(SESSION)),
  'session.since': call<views.SessionChange>()(() => z.object({ ...SESSION, seq: z.number().int() })),
  'session.answer': call<views.SessionChange>('at-work')(() => z.object({ ...LINE, values: VALUES, late: LATE })),
  'session.not-applicable': call<views.SessionChange>('at-work')(() => z.object({ ...LINE, reason: TEXT, late: LATE })),
  'session.problem': call<views.SessionChange>('at-work')(() => z.object({ ...LINE, note: TEXT })),
  'session.correct': call<views.SessionChange>('at-work')(() => z.object({ ...LINE, to: CORRECTION, reason: TEXT })),
  'session.undo': call<views.SessionChange>('at-work')(() => z.object(SESSION)),
  'session.start-timer': call<views.SessionChange>('at-work')(() =>
    z.object({ ...LINE, product: ID, zones: z.array(ID).min(1) }),
  ),
  'session.rewet': call<views.SessionChange>('at-work')(() => z.object({ ...LINE, zones: z.array(ID).min(1) })),
  'session.attach': call<views.SessionChange>('at-work')(() => z.object({ ...LINE, field: ID, image: IMAGE })),
  'session.change-gloves': call<views.SessionChange>('at-work')(() =>
    z.object({ ...SESSION, reason: z.enum(GLOVE_REASONS), material: ID, note: TEXT.exactOptional(), late: LATE }),
  ),
  'session.start-break': call<views.SessionChange>('at-work')(() => z.object(SESSION)),
  'session.end-break': call<views.SessionChange>('at-work')(() =>
    z.object({ ...SESSION, checked: z.array(z.enum(['hands', 'gloves', 'mask', 'barriers'])) }),
  ),
  'session.log-lot': call<views.SessionChange>('at-work')(() =>
    z.object({
      ...SESSION,
      item: z.enum(LOT_ITEMS),
      value: z.unknown(),
      reason: z.enum(['extra', 'dropped']),
      late: LATE,
    }),
  ),
  'session.note': call<views.SessionChange>('at-work')(() =>
    z.object({ ...SESSION, text: TEXT, about: z.enum(NOTE_TOPICS) }),
  ),
  'session.open-incident': call<views.SessionChange>('at-work')(() =>
    z.object({ ...SESSION, kind: z.enum(INCIDENT_KINDS) }),
  ),
  'session.close-incident': call<views.SessionChange>('at-work')(() =>
    z.object({
      ...SESSION,
      incident: ID,
      ...INCIDENT_TEXTS,
      followUp: z.enum(['accepted', 'declined', 'not-needed']),
      followUpAt: TEXT.exactOptional(),
    }),
  ),
  'session.hand-over': call<views.SessionChange>()(() =>
    z.object({ ...SESSION, to: ID, pass: PASS, override: ALLOWANCE }),
  ),
  'session.pass': call<views.SessionChange>('at-work')(() => z.object({ ...SESSION, pause: ID })),
  'session.override': call<views.SessionChange>('at-work')(() =>
    z.object({ ...LINE, values: VALUES, manager: ID, pass: PASS, reason: TEXT }),
  ),
  'session.abandon': call<views.SessionChange>('at-work')(() => z.object({ ...SESSION, reason: TEXT })),
  'session.seal': call<{ readonly room: string; readonly hash: string }>('at-work')(() =>
    z.object({
      ...SESSION,
      pass: PASS,
      path: DRAWN.exactOptional(),
      /** The second person, where the clinic asks for one (rule R20). */
      checker: z.object({ person: ID, pass: PASS }).exactOptional(),
    }),
  ),
  'session.retry': call<views.SessionChange>()(() => z.object(SESSION)),
  'session.save-elsewhere': call<{ readonly name: string }>()(() => z.object(SESSION)),
  'session.bring-back': call<{ readonly session: string; readonly count: number }>()(() => NOTHING),
} as const
