import type { AppError } from '../ipc/errors'

type Why = Extract<AppError, { code: 'retention' }>['why']

const SENTENCES: Readonly<Record<Why, (count: number) => string>> = {
  'other-count': (count) =>
    `The dry run lists ${count === 1 ? '1 record' : `${count.toLocaleString('en-US')} records`}. Nothing was deleted. Enter that number to confirm it.`,
  changed: () => 'A record was changed or went away since the dry run. Nothing was deleted. Make a new dry run.',
  busy: () => 'A backup, a restore or a deletion is under way. Nothing was deleted. Wait until it has finished.',
  unfinished: (count) =>
    `The clinic log says that ${count === 1 ? '1 record is' : `${count.toLocaleString('en-US')} records are`} deleted, but the disk kept a file. RoomReady tries again at its next start.`,
}

/** Why records were not deleted, or not wholly. */
export function retentionSentence(why: Why, count: number): string {
  return SENTENCES[why](count)
}
