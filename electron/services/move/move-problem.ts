import type { MoveError } from '../../../shared/move/move-view'
import { toStorageError } from '../../storage/storage-error'

/** An expected end of a move; nothing was changed where the data are. */
export class MoveProblem extends Error {
  override readonly name = 'MoveProblem'
  readonly error: MoveError | { readonly code: 'cancelled' }

  constructor(error: MoveProblem['error']) {
    super(`Nothing was moved: ${JSON.stringify(error)}`)
    this.error = error
  }
}

type Place = 'new-place' | 'old-place'

/** Runs work on one of the two places and throws its refusal as MoveProblem. */
export async function at<T>(why: Place, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof MoveProblem) throw error
    throw new MoveProblem({ code: 'move', why, fault: toStorageError(error).code })
  }
}
