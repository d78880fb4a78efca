import type { SaveFault } from '../ipc/errors'
import type { MoveError } from '../move/move-view'
import { sizeWords } from './size'

const WHY: Readonly<Record<Exclude<MoveError['why'], 'too-small' | 'new-place' | 'old-place'>, string>> = {
  'not-empty': 'This folder is not empty. Make a new folder on the drive and choose that.',
  within: 'The new folder and the data folder lie one inside the other. Choose a folder elsewhere.',
  'backup-folder': 'Backups lie in this folder. Data and backups belong on different drives: choose another.',
  'choose-again': 'Choose the folder again.',
  busy: 'A backup, a restore or another move is under way. Wait until it has finished.',
  changed: 'A file changed while it was copied. Close what else works in the data folder, then move again.',
  differs: 'What was read back from the new drive is not what was written. Do not use this drive.',
}

const NEW_PLACE: Readonly<Record<SaveFault, string>> = {
  'disk-full': 'The new drive is full. Make room on it, or choose another.',
  'folder-gone': 'The new drive is gone. Plug it back in, then move again.',
  'read-only': 'The new drive can only be read. Unlock it, or choose another.',
  'no-permission': 'This computer does not let RoomReady write there. Allow it, or choose another folder.',
  'disk-failed': 'The new drive reports an error. Choose another.',
  'newer-version': 'A newer RoomReady wrote there. Choose another folder.',
}

const OLD_PLACE: Readonly<Record<SaveFault, string>> = {
  'disk-full': 'The disk of the data folder is full, so it cannot be marked as moved. Make a little room on it.',
  'folder-gone': 'The data folder is gone. Plug its drive back in, then move again.',
  'read-only': 'The drive of the data folder can only be read, so it cannot be marked as moved. Unlock it first.',
  'no-permission': 'This computer does not let RoomReady use the data folder. Allow it, then move again.',
  'disk-failed': 'A file of the data folder cannot be read. Restore your newest backup into a new folder instead.',
  'newer-version': 'A newer RoomReady wrote this data. Update RoomReady on this computer.',
}

const STAYS = 'The data stay where they were.'

/** Why the data were not moved; what is safe; what to do. */
export function moveSentence(error: MoveError): string {
  switch (error.why) {
    case 'too-small':
      return `There is too little room: ${sizeWords(error.needed)} are needed, ${sizeWords(error.free)} are free. Choose another drive.`
    case 'new-place':
      return `${NEW_PLACE[error.fault]} ${STAYS}`
    case 'old-place':
      return `${OLD_PLACE[error.fault]} ${STAYS}`
    case 'changed':
    case 'differs':
      return `${WHY[error.why]} ${STAYS}`
    case 'not-empty':
    case 'within':
    case 'backup-folder':
    case 'choose-again':
    case 'busy':
      return WHY[error.why]
  }
}
