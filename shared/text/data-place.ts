import { dateWords } from './time'

/** `22 November 2026`, as the calendar in UTC has it: the clinic's own day is not known before its data are open. */
const day = (at: string): string => dateWords(at.slice(0, 10))

/** What is said and asked at the start when the data are not where they are looked for. */
export const DATA_PLACE_TEXT = {
  elsewhere: 'The data of this clinic are in another folder',
  moved: (folder: string, to: string, at: string) =>
    `They were moved from ${folder} to ${to} on ${day(at)}. The old folder is no longer used: what is written there would be missing in the new one.`,
  unfinished: (folder: string, to: string) =>
    `${folder} holds a copy that was never finished. The data are in ${to}, complete and unchanged.`,
  openThere: 'Open the data there',
  close: 'Close RoomReady',
  missing: 'The drive with the data of this clinic is not there',
  missingDetail: (folder: string) =>
    `The data are in ${folder}, and nothing of them can be found there now. Plug the drive in and try again. If the drive has another name now, choose its folder. If it is lost, choose an empty folder and bring your newest backup back.`,
  again: 'Try again',
  choose: 'Choose the folder',
  back: 'Back',
  older: 'These are older data',
  olderDetail: (folder: string, to: string, at: string) =>
    `The data in ${folder} were moved to ${to} on ${day(at)}. Everything that was recorded since is missing here.`,
  nothing: 'There is no RoomReady data in this folder',
  nothingDetail: (folder: string) =>
    `${folder} holds other files. Choose the folder that the data were moved to, or an empty one for a backup.`,
  empty: 'This folder is empty',
  emptyDetail: (folder: string) =>
    `RoomReady can start in ${folder} with nothing in it. Bring your newest backup back there before anything else.`,
  startEmpty: 'Start there, then restore',
} as const
