import type { Credential } from './credential'
import type { HepatitisB } from './hepatitis-b'
import { type Person, type PersonRecord, publicPerson } from './person'

/** As a manager sees a person: the whole register, still without salt and hash. */
export interface StaffMember extends Omit<Person, 'credentials'> {
  readonly leftAt?: string
  readonly credentials: readonly Credential[]
  readonly hepatitisB?: HepatitisB
}

export function staffMember(record: PersonRecord): StaffMember {
  const { leftAt, credentials = [], hepatitisB } = record
  return {
    ...publicPerson(record),
    credentials,
    ...(leftAt !== undefined && { leftAt }),
    ...(hepatitisB !== undefined && { hepatitisB }),
  }
}

/** Why a change to a person is refused, by the field it is about. `shared/text/people` says it. */
export type StaffFault =
  | { readonly field: 'name'; readonly why: 'missing' | 'taken' }
  | { readonly field: 'pin'; readonly why: 'length' | 'weak' }
  | { readonly field: 'role' | 'left'; readonly why: 'last-manager' }
  | { readonly field: 'left'; readonly why: 'open-session'; readonly room: string }
  | { readonly field: 'hired'; readonly why: 'ahead' }
  | {
      readonly field: 'credential'
      readonly credential: string
      readonly why: 'unnamed' | 'issued-ahead' | 'ends-before-issue'
    }
