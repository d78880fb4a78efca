import type { MoveDone, MoveProgress, MoveTarget } from '../move/move-view'
import { plural } from './backup-error'
import { sizeWords } from './size'

/** Moving the data folder, in Settings. */
export const MOVE_TEXT = {
  title: 'Move to another drive',
  about:
    'Everything is copied into an empty folder of your choice, flushed, read back and compared. Only then is the new folder used. The old one stays, marked as moved.',
  choose: 'Choose a folder',
  signInFirst: 'A manager moves the data folder.',
  to: 'New folder',
  what: ({ files, bytes, free }: Pick<MoveTarget, 'files' | 'bytes' | 'free'>) =>
    `${plural(files, 'file')}, ${sizeWords(bytes)}. ${sizeWords(free)} are free there.`,
  meanwhile: 'Nothing else can be done while it runs. No session may be open.',
  start: 'Move the data now',
  other: 'Choose another folder',
  steps: { copying: 'Copying', comparing: 'Reading back and comparing' } satisfies Record<MoveProgress['step'], string>,
  progress: ({ done, all }: Pick<MoveProgress, 'done' | 'all'>) =>
    `${done.toLocaleString('en-US')} of ${plural(all, 'file')}`,
  preparing: 'Preparing',
  cancel: 'Stop moving',
  cancelled: 'Stopped. The data stay where they were, and the new folder is empty again.',
  done: ({ files, bytes, to }: MoveDone) =>
    `Moved. ${plural(files, 'file')}, ${sizeWords(bytes)}, compared one by one, are in ${to} now.`,
  old: ({ from }: MoveDone) =>
    `The old folder ${from} is as it was and marked as moved. RoomReady no longer uses it. You may remove it by hand.`,
  logFaults: (count: number) =>
    `${plural(count, 'line')} of the clinic log ${count === 1 ? 'is' : 'are'} not as written. ${count === 1 ? 'It was' : 'They were'} so before the move.`,
} as const
