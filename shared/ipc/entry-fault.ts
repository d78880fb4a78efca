/** Which field of a form in Settings cannot stay as it is. */
export type EntryField =
  | 'name'
  | 'contact-time'
  | 'after-opening'
  | 'lot'
  | 'expiry'
  | 'opened'
  | 'used-up'
  | 'recalled'
  | 'reason'
  | 'zones'
  | 'cycle'
  | 'tested'
  | 'value'
  | 'profile'
  | 'hold'

export type EntryFault = 'missing' | 'duplicate' | 'out-of-range' | 'in-future' | 'too-many' | 'unreadable'

/** Why a room cannot be taken out of use. */
export type RoomStays = 'in-session' | 'turnover-due' | 'last'
