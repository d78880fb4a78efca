/** Heads of the CSV with one row an entry of a line. */
export const CSV_HEAD = [
  'Clinic',
  'Record',
  'Purpose',
  'Room',
  'Client reference',
  'Treatment',
  'Checklist',
  'Opened',
  'Sealed',
  'Seal',
  'Fingerprint',
  'Section',
  'Line id',
  'Line',
  'Level',
  'Status',
  'Answer',
  'Reason or note',
  'Entered',
  'Entered by',
  'Correction reason',
  'Corrects event',
  'Late entry reason',
] as const

/** A line's status in exports. */
export const CSV_STATUS = {
  open: 'Open',
  done: 'Done',
  'not-applicable': 'Not applicable',
  problem: 'Problem',
  undone: 'Undone within ten seconds',
} as const
