import type { Hold } from './holds'
import type { Kept, KeptBreak } from './retention'

/** How the clinic keeps its records, as Settings shows it. */
export interface RetentionView {
  /** Legal holds that stand, with the name of who placed them. */
  readonly holds: readonly (Hold & { readonly name: string })[]
  /** Records that were deleted since the clinic began. */
  readonly deleted: number
  /** How long a backup keeps what was deleted since it was made; nothing while none is set up. */
  readonly backups?: { readonly drive: string; readonly keepDays: number }
}

/** What a dry run found: nothing was changed by it. */
export interface RetentionTrial {
  readonly token: string
  readonly at: string
  readonly offset: number
  readonly going: { readonly count: number; readonly photos: number; readonly bytes: number }
  /** Records that stay, by why. */
  readonly held: { readonly hold: number; readonly young: number; readonly open: number; readonly unsound: number }
  /** The next day on which a record's time is over. */
  readonly next?: string
}

/** A record that the dry run would delete. */
export interface GoingRow {
  readonly session: string
  /** The day of its seal at the clinic. */
  readonly day: string
  readonly client?: string
  readonly room: string
  readonly kept: Kept
  readonly photos: number
  readonly bytes: number
}

/** Why a record stays. */
export type StaysBecause =
  | { readonly kind: 'kept'; readonly rule: KeptBreak }
  /** `changed`: it may go now, since a hold was lifted or its day has come after the dry run. */
  | { readonly kind: 'open' | 'altered' | 'unreadable' | 'changed' }

/** A record that stays. */
export interface HeldRow {
  readonly session: string
  readonly day?: string
  readonly client?: string
  readonly room?: string
  readonly why: StaysBecause
}

export type RetentionRows =
  | { readonly which: 'going'; readonly rows: readonly GoingRow[] }
  | { readonly which: 'held'; readonly rows: readonly HeldRow[] }

/** What was deleted; fewer than all where it was stopped. */
export interface RetentionDone {
  readonly count: number
  readonly all: number
  readonly photos: number
  readonly bytes: number
}
