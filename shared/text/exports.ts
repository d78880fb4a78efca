/** A column of an export: its head, and its row in the data dictionary. */
export interface ColumnWords {
  readonly head: string
  readonly meaning: string
}

const TIME = 'Local time of the clinic with its offset from UTC; in a workbook the local date and time.'

const FRAME = [
  { head: 'Clinic', meaning: 'Name of the clinic when the file was written.' },
  { head: 'Record', meaning: 'Number of the session. The same number stands in every table.' },
  { head: 'Purpose', meaning: 'treatment, turnover (without a client) or refresh (readiness ran out).' },
  { head: 'Room', meaning: 'Name of the room when the file was written.' },
  { head: 'Client reference', meaning: 'The clinic’s own code of the client, never a name. Empty without a client.' },
  { head: 'Treatment', meaning: '1, 2, 3 or touch-up.' },
] as const satisfies readonly ColumnWords[]

const SEAL = [
  { head: 'Seal', meaning: 'intact, altered (not as it was written) or not-in-clinic-log. Checked while exporting.' },
  { head: 'Fingerprint', meaning: 'SHA-256 of the sealed record.' },
] as const satisfies readonly ColumnWords[]

/** One row a session. */
const SESSIONS = [
  ...FRAME,
  { head: 'Technician', meaning: 'Who worked at the seal.' },
  { head: 'Checklist', meaning: 'Name of the checklist.' },
  { head: 'Version', meaning: 'Version of the checklist that the session kept to its end.' },
  { head: 'Opened', meaning: TIME },
  { head: 'Sealed', meaning: TIME },
  { head: 'UTC offset', meaning: 'Offset of the clinic’s clock from UTC at the seal, hours and minutes.' },
  { head: 'Minutes', meaning: 'Whole minutes from opened to sealed.' },
  { head: 'Stopped', meaning: 'Why the session was stopped before its end. Empty where it was not.' },
  { head: 'Done', meaning: 'Lines that are done.' },
  { head: 'Not applicable', meaning: 'Lines that are not applicable, each with a reason.' },
  { head: 'Problems', meaning: 'Lines with a problem at any time, put right or not.' },
  { head: 'Corrected', meaning: 'Lines that were corrected with a reason. An Undo is not one.' },
  { head: 'Overrides', meaning: 'Rules that a manager set aside with a reason.' },
  { head: 'Incidents', meaning: 'Incidents that were opened.' },
  { head: 'Lots', meaning: 'Lots that were opened.' },
  { head: 'Photos', meaning: 'Photos in the record. The pictures are not in this file.' },
  { head: 'Addenda', meaning: 'What was added and signed after the seal.' },
  ...SEAL,
] as const satisfies readonly ColumnWords[]

/** One row an entry of a line. */
const LINES = [
  ...FRAME,
  { head: 'Checklist', meaning: 'Name and version of the checklist.' },
  { head: 'Opened', meaning: TIME },
  { head: 'Sealed', meaning: TIME },
  ...SEAL,
  { head: 'Section', meaning: 'Pause or event cards that hold the line.' },
  { head: 'Line id', meaning: 'Id of the line within its checklist.' },
  { head: 'Line', meaning: 'Words of the line.' },
  { head: 'Level', meaning: 'must (pass), required or recommended.' },
  {
    head: 'Status',
    meaning: 'Open, Done, Not applicable, Problem, or taken back with Undo. One row an entry, oldest first.',
  },
  { head: 'Answer', meaning: 'The answer, field by field.' },
  { head: 'Reason or note', meaning: 'Why it does not apply, or what the problem is.' },
  { head: 'Entered', meaning: TIME },
  { head: 'Entered by', meaning: 'Who entered it.' },
  { head: 'Correction reason', meaning: 'Why an earlier entry was replaced.' },
  { head: 'Corrects event', meaning: 'Number in the journal of the entry that was replaced.' },
  { head: 'Late entry reason', meaning: 'Why it was entered after its pause had passed.' },
] as const satisfies readonly ColumnWords[]

const LOTS = [
  { head: 'Record', meaning: 'Number of the session.' },
  { head: 'Room', meaning: 'Name of the room.' },
  { head: 'Client reference', meaning: 'The clinic’s own code of the client.' },
  { head: 'Technician', meaning: 'Who worked at the seal.' },
  { head: 'Item', meaning: 'Cartridge, Pigment or Sterile water.' },
  { head: 'Lot', meaning: 'Lot as printed on the pack.' },
  { head: 'Expiry', meaning: 'Last day or month of use, as printed on the pack.' },
  { head: 'GTIN', meaning: 'Trade item number of a scanned pack, 14 digits.' },
  { head: 'Serial', meaning: 'Serial number of a single pack.' },
  { head: 'Why', meaning: 'first, extra (one more) or dropped (one fell down, new one).' },
  { head: 'Entered', meaning: TIME },
  { head: 'Entered by', meaning: 'Who entered it.' },
] as const satisfies readonly ColumnWords[]

