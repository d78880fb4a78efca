import type { Notice } from '../ipc/views'
import { restoredSentence } from './backup-error'
import { durationWords } from './time'

/** `6 s`, from a minute on `1 h 4 min`. */
function amount(seconds: number): string {
  const whole = Math.abs(seconds)
  return whole < 60 ? `${Math.round(whole)} s` : durationWords(Math.round(whole / 60))
}

/** Also written into a record whose contact time was running. */
export function clockMoved(seconds: number): string {
  return `This computer’s clock moved by ${amount(seconds)}. Running timers kept their own time.`
}

const records = (count: number) => (count === 1 ? '1 record' : `${count.toLocaleString('en-US')} records`)

/** One sentence or two about what the program found when it started, or while it ran. */
export function noticeSentence(notice: Notice): string {
  switch (notice.code) {
    case 'sessions-back':
      return notice.count === 1
        ? '1 open session is back. Every tick that showed its time is there.'
        : `${notice.count} open sessions are back. Every tick that showed its time is there.`
    case 'torn-line':
      return `The end of ${notice.file} was cut short, probably by a power cut. Nothing that showed its time is lost. The cut piece lies in the quarantine folder.`
    case 'altered-line':
      return `Line ${notice.line} of ${notice.file} was changed outside RoomReady. It stays readable and marked. Ask who worked on this computer.`
    case 'missing-session':
      return `The clinic log names session ${notice.session}, but its file is gone. Its room stays Turnover due. Look for the file in your backups.`
    case 'newer-file':
      return `${notice.file} was written by a newer RoomReady. It was left as it is. Update RoomReady on this computer.`
    case 'unreadable-file':
      return `${notice.file} could not be read. It was kept for a person to look at, and everything else is here. Look for an earlier copy in your backups.`
    case 'recovered-file':
      return `${notice.file} was damaged. The copy from the save before it took its place. Check the last change you made.`
    case 'clock-jumped':
      return clockMoved(notice.seconds)
    case 'restored':
      return restoredSentence(notice)
    case 'deletion-finished':
      return `A deletion was cut off. The clinic log names ${records(notice.count)}; the files are gone now.`
    case 'deletion-unfinished':
      return `The clinic log says that ${records(notice.count)} ${notice.count === 1 ? 'is' : 'are'} deleted, but the disk does not let the files go. RoomReady tries again at its next start. Look whether another program holds them open.`
    case 'data-moved':
      return `The data are in ${notice.to} now, every file compared. The folder ${notice.from} is no longer used and is marked as moved. It may be removed by hand.`
    case 'seal-finished':
      return `Session ${notice.session} was signed but not yet put away when RoomReady ended. It is sealed now.`
  }
}

export const NOTICE_TEXT = {
  title: 'What RoomReady found',
  dismiss: 'Understood',
  /** Stands after the room's name. */
  unsaved: (ticks: number) =>
    `: ${ticks === 1 ? '1 tick is' : `${ticks} ticks are`} not saved. Do not close RoomReady. Open the checklist to see what to do.`,
  open: 'Open checklist',
}
