/** The words with which a new answer of a line begins; the manager gives it better ones. */
export const FRESH_WORDS = {
  answer: 'Answer',
  yes: 'Yes',
  no: 'No',
  answers: 'Answers',
  first: 'First answer',
  second: 'Second answer',
  reading: 'Reading',
  note: 'Note',
  day: 'Day',
  lot: 'Lot',
  contactTime: 'Contact time',
  surface: 'Surface',
  photos: 'Photos',
  photo: 'Photo',
  signature: 'Signature',
} as const
