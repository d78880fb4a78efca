import { z } from 'zod'
import { POLICY } from '../catalog/catalog'
import { ID, LOT_ITEMS } from '../checklist/field'
import type { HistoryChoices, HistoryPage } from '../history/history-page'
import { HISTORY_QUERY } from '../history/query'
import { GLOVE_REASONS, INCIDENT_KINDS, NOTE_TOPICS, TREATMENTS } from '../session/events'
import type { Result } from './errors'
import type * as views from './views'

/** Who may call. `manager` means signed in with a manager's PIN and not locked since. */
export type CallRole = 'anyone' | 'manager'

interface Call<I extends z.ZodType, O> {
  readonly input: I
  readonly role: CallRole
  /** Only a type: nothing stands here at run time. */
  readonly output?: O
}
/** One call: what goes in, what comes out, who may. */
const call =
  <O>(role: CallRole = 'anyone') =>
  <I extends z.ZodType>(input: I): Call<I, O> => ({ input, role })

const NOTHING = z.object({})
/**
 * Typed text: halves of a surrogate pair, which no journal can hold, become the replacement sign. Measured as it will be
 * stored: a few letters grow when they are composed.
 */
const typed = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\p{Cs}/gu, '\uFFFD').normalize('NFC'))
    .trim()
    .max(max)
const TEXT = typed(4000)
const NAME = typed(80)
const CLIENT = typed(60)
const SESSION = { session: ID }
const LINE = { ...SESSION, line: ID }
const LATE = typed(400).exactOptional()
/** A PIN pad's answer turned into a token: good once, for one person, for two minutes. */
const PASS = z.string().max(64)
/** A drawn signature: SVG path data and nothing else. */
const DRAWN = z
  .string()
  .max(60_000)
  .regex(/^[MLHVCSQTZ0-9 .,-]+$/i)
const VALUES = z.record(ID, z.unknown()).exactOptional()
const PAGE = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }
const IMAGE = z.instanceof(Uint8Array)
const INCIDENT_TEXTS = { happenedAt: TEXT, exposed: TEXT, device: TEXT, area: TEXT, how: TEXT, firstAid: TEXT }
const CORRECTION = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), values: VALUES }),
  z.object({ status: z.literal('not-applicable'), reason: TEXT }),
  z.object({ status: z.literal('problem'), note: TEXT }),
  z.object({ status: z.literal('open') }),
])

