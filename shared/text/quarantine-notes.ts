/** Why something lies in the quarantine folder: the text of the note beside it. */
export const QUARANTINE_NOTES = {
  'torn-end':
    'The end of this file was cut short, probably by a power cut. These bytes were never shown as saved. The file itself stays in use without them.',
  unreadable: 'Nothing in this file could be read.',
  'damaged-replaced': 'This file could not be read. The copy from the save before it took its place.',
  'damaged-lost': 'This file could not be read, and there was no earlier copy of it.',
  'backup-differs':
    'A backup was brought back. This is what it held under this name. This computer holds something else under it, which stayed as it was.',
  'sealed-in-backup':
    'A backup was brought back, in which this session goes on and is sealed. The sealed record took the place of this beginning of it.',
} as const

export type QuarantineReason = keyof typeof QUARANTINE_NOTES
