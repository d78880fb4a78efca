import type { Change } from '../../../shared/ipc/contract'
import type { Drive } from '../../storage/backup/drive'
import type { Move } from '../../storage/data-home'
import type { Program } from '../program'

/** What the program does for a move, which outlives the data folder that it has open. */
export interface MoveGround {
  readonly program: () => Program
  readonly publish: (change: Change) => void
  readonly drive: Drive
  /** Goes on in another data folder; see `InOtherFolder`. */
  readonly inOtherFolder: InOtherFolder
  /** The data are elsewhere now: this computer has to remember it. */
  readonly onMoved: (move: Move) => void
}

/**
 * Closes the data folder, copies it, opens the copy, and goes on there once that is committed; where any of it throws, the
 * folder of before is opened again.
 */
export type InOtherFolder = (
  folder: string,
  steps: { readonly copy: () => Promise<void>; readonly commit: () => void },
) => Promise<void>
