import type { CredentialKind } from '../people/credential'
import type { Role } from '../people/person'

/** People in Settings. */
export const STAFF_TEXT = {
  loading: 'Opening',
  title: 'People',
  add: 'Add person',
  columns: { name: 'Name', role: 'Role', ends: 'Runs out or due', edit: 'Change' },
  edit: 'Edit',
  editName: (name: string) => `Edit ${name}`,
  roles: { technician: 'Technician', manager: 'Manager' } satisfies Record<Role, string>,
  left: (day: string) => `Left ${day}, PIN off`,
  nothingDue: 'Nothing within 60 days',
  noneKept: 'No credentials kept',
  renewing: 'renewal in progress',
  showLeft: (count: number) => (count === 1 ? '1 person who left' : `${count} people who left`),
  note: 'A credential that has ended keeps its owner from starting a session and from being handed one.',
  newPerson: 'Add a person',
  close: 'Close',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved.',
  name: 'Name',
  role: 'Role',
  pin: 'PIN',
  pinHint: '4 to 8 digits, not easy to guess. The person can change it later under My PIN.',
  newPin: 'New PIN',
  pinAgain: 'Once more',
  pinDiffers: 'The two PINs differ. Type the new one twice.',
  resetPin: 'Give a new PIN',
  resetPinHint: 'Wrong tries start over. Tell the person the new PIN yourself; it is stored nowhere to read.',
  pinDone: 'The new PIN counts from now on.',
  presence: 'Works here',
  leave: 'Has left the clinic',
  leaveHint: 'The PIN opens nothing any more. Records keep the name.',
  comeBack: 'Works here again',
  comeBackHint: 'The PIN from before counts again. Give a new one if it is forgotten.',
} as const

/** A person's register of credentials. */
export const CREDENTIALS_TEXT = {
  title: 'Credentials',
  none: 'None kept yet. Without one nothing runs out, and nobody is kept from working.',
  add: 'Add credential',
  kind: 'Kind',
  kinds: {
    license: 'License or registration',
    'bloodborne-training': 'Blood-borne pathogen training',
    'first-aid': 'First aid',
    'infection-control': 'Infection control award',
    own: 'Another one',
  } satisfies Record<CredentialKind, string>,
  name: 'What it is called',
  number: 'Number or issuer',
  numberHint: 'If you like. It stands in the staff file only.',
  issued: 'Issued',
  expires: 'Last day',
  expiresHint: 'It counts through this day. Leave it empty if it never ends.',
  dayExample: '12 May 2026',
  dayWrong: 'Enter a day, for example 12 May 2026.',
  usualEnd: (day: string) => `12 months: ${day}`,
  renewing: 'Renewal in progress',
  renewingHint: 'A manager can then allow a session with PIN and reason after the last day.',
  remove: 'Remove',
  removeName: (title: string) => `Remove ${title}`,
  edit: 'Edit',
  editName: (title: string) => `Edit ${title}`,
  untilDay: (day: string) => `counts through ${day}`,
  noEnd: 'no last day',
} as const

export const HEPATITIS_PART_TEXT = {
  title: 'Hepatitis B vaccination',
  about: 'Where the offer stands, and nothing else: no medical detail. It never keeps anybody from work.',
  status: 'Status',
  unknown: 'Not entered',
  hired: 'First day of work',
  hiredHint: 'The offer is due within 10 working days.',
} as const

/** Changing one's own PIN. */
export const MY_PIN_TEXT = {
  title: 'Change my PIN',
  who: 'Who are you?',
  nobody: 'Nobody is registered on this computer.',
  choose: 'Choose your name. Your present PIN comes next.',
  pinHint: 'Your present PIN.',
  ready: (name: string) => `That is ${name}’s PIN. Now type the new one twice.`,
  done: 'Your new PIN counts from now on.',
  again: 'Somebody else',
} as const
