import { z } from 'zod'
import { ID } from '../checklist/field'
import { LOCAL_DAY } from '../checklist/local-day'

const PERIOD = z.object({ from: LOCAL_DAY.exactOptional(), to: LOCAL_DAY.exactOptional() })
const ROOM = ID.exactOptional()

/** Which report is asked for, and of what. */
export const REPORT_WISH = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room-log'), period: PERIOD, room: ROOM }),
  /** A lot or serial number, or a part of one. */
  z.object({ kind: z.literal('lot-trace'), period: PERIOD, lot: z.string().trim().min(1).max(80) }),
  z.object({ kind: z.literal('exceptions'), period: PERIOD, room: ROOM }),
  z.object({ kind: z.literal('exposure-log'), period: PERIOD }),
  /** The same with the names of staff. */
  z.object({ kind: z.literal('exposure-log-private'), period: PERIOD }),
  z.object({ kind: z.literal('credentials') }),
  /** `routine`: also what every session leaves in the clinic log. */
  z.object({ kind: z.literal('audit-trail'), period: PERIOD, routine: z.boolean().exactOptional() }),
])
export type ReportWish = z.infer<typeof REPORT_WISH>
export type ReportKind = ReportWish['kind']
export type WishOf<K extends ReportKind> = Extract<ReportWish, { kind: K }>

export const REPORT_FORMATS = ['csv', 'pdf-a4', 'pdf-letter'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What can be under way: a report for the screen, and one that is being written. */
export const REPORT_WORK = ['reading', 'writing'] as const
export type ReportWorkKind = (typeof REPORT_WORK)[number]

/** What an inspector pack is of, and what goes along. */
export const PACK_WISH = z.object({
  from: LOCAL_DAY,
  to: LOCAL_DAY,
  /** Where the clients' names are kept, for the cover: RoomReady has only their references. */
  namesKept: z.string().trim().min(1).max(400),
  paper: z.enum(['A4', 'Letter']),
  health: z.boolean(),
  photos: z.boolean(),
})
export type PackWish = z.infer<typeof PACK_WISH>
