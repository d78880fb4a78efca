import { z } from 'zod'
import { ID } from '../../checklist/field'
import { CREDENTIAL } from '../../people/credential'
import { HEPATITIS_B } from '../../people/hepatitis-b'
import { ROLES } from '../../people/person'
import type { StaffMember } from '../../people/staff'
import { call, NAME, NOTHING, PASS, typed } from './call'

const PERSON = { person: ID }
const ROLE = z.enum(ROLES)
/** Digits or not is told in words, so it is not refused here. */
const PIN = z.string().max(12)
const TYPED_CREDENTIAL = CREDENTIAL.extend({ name: typed(60).exactOptional(), number: typed(80).exactOptional() })

/** The people of the clinic: who works here, as what, and until when their credentials count. */
export const STAFF_CALLS = {
  'staff.list': call<readonly StaffMember[]>('manager')(() => NOTHING),
  'staff.add': call<{ readonly person: string }>('manager')(() => z.object({ name: NAME, role: ROLE, pin: PIN })),
  'staff.rename': call<null>('manager')(() => z.object({ ...PERSON, name: NAME })),
  'staff.change-role': call<null>('manager')(() => z.object({ ...PERSON, role: ROLE })),
  'staff.set-credentials': call<null>('manager')(() =>
    z.object({ ...PERSON, credentials: z.array(TYPED_CREDENTIAL).max(20) }),
  ),
  'staff.set-hepatitis-b': call<null>('manager')(() => z.object({ ...PERSON, hepatitisB: HEPATITIS_B.nullable() })),
  'staff.reset-pin': call<null>('manager')(() => z.object({ ...PERSON, pin: PIN })),
  /** By its owner, who has just given the old one. */
  'staff.change-own-pin': call<null>()(() => z.object({ ...PERSON, pass: PASS, pin: PIN })),
  'staff.leave': call<null>('manager')(() => z.object(PERSON)),
  'staff.come-back': call<null>('manager')(() => z.object(PERSON)),
} as const
