import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { pinFault } from '../../../shared/people/staff-rules'
import { hashPin } from '../pins'
import type { Program } from '../program'
import { changePerson } from './change-person'

/** Gives a person a new PIN; wrong tries with the one before no longer count. */
export async function setPin(program: Program, by: string, id: string, pin: string): Promise<Result<null>> {
  const fault = pinFault(pin)
  if (fault !== undefined) return fail({ code: 'staff', fault })
  const changed = await changePerson(program, by, id, async (person) =>
    ok({ record: { ...person, pin: await hashPin(pin) }, old: { pin: 'the one before' }, new: { pin: 'a new one' } }),
  )
  if (changed.ok) await program.pins.forget(id)
  return changed
}
