import type { z } from 'zod'
import { APP_CALLS } from './calls/app-calls'
import { BACKUP_CALLS } from './calls/backup-calls'
import { CHECKLIST_CALLS } from './calls/checklist-calls'
import { INSIGHT_CALLS } from './calls/insight-calls'
import { DAY_CALLS } from './calls/day-calls'
import { LIST_CALLS } from './calls/list-calls'
import { LOCK_CALLS } from './calls/lock-calls'
import { MOVE_CALLS } from './calls/move-calls'
import { PEOPLE_CALLS } from './calls/people-calls'
import { POLICY_CALLS } from './calls/policy-calls'
import { PRODUCT_CALLS } from './calls/product-calls'
import { RECORD_CALLS } from './calls/record-calls'
import { REPORT_CALLS } from './calls/report-calls'
import { RETENTION_CALLS } from './calls/retention-calls'
import { ROOM_CALLS } from './calls/room-calls'
import { ROOM_SETUP_CALLS } from './calls/room-setup-calls'
import { SESSION_CALLS } from './calls/session-calls'
import { SETUP_CALLS } from './calls/setup-calls'
import { STAFF_CALLS } from './calls/staff-calls'
import type { BackupJob } from '../backup/backup-view'
import type { ReportWorkKind } from '../reports/report-wish'
import type { Result } from './errors'

/**
 * Every call there is, one file an area. The handlers in the main process and `window.roomready` both derive from this
 * table.
 */
export const CONTRACT = {
  ...APP_CALLS,
  ...SETUP_CALLS,
  ...PEOPLE_CALLS,
  ...STAFF_CALLS,
  ...DAY_CALLS,
  ...ROOM_CALLS,
  ...ROOM_SETUP_CALLS,
  ...PRODUCT_CALLS,
  ...POLICY_CALLS,
  ...SESSION_CALLS,
  ...LOCK_CALLS,
  ...CHECKLIST_CALLS,
  ...LIST_CALLS,
  ...RECORD_CALLS,
  ...INSIGHT_CALLS,
  ...REPORT_CALLS,
  ...BACKUP_CALLS,
  ...MOVE_CALLS,
  ...RETENTION_CALLS,
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
  | { readonly topic: 'seals-progress'; readonly done: number; readonly all: number }
  | {
      readonly topic: 'report-progress'
      readonly what: ReportWorkKind
      readonly done: number
      readonly all: number
    }
  | { readonly topic: 'backup' }
  /** The data folder is being moved, or was. */
  | { readonly topic: 'move' }
  | { readonly topic: 'retention' }
  | { readonly topic: 'retention-progress'; readonly done: number; readonly all: number }
  | { readonly topic: 'backup-progress'; readonly job: BackupJob; readonly done: number; readonly all: number }

/** The bridge itself, as the preload puts it on `window.roomready`. */
export interface Bridge {
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>
  readonly onChange: (listener: (change: Change) => void) => () => void
}
