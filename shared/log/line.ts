import { z } from 'zod'

/** The format this program writes. A line with a greater `v` comes from a newer program. */
export const FORMAT_VERSION = 1

/** `prev` of the first line of a chain. */
export const ZERO_HASH = '0'.repeat(64)

/** One line of a session journal or of the clinic log. Members are described in docs/format.md. */
export interface LogLine<T extends string = string, D extends object = object> {
  readonly v: typeof FORMAT_VERSION
  /** 0, 1, 2, … without gaps. */
  readonly seq: number
  /** Wall time, UTC: `2026-11-22T13:05:07.123Z`. */
  readonly at: string
  /** Minutes east of UTC in force at the clinic. */
  readonly offset: number
  /** Whole milliseconds since this run of the program started. */
  readonly mono: number
  /** This run of the program. */
  readonly run: string
  /** A person's id, or `system`. */
  readonly by: string
  readonly type: T
  readonly data: D
  /** The previous line's `hash`. */
  readonly prev: string
  /** SHA-256 over the canonical form of the line without this member. */
  readonly hash: string
}

/** What the writer is given: the chain adds `v`, `seq`, `prev` and `hash`. */
export type Draft<T extends string = string, D extends object = object> = Omit<
  LogLine<T, D>,
  'v' | 'seq' | 'prev' | 'hash'
>

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
/** No zone is further from UTC than 14 hours; a day leaves room for mistaken clocks. */
const MAX_OFFSET = 1440

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The envelope of a line: exactly these members. `data` is passed on untouched, its schema goes by `type`. */
export const logLineSchema = z.strictObject({
  v: z.literal(FORMAT_VERSION),
  seq: z.int().nonnegative(),
  at: z.string().regex(UTC),
  offset: z.int().min(-MAX_OFFSET).max(MAX_OFFSET),
  mono: z.int().nonnegative(),
  run: z.string().min(1),
  by: z.string().min(1),
  type: z.string().min(1),
  data: z.custom<object>(isObject),
  prev: sha256Hex,
  hash: sha256Hex,
})

/** The same rules for what is about to be written, spelled out: this stands in the way of every tick. */
export const isSoundDraft = (draft: Draft): boolean =>
  UTC.test(draft.at) &&
  Number.isSafeInteger(draft.offset) &&
  Math.abs(draft.offset) <= MAX_OFFSET &&
  Number.isSafeInteger(draft.mono) &&
  draft.mono >= 0 &&
  draft.run !== '' &&
  draft.by !== '' &&
  draft.type !== '' &&
  isObject(draft.data)
