import type { BackupTime, DrillDone, LogRelation, RestoreLook } from '../backup/backup-view'
import { localDay } from '../session/moment'
import { plural } from './backup-error'
import { sizeWords } from './size'
import { clockTime, dayWords } from './time'

export { sizeWords }

/** `Today 09:02`, `12 May 2026 09:02`. */
export function backupMoment(moment: BackupTime, now: BackupTime): string {
  return `${localDay(moment) === localDay(now) ? 'Today' : dayWords(moment)} ${clockTime(moment)}`
}

/** The Backup part of Settings. */
export const BACKUP_TEXT = {
  title: 'Backup',
  now: 'Back up now',
  running: {
    backup: 'Backing up',
    closing: 'Backing up before closing',
    restore: 'Reading the backup',
    drill: 'Testing the backup',
    deletion: 'Deleting records',
  },
  progress: (done: number, all: number) => (all === 0 ? 'Starting' : `${Math.floor((done / all) * 100)} %`),
  cancel: 'Cancel',
  never: 'No backup yet',
  neverAbout: 'Back up now to make the first one.',
  verified: (drive: string, bytes: number) => `${drive}, ${sizeWords(bytes)}, read back and verified`,
  missed: (count: number) => `${plural(count, 'file')} of this computer could not be read.`,
  times: 'Every day at',
  timesNone: 'Not by the clock',
  and: ' and ',
  onClosing: 'When RoomReady closes',
  yes: 'Yes',
  no: 'No',
  kept: 'Copies kept',
  days: (days: number) => `${days} days`,
  locked: 'Locked with',
  passphrase: 'Clinic passphrase',
  spaceDrive: 'Space on the drive',
  spaceHere: 'Space on this computer',
  free: (bytes: number) => `${sizeWords(bytes)} free`,
  gone: 'Drive not found',
  restore: 'Restore a backup',
  changeDrive: 'Change drive',
  test: 'Test this backup',
  changePlan: 'Change times',
  changePassphrase: 'Change passphrase',
  signInFirst: 'A manager sets backups up, tests them and restores them.',
  intro:
    'RoomReady copies all records to another drive, locked with a passphrase. It reads every copy back before it counts.',
  choose: 'Choose a drive',
  setUp: {
    title: 'Set up backups',
    newAbout: (drive: string) => `The backups on ${drive} are locked with a passphrase of your own.`,
    holdsAbout: (drive: string) => `Backups of RoomReady lie on ${drive} already. Their passphrase opens them.`,
    passphrase: 'Passphrase',
    passphraseHint: '12 characters at least. Nobody can open a backup without it, RoomReady’s makers included.',
    again: 'Passphrase again',
    differ: 'The two are not the same.',
    keep: 'Write it down and keep it away from this computer.',
    finish: 'Set up and back up now',
    cancel: 'Not now',
  },
  plan: {
    title: 'When backups run',
    times: 'Times of day',
    timesHint: 'Such as 09:00, 18:00. Empty means never by the clock.',
    timesWrong: 'Write times as 09:00, with commas between them, six at most.',
    onClosing: 'Also when RoomReady closes',
    onClosingHint: 'Closing waits for it, two minutes at most.',
    keep: 'Days that copies are kept',
    keepHint: 'The newest one always stays.',
    keepWrong: 'Enter 7 to 3,650 days.',
    save: 'Save times',
  },
  unlock: {
    title: 'The passphrase is needed',
    about:
      'This computer has no safe place for the passphrase. Enter it after each start, so that backups can run by themselves.',
    button: 'Unlock backups',
    untilClosing:
      'Backups run by themselves until RoomReady closes. After the next start they need the passphrase again.',
  },
  newPassphrase: {
    title: 'Change the passphrase',
    old: 'Passphrase now',
    fresh: 'New passphrase',
    button: 'Change passphrase',
    done: 'The passphrase is changed. It opens all backups in this folder.',
  },
  drill: {
    title: 'Test this backup',
    about:
      'The newest backup is restored into a folder of its own, every record in it is checked, and the folder is removed. The passphrase is asked so that you know it is still known.',
    button: 'Start the test',
    good: ({ sessions, photos, backup }: DrillDone) =>
      `The backup from ${dayWords(backup)} ${clockTime(backup)} is good. ${plural(sessions, 'session')} and ${plural(photos, 'photo')} came back whole.`,
    bad: ({ damaged, faults, backup }: DrillDone) =>
      [
        `The backup from ${dayWords(backup)} ${clockTime(backup)} is not whole.`,
        damaged > 0 ? `${plural(damaged, 'file')} in it cannot be read. Back up now to replace them.` : '',
        faults > 0 ? `A check of its records finds ${plural(faults, 'fault')}. Check the data folder too.` : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  },
  show: 'Show passphrase',
  hide: 'Hide passphrase',
} as const

/** Bringing a backup back, in Settings and when RoomReady starts for the first time. */
export const RESTORE_TEXT = {
  title: 'Restore a backup',
  offer: 'Restore a backup',
  offerAbout: 'This computer takes the place of another, or its disk was changed.',
  about: 'Choose the drive or folder with the backup. Nothing here is overwritten.',
  choose: 'Choose the drive',
  open: 'Open the backups',
  opening: 'Opening',
  openAbout: (drive: string) => `The backups on ${drive} are locked.`,
  list: 'Backups on this drive',
  pick: 'Look into it',
  facts: (sessions: number, open: number, photos: number, people: number) =>
    `${plural(sessions, 'session')}, ${open.toLocaleString('en-US')} of them open, ${plural(photos, 'photo')}, ${people === 1 ? '1 person' : `${people} people`}`,
  damaged: 'Damaged. It cannot be restored.',
  more: (count: number) => `${plural(count, 'older backup')} not shown`,
  compare: 'Compared with this computer',
  log: {
    'nothing-here': 'This computer holds no records yet. The backup brings everything, the people and their PINs too.',
    same: 'The clinic log here is the same as in the backup.',
    'newer-here': 'This backup is older than the records here. What is here stays as it is.',
    'newer-there': 'The backup goes further than the records here. What is missing here comes back.',
    parted:
      'The clinic log here and the one in the backup have parted: both went on by themselves. The one here stays, the other is kept in the quarantine folder. Sessions that come back are named in the other one alone, and a check of the records says so.',
    'other-clinic': 'This is the backup of another clinic. Its records do not mix with those here.',
  } satisfies Record<LogRelation, string>,
  brings: ({ missing, longer, photos, months }: RestoreLook): readonly string[] => [
    ...(missing > 0 ? [`${plural(missing, 'session')} missing here`] : []),
    ...(longer > 0 ? [`${plural(longer, 'session')} with more lines in the backup`] : []),
    ...(photos > 0 ? [`${plural(photos, 'photo')} missing here`] : []),
    ...(months > 0 ? [`${plural(months, 'month')} of the clinic log`] : []),
  ],
  bringsTitle: 'This comes back',
  bringsNothing: 'Everything in this backup is here already.',
  differing: (count: number) =>
    `${plural(count, 'session')} ${count === 1 ? 'tells' : 'tell'} something else here than in the backup. Those here stay, those of the backup are kept in the quarantine folder.`,
  deleted: (count: number) =>
    `${plural(count, 'record')} in this backup ${count === 1 ? 'was' : 'were'} deleted since, as the clinic log says. ${count === 1 ? 'It does' : 'They do'} not come back.`,
  lost: (count: number) => `${plural(count, 'file')} in this backup cannot be read. All others can.`,
  run: 'Restore',
  back: 'Another backup',
  close: 'Done',
  cancel: 'Cancel',
} as const

/** What the board says of backups. */
export const BACKUP_LINE_TEXT = {
  good: (when: string) => `Last good backup: ${when.replace('Today', 'today')}`,
  day: (when: string) => `The last good backup is from ${when}.`,
  week: (when: string) => `No good backup for a week. The last one is from ${when}.`,
  none: 'No good backup yet.',
  /** Quiet, and only once there is a week to lose. */
  never: 'Backups are not set up. A manager does it in Settings.',
  asked: 'Backups wait for their passphrase.',
  open: 'Open backup settings',
} as const

/** Over everything else while closing waits. */
export const CLOSING_TEXT = {
  title: 'Backing up before closing',
  about: 'RoomReady closes by itself when this is done, after two minutes at the latest.',
  now: 'Close without waiting',
} as const
