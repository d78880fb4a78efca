import type { Notice } from '../ipc/views'
import { durationWords } from './time'

/** What start-up owes a person to say, one sentence a finding, with what to do. */
export function noticeSentence(notice: Notice): string {
  switch (notice.code) {
    case 'sessions-back':
      return notice.count === 1
        ? 'One session is back as it was left, timers included.'
        : `${notice.count} sessions are back as they were left, timers included.`
    case 'torn-line':
      return `The last line of ${notice.file} was cut off when the power or the program ended. It was never shown as saved; it lies in the quarantine folder.`
    case 'altered-line':
      return `Line ${notice.line} of ${notice.file} is not as RoomReady wrote it. The record is kept and marked as altered. Tell a manager.`
    case 'missing-session':
      return `Record ${notice.session.toUpperCase()} is named in the clinic log, but its file is gone. Look for it in your backup.`
    case 'newer-file':
      return `${notice.file} was written by a newer RoomReady. It is left as it is. Update this one to go on with it.`
    case 'unreadable-file':
      return `${notice.file} could not be read. Nothing of it was thrown away; look in the quarantine folder or your backup.`
    case 'recovered-file':
      return `${notice.file} was damaged, so the last good copy is in use. Check the newest change in it.`
    case 'clock-jumped':
      return `This computer’s clock moved by ${jumpWords(notice.seconds)}. Running timers kept their own time.`
    case 'seal-finished':
      return `Record ${notice.session.toUpperCase()} was signed when the program ended. Its seal is finished now.`
  }
}

function jumpWords(seconds: number): string {
  const size = Math.abs(seconds)
  return size < 60 ? `${size} s` : durationWords(size / 60)
}
