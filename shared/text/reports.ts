const number = (count: number) => count.toLocaleString('en-US')
const counted = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

/** Words of the reports on the screen. */
export const REPORTS_TEXT = {
  title: 'Reports',
  navigation: 'Reports',
  options: 'What the report is of',
  pack: {
    title: 'Inspector pack',
    sentence: 'Every record of some days as PDF and data, with checksums.',
  },
  lot: 'Lot or serial number',
  lotHint: 'A part of it is enough.',
  trace: 'Trace this lot',
  lotFirst: 'Which lot?',
  lotFirstText: 'Enter a lot or a part of one. The sessions that used it appear here.',
  routine: 'Also what every session leaves behind',
  making: 'Making the report',
  progress: (done: number, all: number) => `Making the report: ${number(done)} of ${number(all)}`,
  cancel: 'Cancel',
  cancelled: 'Canceled. Nothing was kept.',
  again: 'Make it again',
  made: (time: string) => `Made at ${time}.`,
  table: (title: string) => `${title}, table`,
  waitingRow: 'Reading',
  showAll: 'Show all',
  showLess: 'Show less',
  openRecord: (record: string) => `${record}, find it in History`,
  emptyTitle: 'Nothing to list.',
  empty: 'Choose other days, or another room.',
  emptyCredentials: 'Nobody is registered here yet.',
} as const

/** Saving a report, and making an inspector pack. */
export const SAVE_REPORT_TEXT = {
  button: 'Save',
  heading: (rows: number) => `Save ${counted(rows, 'row', 'rows')}`,
  formats: {
    'pdf-a4': { label: 'PDF, A4', sub: 'To print or hand out' },
    'pdf-letter': { label: 'PDF, US Letter', sub: 'To print or hand out' },
    csv: { label: 'CSV', sub: 'For a spreadsheet, with its dictionary' },
  },
  footer: 'You choose the folder next. The clinic log keeps that it was saved.',
  choosing: 'Choose where to save.',
  writing: 'Writing the file',
  bar: 'Report',
  cancelled: 'Canceled. No file was left.',
  saved: (name: string, wanted: string | undefined) =>
    wanted === undefined ? `Saved as ${name}.` : `${wanted} is open in another program. Saved as ${name}.`,
  show: 'Show in folder',
} as const

export const PACK_FORM_TEXT = {
  from: 'From',
  to: 'To',
  daysTurned: 'The first day lies after the last. Turn them round.',
  names: 'Where are the clients’ names kept?',
  namesHint: 'It stands on the cover. RoomReady itself holds references only.',
  namesUsual: 'In the clinic’s own client file',
  namesMissing: 'Write where the names are kept.',
  paper: 'Paper',
  papers: [
    { id: 'A4', label: 'A4' },
    { id: 'Letter', label: 'US Letter' },
  ],
  along: 'Goes along',
  health: 'Health answers',
  healthHint: 'Health questions and allergies. Without the tick they stay here.',
  photos: 'Photos',
  photosHint: 'The pictures of each record, in the PDF.',
  contents: 'What is in it',
  parts: [
    'Cover, and what is complete: days and rooms without entries, open sessions, seals, the chain of the clinic log.',
    'Exceptions and room log of these days, then every record, then the newest fingerprint.',
    'The same records as data: one row a check, one row a session, and the journals with their fingerprints.',
    'SHA256SUMS, with which anybody can check that no file was changed.',
  ],
  make: 'Choose a folder and make the pack',
  working: 'Making the pack',
  progress: (done: number, all: number) => `Making the pack: ${number(done)} of ${number(all)}`,
  cancelled: 'Canceled. No folder was left.',
  saved: (name: string, count: number) => `${counted(count, 'record', 'records')} in the folder ${name}.`,
} as const
