import { type Result, fail } from '../../../shared/ipc/errors'
import type { ParsedInput } from '../../../shared/ipc/contract'
import type { Credential } from '../../../shared/people/credential'
import { credentialFault } from '../../../shared/people/staff-rules'
import { localDay } from '../../../shared/session/moment'
import type { Program } from '../program'
import { changePerson, unless } from './change-person'

type Input = ParsedInput<'staff.set-credentials'>

/** Replaces a person's register of credentials; the clinic log keeps what stood there before. */
export async function setCredentials(program: Program, by: string, input: Input): Promise<Result<null>> {
  const credentials = input.credentials.map(withoutEmpty)
  const ids = new Set(credentials.map(({ id }) => id))
  if (ids.size < credentials.length) return fail({ code: 'bad-request', where: 'credentials' })
  const today = localDay(program.clock.now())
  const fault = credentials.flatMap((credential) => credentialFault(credential, today) ?? [])[0]
  return changePerson(program, by, input.person, (person) =>
    unless(fault, () => ({
      record: { ...person, credentials },
      old: { credentials: person.credentials ?? [] },
      new: { credentials },
    })),
  )
}

/** What was left empty is not there; a name is the clinic's own kind's only. */
function withoutEmpty({ name = '', number = '', renewing, ...rest }: Credential): Credential {
  return {
    ...rest,
    ...(rest.kind === 'own' && name !== '' && { name }),
    ...(number !== '' && { number }),
    ...(renewing === true && { renewing }),
  }
}
