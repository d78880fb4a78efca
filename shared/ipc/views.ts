import type { RestoreDone } from '../backup/backup-view'
import type { Policy, Room } from '../catalog/catalog'
import type { Product } from '../catalog/product'
import type { Supplies } from '../catalog/supplies'
import type { Checklist } from '../checklist/checklist'
import type { LotItem } from '../checklist/field'
import type { Person } from '../people/person'
import type { RoomState } from '../room/room-state'
import type { Purpose, SessionEvent, Treatment } from '../session/events'
import type { Moment } from '../session/moment'
import type { SaveFault } from './errors'

/** One sentence the program owes the person at start-up; `shared/text/notices` says it. */
export type Notice =
  | { readonly code: 'sessions-back'; readonly count: number }
  | { readonly code: 'torn-line'; readonly file: string }
  | { readonly code: 'altered-line'; readonly file: string; readonly line: number }
  | { readonly code: 'missing-session'; readonly session: string }
  | { readonly code: 'newer-file'; readonly file: string }
  | { readonly code: 'unreadable-file'; readonly file: string }
  | { readonly code: 'recovered-file'; readonly file: string }
  | { readonly code: 'clock-jumped'; readonly seconds: number }
  /** Records that the clinic log calls deleted, whose files were still there: they went now, or could not. */
  | { readonly code: 'deletion-finished'; readonly count: number }
  | { readonly code: 'deletion-unfinished'; readonly count: number }
  | { readonly code: 'seal-finished'; readonly session: string }
  | { readonly code: 'data-moved'; readonly from: string; readonly to: string }
  | ({ readonly code: 'restored' } & RestoreDone)

export interface AppStatus {
  readonly version: string
  readonly electron: string
  /** The Electron this program is built for, when it runs on another one. */
  readonly standIn?: { readonly wanted: string }
  readonly setUp: boolean
  readonly example: boolean
  readonly clinic: string
  /** For reading only: where the log lies. */
  readonly where: string
  readonly notices: readonly Notice[]
  readonly signedIn?: { readonly id: string; readonly name: string }
  readonly now: Moment
}

export interface Directory {
  readonly people: readonly Person[]
  readonly rooms: readonly Room[]
  readonly products: readonly Product[]
  readonly policy: Policy
  /** The versions in use. */
  readonly checklists: readonly Checklist[]
}

export interface OpenSession {
  readonly id: string
  readonly purpose: Purpose
  readonly technician: string
  readonly technicianName: string
  readonly client?: string
  readonly treatment?: Treatment
  readonly passed: number
  readonly pauses: number
  /** The next real-world step: "Client may leave". */
  readonly nextDoor?: string
  /** Settled and all lines of the pause under way. */
  readonly settled: number
  readonly lines: number
}
export interface BoardRoom {
  readonly id: string
  readonly name: string
  readonly state: RoomState
  readonly session?: OpenSession
  /** Who released, blocked or last used the room, by name. */
  readonly personName?: string
  readonly lastClient?: string
}
export interface Board {
  readonly now: Moment
  readonly rooms: readonly BoardRoom[]
  readonly sealedToday: number
  readonly turnoverTargetMinutes: number
  /** Somebody closed the day, and nothing was started since. */
  readonly dayClosed?: { readonly at: string; readonly offset: number; readonly name: string; readonly note?: string }
}

/** Whether everything of a session is on the disk. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string; readonly offset: number }
  | {
      readonly state: 'unsaved'
      readonly fault: SaveFault
      /** Events from this `seq` on are only in memory. */
      readonly from: number
      readonly count: number
      readonly safeUntil: { readonly at: string; readonly offset: number }
      /** A copy with the unsaved events lies in another folder. */
      readonly rescued?: boolean
    }

/** What a session call did: the events that are new, and whether they are on the disk. */
export interface SessionChange {
  readonly events: readonly SessionEvent[]
  readonly save: SaveState
}
export interface LastLot {
  readonly item: LotItem
  readonly lot: string
  readonly expiry: string
}
export interface SessionView {
  readonly now: Moment
  readonly events: readonly SessionEvent[]
  readonly save: SaveState
  readonly checklist: Checklist
  readonly policy: Policy
  readonly products: readonly Product[]
  /** What stands in this room or in the whole clinic. */
  readonly supplies: Supplies
  readonly people: readonly Person[]
  readonly room: Room
  readonly releasedByName?: string
  /** The last lots entered on this computer, for "Same as last"; only those still in date. */
  readonly lastLots: readonly LastLot[]
  /** A fingerprint of the record so far: the journal's last hash. */
  readonly fingerprint: string
  /** Lines of the journal that are not as they were written. */
  readonly altered: readonly number[]
}

/** One row of the list of sealed sessions. */
export interface RecordRow {
  readonly session: string
  readonly month: string
  readonly purpose: Purpose
  readonly openedAt: string
  readonly sealedAt: string
  readonly offset: number
  readonly room: string
  readonly roomName: string
  readonly technician: string
  readonly technicianName: string
  readonly client?: string
  readonly treatment?: Treatment
  readonly checklist: string
  readonly version: number
  readonly done: number
  readonly notApplicable: number
  readonly problems: number
  readonly corrected: number
  readonly stopped: boolean
  readonly lots: readonly {
    readonly item: LotItem
    readonly lot: string
    readonly expiry: string
    readonly gtin?: string
    readonly serial?: string
  }[]
}
/** A row without the lots, which its record's events name in full. */
export type RecordHead = Omit<RecordRow, 'lots'>
export interface RecordView {
  readonly row: RecordHead
  readonly events: readonly SessionEvent[]
  readonly checklist: Checklist
  readonly people: readonly Person[]
  readonly room: Room
  /** SHA-256 of the sealed record: the journal's last hash at the seal. */
  readonly hash: string
  readonly seal: 'intact' | 'altered' | 'not-in-clinic-log'
  readonly altered: readonly number[]
}
export interface Saved {
  readonly name: string
  /** The name that was chosen, where another program holds that file open. */
  readonly wanted?: string
  readonly count: number
  /** For "Show in folder"; the window never holds the path. */
  readonly token: string
}

/** This computer's preferences. */
export interface Preferences {
  readonly theme: 'light' | 'dark' | 'system'
  readonly textSize: 'normal' | 'large'
  readonly sounds: boolean
}
