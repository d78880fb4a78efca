import { openReadyClinic, type Clinic } from './clinic'
import type { SessionAtWork } from './session-at-work'

/** A session of Tom's in Room 1, worked through the door named; without one, just opened. */
export async function workingUpTo(pause?: string): Promise<{ clinic: Clinic; session: SessionAtWork }> {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession()
  if (pause !== undefined) await session.workUpTo(pause)
  return { clinic, session }
}

/** How a call is refused by a rule. */
export const rule = (more: object) => ({ code: 'rule', rule: more })
