import type { ExportFile } from './export-file'
import { type ExportFormat, type ExportFrame, type ExportRecord, recordText } from './export-format'

/** One file under way. It takes records one by one; `close` frees what lies aside, whatever came of it. */
export interface ExportWriter {
  readonly add: (record: ExportRecord) => Promise<void>
  /** Takes records that are text already, where the file is a plain row of them. */
  readonly addText?: (text: Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A kind of file that a person can save. */
export interface FileKind {
  readonly id: string
  /** Ending of the file, without a dot. */
  readonly ending: string
  /** The data dictionary, for a file beside it. */
  readonly dictionary?: () => Uint8Array
  readonly start: (file: ExportFile, frame: ExportFrame) => ExportWriter
}

/** Written out in pieces of about this many bytes: one by one, small records would wait for the disk most of the time. */
const PIECE = 1 << 18

/** A plain row of bytes as a kind of file. */
export function plainFile(format: ExportFormat): FileKind {
  const { id, ending, dictionary } = format
  return {
    id,
    ending,
    ...(dictionary !== undefined && { dictionary }),
    start: (file, frame) => {
      let waiting: Uint8Array[] = [format.open(frame)]
      let bytes = 0
      const flush = async () => {
        const [only] = waiting
        const piece = waiting.length === 1 && only !== undefined ? only : Buffer.concat(waiting)
        waiting = []
        bytes = 0
        await file.write(piece)
      }
      const addText = async (piece: Uint8Array) => {
        waiting.push(piece)
        bytes += piece.length
        if (bytes >= PIECE) await flush()
      }
      return {
        add: (record) => addText(recordText(format, record, frame)),
        addText,
        finish: flush,
        close: () => Promise.resolve(),
      }
    },
  }
}
