import { z } from 'zod'
import { ID } from '../checklist/field'
import { CREDENTIAL, type CredentialEnd } from './credential'
import { HEPATITIS_B } from './hepatitis-b'

export const ROLES = ['technician', 'manager'] as const
export type Role = (typeof ROLES)[number]

/** As the catalog keeps a person. The PIN is stored as scrypt; nothing else about it is known. */
export const PERSON_RECORD = z.object({
  id: ID,
  name: z.string().min(1).max(80),
  role: z.enum(ROLES),
  pin: z.object({ salt: z.string(), hash: z.string(), length: z.number().int().min(4).max(8) }),
  /** The day at the clinic. People leave without being erased: records keep naming them. */
  leftAt: z.string().exactOptional(),
  /** What has to be in date for this person to work (rule R10). */
  credentials: z.array(CREDENTIAL).exactOptional(),
  hepatitisB: HEPATITIS_B.exactOptional(),
})
export type PersonRecord = z.infer<typeof PERSON_RECORD>

/** As everybody at the window sees a person: no salt, no hash, no number of a license, nothing of a vaccination. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly pinLength: number
  readonly hasLeft: boolean
  readonly credentials: readonly CredentialEnd[]
}

export function publicPerson({ id, name, role, pin, leftAt, credentials = [] }: PersonRecord): Person {
  const ends = credentials.map(({ number: _number, issued: _issued, ...end }) => end)
  return { id, name, role, pinLength: pin.length, hasLeft: leftAt !== undefined, credentials: ends }
}

/** PINs that a bystander tries first: a repeated digit or pair, runs up or down, years, a few favorites. */
export function isWeakPin(pin: string): boolean {
  const runs = '01234567890 09876543210'
  return /^(\d{1,2})\1+$/.test(pin) || runs.includes(pin) || /^(19|20)\d\d$/.test(pin) || ['1004', '2580'].includes(pin)
}
