import type { ReportColumn, ReportColumnKind } from '../reports/report-table'
import type { ReportKind } from '../reports/report-wish'

const column = (kind: ReportColumnKind, head: string, meaning: string): ReportColumn => ({ kind, head, meaning })
const time = (head: string, meaning = '') =>
  column('time', head, `${meaning} Local time of the clinic with its offset from UTC.`.trim())

const RECORD = column('record', 'Record', 'Number of the session.')
const ROOM = column('text', 'Room', 'Name of the room.')

const EXPOSURE = [
  time('When', 'When the report was opened.'),
  column('text', 'Incident', 'Kind of incident.'),
  column('text', 'Time it happened', 'As written in the report.'),
  column('text', 'Exposed', 'Staff or client; in the private form as written in the report.'),
  column('text', 'Device', 'Type and brand, as written in the report.'),
  column('text', 'Where', 'Where in the room, as written in the report.'),
  column('text', 'How', 'As written in the report.'),
  column('text', 'First aid', 'As written in the report.'),
  column('text', 'Follow-up', 'Accepted, declined or not needed; when and where as written.'),
  time('Complete', 'When the report was finished; empty where it was not.'),
] as const

/** The columns of every report, in the order of its cells. */
export const REPORT_COLUMNS: Readonly<Record<ReportKind, readonly ReportColumn[]>> = {
  'room-log': [
    ROOM,
    time('Started'),
    column('text', 'What', 'Treatment, turnover, release or block.'),
    RECORD,
    column('text', 'Technician', 'Who worked at the seal; for a block, who set it.'),
    column(
      'number',
      'Turnover, min',
      'Whole minutes from the client’s leaving, or the start of a turnover, to the seal.',
    ),
    time('Released'),
    column('text', 'Released by', 'Who released the room; empty where it was not released.'),
    column('text', 'Remark', 'Reason of an override or block, or that a session was stopped.'),
  ],
  'lot-trace': [
    time('First opened', 'When the first unit was entered.'),
    RECORD,
    column('text', 'Client reference', 'The clinic’s own code of the client, never a name.'),
    ROOM,
    column('text', 'Entered by', 'Who entered the units.'),
    column('text', 'Item', 'Cartridge, pigment or sterile water.'),
    column('code', 'Lot', 'As printed on the pack.'),
    column('expiry', 'Use by', 'Last day or month of use, as printed on the pack.'),
    column('number', 'Units', 'Packs of this lot that were opened in the session.'),
    column('number', 'Dropped', 'How many of the lot’s packs took the place of a dropped one.'),
    column('code', 'Serials', 'Serial numbers of single packs, where they were scanned.'),
    column('text', 'State', 'Sealed, stopped, or still open.'),
  ],
  exceptions: [
    time('When'),
    column('text', 'Exception', 'Kind of exception.'),
    RECORD,
    ROOM,
    column('text', 'Who', 'Who entered or decided it.'),
    column('text', 'Check', 'Words of the line, where it is about one.'),
    column('text', 'Details', 'Reason, note or numbers.'),
  ],
  'exposure-log': EXPOSURE,
  'exposure-log-private': [
    ...EXPOSURE,
    RECORD,
    ROOM,
    column('text', 'Technician', 'Who worked at the end of the session.'),
    column('text', 'Reported by', 'Who opened the report.'),
  ],
  credentials: [
    column('text', 'Person', 'Name.'),
    column('text', 'Role', 'Technician or manager.'),
    column('text', 'Credential', 'What has to be in date.'),
    column('text', 'Number', 'Its number, or who issued it.'),
    column('day', 'Issued', 'Day of issue.'),
    column('day', 'Last day', 'The last day on which it counts.'),
    column('number', 'Days left', 'Days from the day of the report to the last day; negative when it has ended.'),
    column('text', 'State', 'In date, ends soon, ended, or being renewed.'),
  ],
  'audit-trail': [
    column('number', 'Line', 'Number of the line in the clinic log.'),
    time('When'),
    column('text', 'Who', 'Who did it.'),
    column('text', 'What', 'What was done.'),
    column('text', 'About', 'Room, person, product or record.'),
    column('text', 'Old', 'Value before.'),
    column('text', 'New', 'Value after.'),
    column('text', 'Reason', 'Reason that was given.'),
  ],
}
