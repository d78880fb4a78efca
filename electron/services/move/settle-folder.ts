import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { DATA_PLACE_TEXT as TEXT } from '../../../shared/text/data-place'
import { type Elsewhere, findDataFolder, holdsData, MOVED_NAME, noteMove, readMark } from '../../storage/data-home'
import { toStorageError } from '../../storage/storage-error'

/** What is asked of the person in front of the computer, before there is a window. */
export interface StartQuestions {
  /** Answers the number of the button that was pressed. */
  readonly ask: (question: {
    readonly message: string
    readonly detail: string
    readonly buttons: readonly string[]
  }) => Promise<number>
  readonly chooseFolder: () => Promise<string | undefined>
  /** Now, as the moves of this computer are dated. */
  readonly now: () => string
}

interface Start {
  /** This computer's usual data folder. */
  readonly usual: string
  /** The one that the start asked for. */
  readonly requested: string | null
}

/** Says where the data went, or that their drive is missing. Answers the folder to start with; nothing to close. */
export async function settleFolder(
  place: Elsewhere,
  start: Start,
  questions: StartQuestions,
): Promise<string | undefined> {
  if (place.kind === 'missing') return findMissing(place.folder, start, questions)
  const { folder, to, at } = place
  const detail = place.kind === 'moved' ? TEXT.moved(folder, to, at) : TEXT.unfinished(folder, to)
  const answer = await questions.ask({ message: TEXT.elsewhere, detail, buttons: [TEXT.openThere, TEXT.close] })
  if (answer !== 0) return undefined
  // A power cut may have kept this computer from remembering it.
  if (start.requested === null) noteMove(start.usual, { from: folder, to, at })
  return to
}

async function findMissing(folder: string, start: Start, questions: StartQuestions): Promise<string | undefined> {
  for (;;) {
    const buttons = [TEXT.again, TEXT.choose, TEXT.close]
    const answer = await questions.ask({ message: TEXT.missing, detail: TEXT.missingDetail(folder), buttons })
    if (answer === 0) {
      const place = findDataFolder(start.usual, start.requested)
      if (place.kind === 'open') return place.folder
      if (place.kind !== 'missing') return settleFolder(place, start, questions)
    } else if (answer === 1) {
      const chosen = await questions.chooseFolder()
      if (chosen !== undefined && (await isTheirs(chosen, questions))) {
        noteMove(start.usual, { from: folder, to: chosen, at: questions.now() })
        return chosen
      }
    } else return undefined
  }
}

/** Whether the program can go on with a chosen folder: with the data in it, or to bring a backup back into an empty one. */
async function isTheirs(chosen: string, { ask }: StartQuestions): Promise<boolean> {
  const moved = readMark(chosen, MOVED_NAME)
  if (moved !== undefined) {
    await ask({ message: TEXT.older, detail: TEXT.olderDetail(chosen, moved.to, moved.at), buttons: [TEXT.back] })
    return false
  }
  if (holdsData(chosen)) return true
  if (namesIn(chosen)?.length !== 0) {
    await ask({ message: TEXT.nothing, detail: TEXT.nothingDetail(chosen), buttons: [TEXT.back] })
    return false
  }
  const buttons = [TEXT.startEmpty, TEXT.back]
  if ((await ask({ message: TEXT.empty, detail: TEXT.emptyDetail(chosen), buttons })) !== 0) return false
  // From now on the data are expected here.
  mkdirSync(path.join(chosen, 'clinic-log'), { mode: 0o700 })
  return true
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    toStorageError(error)
    return undefined
  }
}