/** Every call there is. The handlers in the main process and `window.roomready` both derive from this table. */
export const CONTRACT = {
  'app.status': call<views.AppStatus>()(NOTHING),
  'app.directory': call<views.Directory>()(NOTHING),
  'app.dismiss-notices': call<null>()(NOTHING),
  'app.print': call<null>()(NOTHING),

  'setup.finish': call<null>()(
    z.object({
      clinic: NAME,
      rooms: z.array(NAME).max(40),
      people: z
        .array(z.object({ name: NAME, role: z.enum(['technician', 'manager']), pin: z.string().max(12) }))
        .max(60),
      disinfectant: z.object({ name: NAME, registration: typed(60), contactSeconds: z.number() }),
      policy: POLICY.pick({ ready: true, turnoverTargetMinutes: true }),
    }),
  ),
  'setup.example': call<null>()(NOTHING),
  'setup.remove-example': call<null>('manager')(NOTHING),

  'people.check-pin': call<{ pass: string }>()(z.object({ person: ID, pin: z.string().regex(/^\d{4,8}$/) })),
  'people.sign-in': call<null>()(z.object({ person: ID, pass: PASS })),
  'people.sign-out': call<null>()(NOTHING),

  'board.read': call<views.Board>()(NOTHING),
  'room.block': call<null>()(z.object({ room: ID, person: ID, pass: PASS, reason: TEXT })),
  'room.clear': call<null>()(z.object({ room: ID, person: ID, pass: PASS, reason: TEXT })),
  'room.override': call<null>()(z.object({ room: ID, person: ID, pass: PASS, reason: TEXT })),

  'session.client': call<{ readonly last?: views.RecordRow }>()(z.object({ client: CLIENT })),
  'session.start': call<{ readonly session: string }>()(
    z.object({
      room: ID,
      technician: ID,
      pass: PASS,
      client: CLIENT,
      treatment: z.enum(TREATMENTS),
      checklist: ID,
      /** The person was asked whether the reference is a name and said no (rule R29). */
      referenceConfirmed: z.boolean(),
    }),
  ),
  'session.start-turnover': call<{ readonly session: string }>()(z.object({ room: ID, technician: ID, pass: PASS })),
  'session.read': call<views.SessionView>()(z.object(SESSION)),
  'session.since': call<views.SessionChange>()(z.object({ ...SESSION, seq: z.number().int() })),
  'session.answer': call<views.SessionChange>()(z.object({ ...LINE, values: VALUES, late: LATE })),
  'session.not-applicable': call<views.SessionChange>()(z.object({ ...LINE, reason: TEXT, late: LATE })),
  'session.problem': call<views.SessionChange>()(z.object({ ...LINE, note: TEXT })),
  'session.correct': call<views.SessionChange>()(z.object({ ...LINE, to: CORRECTION, reason: TEXT })),
  'session.undo': call<views.SessionChange>()(z.object(SESSION)),
  'session.start-timer': call<views.SessionChange>()(z.object({ ...LINE, product: ID, zones: z.array(ID).min(1) })),
  'session.rewet': call<views.SessionChange>()(z.object({ ...LINE, zones: z.array(ID).min(1) })),
  'session.attach': call<views.SessionChange>()(z.object({ ...LINE, field: ID, image: IMAGE })),
  'session.change-gloves': call<views.SessionChange>()(
    z.object({ ...SESSION, reason: z.enum(GLOVE_REASONS), material: ID, note: TEXT.exactOptional(), late: LATE }),
  ),
  'session.start-break': call<views.SessionChange>()(z.object(SESSION)),
  'session.end-break': call<views.SessionChange>()(
    z.object({ ...SESSION, checked: z.array(z.enum(['hands', 'gloves', 'mask', 'barriers'])) }),
  ),
  'session.log-lot': call<views.SessionChange>()(
    z.object({
      ...SESSION,
      item: z.enum(LOT_ITEMS),
      value: z.unknown(),
      reason: z.enum(['extra', 'dropped']),
      late: LATE,
    }),
  ),
  'session.note': call<views.SessionChange>()(z.object({ ...SESSION, text: TEXT, about: z.enum(NOTE_TOPICS) })),
  'session.open-incident': call<views.SessionChange>()(z.object({ ...SESSION, kind: z.enum(INCIDENT_KINDS) })),
  'session.close-incident': call<views.SessionChange>()(
    z.object({
      ...SESSION,
      incident: ID,
      ...INCIDENT_TEXTS,
      followUp: z.enum(['accepted', 'declined', 'not-needed']),
      followUpAt: TEXT.exactOptional(),
    }),
  ),
  'session.hand-over': call<views.SessionChange>()(z.object({ ...SESSION, to: ID, pass: PASS })),
  'session.pass': call<views.SessionChange>()(z.object({ ...SESSION, pause: ID })),
  'session.override': call<views.SessionChange>()(
    z.object({ ...LINE, values: VALUES, manager: ID, pass: PASS, reason: TEXT }),
  ),
  'session.abandon': call<views.SessionChange>()(z.object({ ...SESSION, reason: TEXT })),
  'session.seal': call<{ readonly room: string; readonly hash: string }>()(
    z.object({ ...SESSION, pass: PASS, path: DRAWN.exactOptional() }),
  ),
  'session.retry': call<views.SessionChange>()(z.object(SESSION)),
  'session.save-elsewhere': call<{ readonly name: string }>()(z.object(SESSION)),
  'session.bring-back': call<{ readonly session: string; readonly count: number }>()(NOTHING),

  'records.list': call<views.RecordPage>('manager')(z.object(PAGE)),
  'records.find': call<HistoryPage>('manager')(z.object({ query: HISTORY_QUERY, ...PAGE })),
  'records.choices': call<HistoryChoices>('manager')(NOTHING),
  'records.read': call<views.RecordView>('manager')(z.object(SESSION)),
  'records.save': call<views.Saved>('manager')(
    z.object({
      sessions: z.union([z.literal('all'), z.array(ID).min(1), z.object({ query: HISTORY_QUERY })]),
      format: ID,
      /** The person ticked that answers about health go along. */
      health: z.boolean().exactOptional(),
      /** The person ticked that photos go along, where the format shows them. */
      photos: z.boolean().exactOptional(),
    }),
  ),
  'records.cancel-save': call<null>('manager')(NOTHING),
  'records.show': call<null>('manager')(z.object({ token: z.string() })),
  'records.addendum': call<null>()(
    z.object({ ...SESSION, person: ID, pass: PASS, text: TEXT, reason: TEXT, line: ID.exactOptional() }),
  ),

  'preferences.read': call<views.Preferences>()(NOTHING),
  'preferences.write': call<views.Preferences>()(
    z.object({
      theme: z.enum(['light', 'dark', 'system']).exactOptional(),
      textSize: z.enum(['normal', 'large']).exactOptional(),
      sounds: z.boolean().exactOptional(),
    }),
  ),
} as const

export type CallName = keyof typeof CONTRACT
export type Input<N extends CallName> = z.input<(typeof CONTRACT)[N]['input']>
export type ParsedInput<N extends CallName> = z.output<(typeof CONTRACT)[N]['input']>
export type Output<N extends CallName> = NonNullable<(typeof CONTRACT)[N]['output']> | OnlyNull<N>
/** Calls that answer nothing answer `null`. */
type OnlyNull<N extends CallName> = null extends (typeof CONTRACT)[N]['output'] ? null : never

/** What the main process tells the window of its own accord: refetch what is on the screen. */
export type Change =
  | { readonly topic: 'board' }
  | { readonly topic: 'session'; readonly session: string }
  | { readonly topic: 'directory' }
  | { readonly topic: 'records' }
  /** More of History has been read. */
  | { readonly topic: 'history' }
  | { readonly topic: 'status' }
  | { readonly topic: 'records-progress'; readonly done: number; readonly all: number }

/** The bridge itself, as the preload puts it on `window.roomready`. */
export interface Bridge {
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>
  readonly onChange: (listener: (change: Change) => void) => () => void
}
