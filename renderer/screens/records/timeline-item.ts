import type { Line } from '../../../shared/checklist/checklist'
import type { RecordView } from '../../../shared/ipc/views'
import type { SessionEvent } from '../../../shared/session/events'
import { EVENT_TEXT } from '../../../shared/text/records'
import type { CheckShape, CheckState } from '../../components/CheckGlyph'

/** Colours a row; `bad`, `corrected` and `fixed` are what "Problems and corrections" keeps. */
export type Tone = 'plain' | 'bad' | 'fixed' | 'corrected' | 'gate'
export type Sign = 'start' | 'door' | 'pencil' | 'timer' | 'event' | 'note' | 'seal' | 'warning'

export interface TimelineItem {
  readonly tone: Tone
  readonly sign: Sign | { readonly shape: CheckShape; readonly state: CheckState }
  readonly text: string
  /** What stood there before and what stands there now. */
  readonly change?: { readonly before: string; readonly now: string } | undefined
  /** An answer that was replaced later, and when. */
  readonly replaced?: string | undefined
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly photo?: string | undefined
}

/** One row of the timeline: the event, and how it reads. */
export interface TimelineRow extends TimelineItem {
  readonly event: SessionEvent
}

/** What the words of an event need to know of the record around it. */
export interface TimelineAround {
  readonly record: RecordView
  readonly lineOf: (id: string) => Line | undefined
  readonly labelOf: (id: string) => string
}

/** Why an entry was logged late, where it was. */
export function lateLine(late: { readonly reason: string } | undefined) {
  return late === undefined ? [] : [{ label: EVENT_TEXT.late, text: late.reason }]
}