const CORRECTIONS = [
  { head: 'Record', meaning: 'Number of the session.' },
  { head: 'Room', meaning: 'Name of the room.' },
  { head: 'Line id', meaning: 'Id of the line within its checklist.' },
  { head: 'Line', meaning: 'Words of the line.' },
  { head: 'Old status', meaning: 'Status before the correction.' },
  { head: 'Old entry', meaning: 'Answer, reason or note before the correction.' },
  { head: 'New status', meaning: 'Status after the correction.' },
  { head: 'New entry', meaning: 'Answer, reason or note after the correction.' },
  { head: 'Reason', meaning: 'Why it was corrected, or taken back with Undo within ten seconds.' },
  { head: 'First entered', meaning: TIME },
  { head: 'Corrected', meaning: TIME },
  { head: 'Corrected by', meaning: 'Who corrected it.' },
] as const satisfies readonly ColumnWords[]

const INCIDENTS = [
  { head: 'Record', meaning: 'Number of the session.' },
  { head: 'Room', meaning: 'Name of the room.' },
  { head: 'Incident', meaning: 'Kind of incident.' },
  { head: 'Opened', meaning: TIME },
  { head: 'Opened by', meaning: 'Who opened the report.' },
  { head: 'Report complete', meaning: `Empty where the report was not finished. ${TIME}` },
  { head: 'Time it happened', meaning: 'As written in the report.' },
  { head: 'Exposed', meaning: 'Staff by their code, the client as “client”. No names.' },
  { head: 'Device', meaning: 'As written in the report.' },
  { head: 'Where', meaning: 'As written in the report.' },
  { head: 'How', meaning: 'As written in the report.' },
  { head: 'First aid', meaning: 'As written in the report.' },
  { head: 'Follow-up', meaning: 'accepted, declined or not-needed; where and when as written in the report.' },
] as const satisfies readonly ColumnWords[]

export const EXPORT_COLUMNS = { SESSIONS, LINES, LOTS, CORRECTIONS, INCIDENTS } as const

/** Names of a workbook's sheets; a spreadsheet takes 31 letters. */
export const SHEET_NAMES = {
  about: 'About',
  sessions: 'Sessions',
  lines: 'Lines',
  lots: 'Lots',
  corrections: 'Corrections',
  incidents: 'Incidents',
} as const

/** The first sheet of a workbook. */
export const ABOUT_TEXT = {
  columns: [
    { head: 'Sheet', meaning: 'Name of the sheet.' },
    { head: 'What', meaning: 'What is said of it, or one of its columns.' },
    { head: 'Meaning', meaning: 'What it holds.' },
  ],
  clinic: 'Clinic',
  records: 'Records',
  times: 'Dates and times',
  timesMeaning: 'Local time of the clinic. The offset from UTC stands in the sheet Sessions.',
  health: 'Health answers',
  healthIn: 'Included.',
  healthOut: 'Left out. Photos are in no workbook.',
  rows: 'Rows',
  goesOn: 'Goes on in',
} as const satisfies Readonly<Record<string, string | readonly ColumnWords[]>>

/** A line's status in exports. */
export const CSV_STATUS = {
  open: 'Open',
  done: 'Done',
  'not-applicable': 'Not applicable',
  problem: 'Problem',
  undone: 'Undone within ten seconds',
} as const

/** What stands in place of an answer about health that nobody ticked. */
export const HEALTH_LEFT_OUT = 'Left out: health answer'

/** The file beside a CSV that says what its columns hold. */
export const DICTIONARY = {
  head: ['Column', 'Meaning'],
  ending: 'columns',
} as const

const number = (count: number) => count.toLocaleString('en-US')
const records = (count: number) => (count === 1 ? '1 record' : `${number(count)} records`)

/** Beside the ways to a PDF, where it would show boxes. */
export const NO_EAST_ASIAN_FONT =
  'This computer has no font for all of Chinese, Japanese and Korean: in a PDF such text would be boxes. On Debian and Ubuntu the package fonts-noto-cjk brings one.'

/** The menu that saves records, and what it says meanwhile and afterwards. */
export const SAVE_TEXT = {
  button: 'Save',
  heading: (count: number) => (count === 1 ? 'Save this record' : `Save the ${number(count)} sessions`),
  formats: {
    'pdf-a4': { label: 'PDF, A4', sub: 'To print or hand out, a bookmark per record' },
    'pdf-letter': { label: 'PDF, US Letter', sub: 'To print or hand out, a bookmark per record' },
    xlsx: { label: 'Excel workbook', sub: 'Sessions, checks, lots, corrections, incidents' },
    'csv-sessions': { label: 'Session list', sub: 'CSV, one row per session' },
    csv: { label: 'CSV', sub: 'One row per check and correction' },
    jsonl: { label: 'JSON Lines', sub: 'Full records with fingerprints' },
  },
  alongHeading: 'Goes along',
  health: { label: 'Health answers', sub: 'Health questions and allergies' },
  photos: { label: 'Photos', sub: 'Pictures, in the PDF' },
  footer: 'You choose the folder next.',
  choosing: 'Choose where to save.',
  progress: (done: number, all: number) => `Exporting ${number(done)} of ${number(all)}`,
  bar: 'Export',
  cancel: 'Cancel',
  cancelled: 'Export canceled. No file was left.',
  saved: (name: string, count: number, wanted: string | undefined) =>
    wanted === undefined
      ? `Saved ${records(count)} as ${name}.`
      : `${wanted} is open in another program. Saved as ${name}.`,
  healthLeft: 'Health answers were left out.',
  show: 'Show in folder',
}
