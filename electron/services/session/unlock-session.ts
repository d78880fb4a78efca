import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { saveFault } from '../failures'
import type { Program } from '../program'
import { isManager } from '../sign-in'

/** Opens a locked session with the PIN of its technician or of a manager. The session stays its technician's. */
export async function unlockSession(
  { desk, pins, catalog, log, idleLock }: Program,
  { session, person, pass }: ParsedInput<'lock.open'>,
): Promise<Result<null>> {
  const technician = desk.find(session)?.state.technician
  if (technician === undefined) return fail({ code: 'not-found', what: 'session' })
  if (!pins.take(pass, person)) return fail({ code: 'pin-again' })
  if (person !== technician && !isManager(catalog, person)) {
    return fail({ code: 'wrong-person', name: catalog.personName(technician) })
  }
  try {
    await log.record({ type: 'sign-in', by: person, data: { session } })
  } catch (error) {
    // A full disk must not keep anybody from a client in the chair: what is ticked now says itself that it is unsaved.
    saveFault(error)
  }
  idleLock.unlock(session)
  return ok(null)
}
