import type { EndedCredential } from '../people/credential'
import type { StaffFault } from '../people/staff'
import type { LeftOpen } from '../room/day'
import type { BackupError } from '../backup/backup-view'
import type { MoveError } from '../move/move-view'
import type { RoomState } from '../room/room-state'
import type { RuleBreak } from '../session/rule-break'
import type { EntryFault, EntryField, RoomStays } from './entry-fault'

/** Why the disk did not take something. */
export type SaveFault = 'disk-full' | 'folder-gone' | 'read-only' | 'no-permission' | 'disk-failed' | 'newer-version'
/** What a text looks like although it was given as a client reference (rule R29). */
export type LooksLike = 'email' | 'phone' | 'name'

/** Every expected error: what happened, as data. `shared/text/errors` says it and what to do next. */
export type AppError =
  | { readonly code: 'bad-request'; readonly where: string }
  | { readonly code: 'rule'; readonly rule: RuleBreak }
  | {
      readonly code: 'not-found'
      readonly what:
        | 'session'
        | 'room'
        | 'person'
        | 'checklist'
        | 'record'
        | 'saved-file'
        | 'photo'
        | 'report'
        | 'product'
        | 'lot'
        | 'stop'
        | 'equipment'
        | 'hold'
        | 'dry-run'
    }
  | { readonly code: 'wrong-pin'; readonly name: string; readonly triesLeft: number }
  | { readonly code: 'pin-locked'; readonly name: string; readonly seconds: number }
  | { readonly code: 'pin-again' }
  | { readonly code: 'wrong-person'; readonly name: string }
  | { readonly code: 'needs-manager' }
  | { readonly code: 'session-locked' }
  | {
      readonly code: 'room-not-ready'
      readonly room: string
      readonly state: RoomState
      /** Who started what is under way in the room, a session or a turnover. */
      readonly underWay?: { readonly name: string; readonly offset: number }
    }
  | { readonly code: 'client-reference'; readonly looksLike: LooksLike }
  | { readonly code: 'client-missing' }
  | { readonly code: 'already-set-up' }
  | { readonly code: 'setup'; readonly field: 'clinic' | 'rooms' | 'people' | 'disinfectant'; readonly why: SetupFault }
  | { readonly code: 'entry'; readonly field: EntryField; readonly why: EntryFault }
  | { readonly code: 'room-stays'; readonly room: string; readonly why: RoomStays }
  | { readonly code: 'photo'; readonly why: 'type' | 'size' | 'broken'; readonly maxMegabytes: number }
  | { readonly code: 'cancelled' }
  /** `cut-off`: the work on it ended before it was done, and not by the disk. */
  | { readonly code: 'not-written'; readonly name: string; readonly fault: SaveFault | 'open-elsewhere' | 'cut-off' }
  | { readonly code: 'not-saved'; readonly fault: SaveFault }
  | { readonly code: 'rescue'; readonly why: 'not-a-journal' | 'altered' | 'other-session' | 'nothing-new' }
  | { readonly code: 'checklist'; readonly why: ChecklistFault }
  | { readonly code: 'open-sessions'; readonly count: number }
  | BackupError
  | MoveError
  /** Nothing else is done while the data folder is being moved. */
  | { readonly code: 'moving' }
  | { readonly code: 'day-open'; readonly left: readonly LeftOpen[] }
  /** Rule R28. `unfinished`: so many records are deleted by the clinic log, and their files are still there. */
  | {
      readonly code: 'retention'
      readonly why: 'other-count' | 'changed' | 'busy' | 'unfinished'
      readonly count: number
    }
  | { readonly code: 'staff'; readonly fault: StaffFault }
  /** Rule R10. */
  | { readonly code: 'credentials-ended'; readonly ended: readonly EndedCredential[]; readonly mayOverride: boolean }

/** Why a checklist was not put in use, made or taken out of use. */
export type ChecklistFault = 'faults' | 'reasons' | 'name-missing' | 'name-taken' | 'last-in-use' | 'draft-first'

export type SetupFault =
  | 'name-missing'
  | 'none'
  | 'duplicate'
  | 'no-manager'
  | 'weak-pin'
  | 'pin-length'
  | 'registration-missing'
  | 'contact-time'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail(error: AppError): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error }
}
