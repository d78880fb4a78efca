import type { Period } from '../reports/period'
import { expiryWords } from './checklist'
import { faultSentence } from './commands'
import type { LineFault } from '../log/verify'
import { periodWords } from './report-words'

const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`

/** Words of the inspector pack: its cover, what it says of completeness, and its last page. */
export const PACK_TEXT = {
  title: 'Inspector pack',
  folder: (from: string, to: string) => `inspector-pack-${from}-to-${to}`,
  cover: {
    days: 'Days',
    made: 'Made',
    by: 'Made by',
    records: 'Sealed records',
    rooms: 'Rooms',
    health: 'Health answers',
    photos: 'Photos',
    names: 'Clients’ names',
    head: 'Newest fingerprint of the clinic log',
  },
  included: 'Included',
  leftOut: 'Left out',
  names: (where: string) => `RoomReady holds references only, no names. The names are kept here: ${where}`,
  contents: 'In this pack',
  files: {
    pdf: 'This document: completeness, exceptions, room log and every record.',
    checks: 'One row a check and correction.',
    sessions: 'One row a session.',
    columns: 'What the columns of a CSV file hold, in the file of the same name that ends with “columns”.',
    journals: 'The records as RoomReady wrote them, with their fingerprints.',
    sums: 'SHA-256 of every file. To check: sha256sum -c SHA256SUMS',
  },
  notVerifiable: 'Lines about health in the journals keep their place and fingerprint, not their content.',
  completeness: 'Completeness',
  days: (period: Period) => periodWords(period),
  noGapDays: 'Every day has entries.',
  daysWithout: (count: number) => `${counted(count, 'day', 'days')} without any entry:`,
  roomTitle: 'Rooms',
  room: (name: string, days: number) => `${name}: entries on ${counted(days, 'day', 'days')}.`,
  roomWithout: (name: string, days: number, without: number) =>
    `${name}: entries on ${counted(days, 'day', 'days')}; none on ${counted(without, 'day', 'days')} on which the clinic worked:`,
  openTitle: 'Sessions still open',
  noneOpen: 'No session is open.',
  open: (session: string, room: string, since: string) => `${session}, ${room}, open since ${since}`,
  sealsTitle: 'Seals',
  sealsIntact: (count: number) => `All ${counted(count, 'seal fits', 'seals fit')} the record and the clinic log.`,
  noRecords: 'No sealed record in these days.',
  altered: (session: string) => `${session}: not as it was written`,
  notInLog: (session: string) => `${session}: the clinic log does not know its seal`,
  missingTitle: 'Sessions that the clinic log names and no file holds',
  noneMissing: 'None.',
  missing: (session: string, opened: string) => `${session}, ${opened}`,
  deletedTitle: 'Records that were deleted once their time to be kept was over',
  noneDeleted: 'None.',
  deletedCount: (count: number) =>
    `${counted(count, 'record', 'records')} of these days. The clinic log keeps the fingerprint of each:`,
  deleted: (session: string, day: string, when: string, by: string, reason: string) =>
    `${session}, sealed ${expiryWords(day)}, deleted ${when} by ${by}: ${reason}`,
  unreadable: (session: string) => `${session}: the file cannot be read`,
  chainTitle: 'Chain of the clinic log',
  chainWhole: (lines: number) => `Whole: ${counted(lines, 'line', 'lines')}, each follows from the one before.`,
  chainFaults: (count: number, lines: number) =>
    `${counted(count, 'fault', 'faults')} in ${counted(lines, 'line', 'lines')}:`,
  recordsSection: 'Records',
  recordsFrom: (first: string) => `Records from ${first}`,
  fault: (file: string, line: number, fault: LineFault) =>
    `${file}, line ${line}: ${faultSentence({ code: 'line', fault })}`,
  end: 'Head of the chain',
  endText: (line: number, at: string) =>
    `Line ${line.toLocaleString('en-US')} of the clinic log, written ${at}. Whoever knows this fingerprint can tell later whether anything before it was changed.`,
  emptyChain: 'The clinic log is empty.',
} as const
