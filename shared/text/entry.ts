import type { EntryFault, EntryField, RoomStays } from '../ipc/entry-fault'

const FIELDS: Readonly<Record<EntryField, Readonly<Partial<Record<EntryFault, string>>>>> = {
  name: {
    missing: 'Enter a name.',
    duplicate: 'This name is already used. Make the two different.',
    'too-many': 'The board holds 40 rooms. Take one out of use first.',
  },
  'contact-time': { 'out-of-range': 'Enter the contact time from the label, as minutes or m:ss, from 0:15 to 10:00.' },
  lot: {
    missing: 'Enter the lot printed on the pack.',
    duplicate: 'This lot is on the stop list already.',
    unreadable: 'This lot holds signs that cannot be stored. Type it again.',
  },
  expiry: { missing: 'Enter month and year, for example 08 / 2027.' },
  opened: {
    missing: 'Enter the day it was opened, for example 12 May 2026.',
    'in-future': 'This day is still to come. Enter the day it was opened.',
  },
  'after-opening': { 'out-of-range': 'Enter a number from 1 to 400.' },
  'used-up': { 'in-future': 'This day is still to come. Enter the day it was used up.' },
  recalled: {
    missing: 'Enter the day of the recall, for example 12 May 2026.',
    'in-future': 'This day is still to come. Enter the day of the recall.',
  },
  reason: { missing: 'Write why, in a few words.' },
  zones: {
    missing: 'Enter a name for each zone, or take the empty one away.',
    duplicate: 'Two zones have the same name. Make them different.',
    'too-many': 'A room holds 20 zones. Take one away first.',
  },
  cycle: {
    missing: 'Enter the number of the cycle, as it stands on its packs.',
    duplicate: 'This cycle number is already logged. Every cycle has a number of its own.',
  },
  tested: {
    missing: 'Enter the day, for example 12 May 2026.',
    'in-future': 'This day is still to come. Enter the day it was done.',
  },
  value: {
    'out-of-range': 'Enter a value within the limits below the field.',
    duplicate: 'It is so already. Choose another value.',
  },
  hold: { duplicate: 'A hold stands on this already. Lift it first to give another reason.' },
  profile: { duplicate: 'This profile is in use already, with all its values.' },
}

/** Why a field of a form in Settings cannot stay as it is. */
export function entrySentence(field: EntryField, why: EntryFault): string {
  return FIELDS[field][why] ?? 'Look at this entry again.'
}

const STAYS: Readonly<Record<RoomStays, (room: string) => string>> = {
  'in-session': (room: string) => `${room} is in session. Finish the session first, then take the room out of use.`,
  'turnover-due': (room: string) => `${room} owes a turnover. Finish it first, then take the room out of use.`,
  last: (room: string) => `${room} is the only room. Add another before you take it out of use.`,
}

/** Why a room cannot be taken out of use. */
export function roomStaysSentence(room: string, why: RoomStays): string {
  return STAYS[why](room)
}
