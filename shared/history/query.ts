import { z } from 'zod'
import { ID, LOT_ITEMS } from '../checklist/field'
import { PURPOSES, TREATMENTS } from '../session/events'
import { LINE_MARKS } from './index-row'

/** What a session may be asked to be. A record may be several of them: sealed, corrected and with a problem put right. */
export const HISTORY_STATES = ['open', 'sealed', 'corrected', 'put-right', 'problem', 'stopped', 'altered'] as const
export type HistoryState = (typeof HISTORY_STATES)[number]

/** A sealed session of which none of this is true has passed first time. */
export const SPOILS_FIRST_TIME: readonly HistoryState[] = ['corrected', 'put-right', 'problem', 'stopped']

/**
 * What may be asked of a line: its marks, and what its contact time says. `missed`: it had a problem, dried early or was
 * corrected. `timed`: a contact time ran.
 */
export const LINE_ASKS = [...LINE_MARKS, 'dried-early', 'missed', 'timed'] as const
export type LineAsk = (typeof LINE_ASKS)[number]

export const HISTORY_COLUMNS = [
  'finished',
  'room',
  'client',
  'treatment',
  'technician',
  'checks',
  'turnover',
  'status',
  'record',
] as const
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number]

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Which sessions are asked for, and in what order. What is not named is not asked. */
export const HISTORY_QUERY = z.object({
  /** Part of the client reference, a lot, the record number or a note. */
  text: z.string().max(200).exactOptional(),
  /** Local days of the clinic, both ends included; an open session lies on the day it was opened. */
  from: DAY.exactOptional(),
  to: DAY.exactOptional(),
  /** Sessions that logged this lot, however it is spelled; other lots that hold the same letters are not meant. */
  lot: z.object({ item: z.enum(LOT_ITEMS), lot: z.string().max(200) }).exactOptional(),
  room: ID.exactOptional(),
  technician: ID.exactOptional(),
  /** A treatment, or a record without a client. */
  purpose: z.enum(PURPOSES).exactOptional(),
  treatment: z.enum(TREATMENTS).exactOptional(),
  checklist: ID.exactOptional(),
  state: z.enum(HISTORY_STATES).exactOptional(),
  line: z.object({ id: ID, was: z.enum(LINE_ASKS) }).exactOptional(),
  /** Passed first time, or not; an open session is neither. */
  firstTime: z.boolean().exactOptional(),
  /** Whole minutes, both ends included. */
  turnover: z.object({ min: z.number().int().min(0), max: z.number().int().exactOptional() }).exactOptional(),
  sort: z.object({ by: z.enum(HISTORY_COLUMNS), descending: z.boolean() }).exactOptional(),
})
export type HistoryQuery = z.infer<typeof HISTORY_QUERY>

/** Newest first. */
export const USUAL_SORT = { by: 'finished', descending: true } as const

/** The query without its order: is anything left out? */
export function isNarrowed(query: HistoryQuery): boolean {
  return Object.entries(query).some(([name, value]) => name !== 'sort' && value !== '')
}
