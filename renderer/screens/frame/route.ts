import type { InsightQuery } from '../../../shared/history/insight-period'
import type { HistoryQuery } from '../../../shared/history/query'
import type { SETTINGS_TEXT } from '../../../shared/text/settings'

/** The parts of Settings. */
export type SettingsSection = keyof typeof SETTINGS_TEXT.sections

export interface StartRoute {
  readonly name: 'start'
  readonly room?: string
  /** Already typed, when the person comes back from the client's last record. */
  readonly client?: string
}
export interface InsightsRoute {
  readonly name: 'insights'
  /** Whose figures; those of the last weeks where nothing is asked. */
  readonly asked?: InsightQuery
}
export interface OpenedFromStart {
  readonly session: string
  readonly back: StartRoute
}

/** Where the person is. Kept in memory only: the program opens on the board. */
export type Route =
  | { readonly name: 'board'; /** The room whose card takes the focus. */ readonly room?: string }
  | StartRoute
  | { readonly name: 'turnover'; readonly room: string }
  | { readonly name: 'close-day' }
  | { readonly name: 'manage-room'; readonly room: string }
  | { readonly name: 'session'; readonly session: string }
  | {
      readonly name: 'records'
      /** Opened from the start screen, and the way back to it. */ readonly opened?: OpenedFromStart
      /** What the list asks for when it opens. */ readonly query?: HistoryQuery
      /** The figures that asked it. */ readonly back?: InsightsRoute
    }
  | { readonly name: 'reports' }
  | { readonly name: 'checklists'; /** The one that is shown first. */ readonly checklist?: string }
  | { readonly name: 'lists' }
  | {
      readonly name: 'settings'
      /** The panel that takes the focus. */ readonly part?: 'example'
      /** The part that is shown; the Overview where none is asked for. */ readonly section?: SettingsSection
      /** What that part opens first; `new` for something that is not stored yet. */ readonly item?: string
    }
  | InsightsRoute
  | { readonly name: 'sign-in' }
