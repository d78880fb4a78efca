/** What a process of its own writes. */
export type Way = 'limit' | 'csv' | 'csv-stringify' | 'jsonl' | 'copy' | 'sheet' | 'exceljs' | 'workbook'

export interface ExportInput {
  readonly way: Way
  readonly data: string
  readonly target: string
  /** Sessions to write. */
  readonly sessions: number
  /** Bytes that the limit writes. */
  readonly bytes: number
  /** The package.json beside which the peers are installed. */
  readonly peers: string
  /** The script of the program's own threads. */
  readonly threadScript: string
}

export interface Exported {
  readonly ms: number
  readonly bytes: number
  /** Megabytes that the process held at most. */
  readonly memory: number
}
