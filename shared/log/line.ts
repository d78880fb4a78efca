import { isObject, isSha256, isWhole } from '../checks'

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

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
/** No zone is further from UTC than 14 hours; a day leaves room for mistaken clocks. */
const MAX_OFFSET = 1440
const MEMBERS = 11

/** A time as a line has it. */
export const isUtc = (value: unknown): value is string => typeof value === 'string' && UTC.test(value)
/** Minutes east of UTC as a line has them. */
export const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= MAX_OFFSET

const isCount = (value: unknown): value is number => isWhole(value, 0)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** What the program's clock, the person and the event give a line. `data` is passed on untouched: its schema goes by `type`. */
const isSound = ({ at, offset, mono, run, by, type, data }: { readonly [M in keyof Draft]: unknown }): boolean =>
  isUtc(at) && isOffset(offset) && isCount(mono) && isText(run) && isText(by) && isText(type) && isObject(data)

/** Whether this is a line: exactly its members. Spelled out, because years of records are millions of lines. */
export const isLogLine = (value: unknown): value is LogLine =>
  isObject(value) &&
  Object.keys(value).length === MEMBERS &&
  value['v'] === FORMAT_VERSION &&
  isCount(value['seq']) &&
  isSha256(value['prev']) &&
  isSha256(value['hash']) &&
  isSound({
    at: value['at'],
    offset: value['offset'],
    mono: value['mono'],
    run: value['run'],
    by: value['by'],
    type: value['type'],
    data: value['data'],
  })

/** The same rules for what is about to be written. */
export const isSoundDraft = (draft: Draft): boolean => isSound(draft)
