import type { RecordView } from '../../shared/ipc/views'
import type { SessionEventType } from '../../shared/session/events'
import { TextBytes } from './text-bytes'

/** One record on its way out: what the window shows of it, and its journal as it lies on the disk. */
export interface ExportRecord {
  readonly view: RecordView
  readonly journal: Uint8Array
}
export interface ExportFrame {
  readonly clinic: string
  /** Whether a person asked that answers about health go along. */
  readonly health: boolean
}
/** Writes records one after the other, so that memory stays flat however many there are. */
export interface ExportFormat {
  readonly id: string
  /** Ending of the file, without a dot. */
  readonly ending: string
  readonly open: (frame: ExportFrame) => Uint8Array
  /** The only events it looks at; without it all of them. Reading just these takes less time. */
  readonly events?: ReadonlySet<SessionEventType>
  /** Adds a record's text. */
  readonly record: (record: ExportRecord, frame: ExportFrame, text: TextBytes) => void
  /** The data dictionary, for a file beside the export. */
  readonly dictionary?: () => Uint8Array
}

/** The text of one record. */
export function recordText({ record: add }: ExportFormat, record: ExportRecord, frame: ExportFrame): Uint8Array {
  const text = new TextBytes()
  add(record, frame, text)
  return text.copy()
}
