import type { SaveFault } from '../ipc/errors'

/** An empty folder that a manager chose for the data. */
export interface MoveTarget {
  readonly token: string
  /** For reading only. */
  readonly where: string
  readonly files: number
  readonly bytes: number
  /** Bytes that go in there. */
  readonly free: number
}

/** How far a move is: every file is copied, then every file is read back. */
export interface MoveProgress {
  readonly step: 'copying' | 'comparing'
  readonly done: number
  readonly all: number
}

export interface MoveDone {
  readonly from: string
  readonly to: string
  readonly files: number
  readonly bytes: number
  /** Lines of the clinic log that are not as they were written; they were so before. */
  readonly logFaults: number
}

/** Why data were not moved. */
export type MoveError = { readonly code: 'move' } & (
  | { readonly why: 'not-empty' | 'within' | 'backup-folder' | 'choose-again' | 'busy' | 'changed' | 'differs' }
  | { readonly why: 'too-small'; readonly needed: number; readonly free: number }
  /** The new place, or the one where the data are, refused. */
  | { readonly why: 'new-place' | 'old-place'; readonly fault: SaveFault }
)
