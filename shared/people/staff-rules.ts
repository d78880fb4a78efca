import { daysBetween } from '../checklist/local-day'
import type { Credential } from './credential'
import type { HepatitisB } from './hepatitis-b'
import { type Person, type Role, isWeakPin } from './person'
import type { StaffFault } from './staff'

type Named = Pick<Person, 'id' | 'name' | 'hasLeft'>
type Ranked = Pick<Person, 'id' | 'role' | 'hasLeft'>

/** As names are compared: composed, without regard to capitals or stray room. */
const folded = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

/** Whether a name is free among those present; `except` is the person who would bear it. */
export function nameFault(people: readonly Named[], name: string, except?: string): StaffFault | undefined {
  if (folded(name) === '') return { field: 'name', why: 'missing' }
  const isTaken = people.some(
    (person) => !person.hasLeft && person.id !== except && folded(person.name) === folded(name),
  )
  return isTaken ? { field: 'name', why: 'taken' } : undefined
}

export function pinFault(pin: string): StaffFault | undefined {
  if (!/^\d{4,8}$/.test(pin)) return { field: 'pin', why: 'length' }
  return isWeakPin(pin) ? { field: 'pin', why: 'weak' } : undefined
}

function isLastManager(people: readonly Ranked[], id: string): boolean {
  const managers = people.filter(({ role, hasLeft }) => role === 'manager' && !hasLeft)
  return managers.every((manager) => manager.id === id) && managers.length > 0
}

/** Somebody has to clear rooms, read records and look after the people. */
export function roleFault(people: readonly Ranked[], id: string, role: Role): StaffFault | undefined {
  return role === 'technician' && isLastManager(people, id) ? { field: 'role', why: 'last-manager' } : undefined
}

/** `openIn` is the room of a session that still belongs to this person. */
export function leaveFault(people: readonly Ranked[], id: string, openIn: string | undefined): StaffFault | undefined {
  if (openIn !== undefined) return { field: 'left', why: 'open-session', room: openIn }
  return isLastManager(people, id) ? { field: 'left', why: 'last-manager' } : undefined
}

/** Days are the clinic's. */
export function credentialFault(credential: Credential, today: string): StaffFault | undefined {
  const { id, kind, name = '', issued, expires } = credential
  const because = (why: 'unnamed' | 'issued-ahead' | 'ends-before-issue') =>
    ({ field: 'credential', credential: id, why }) as const
  if (kind === 'own' && name.trim() === '') return because('unnamed')
  if (issued !== undefined && daysBetween(today, issued) > 0) return because('issued-ahead')
  const isTurned = issued !== undefined && expires !== undefined && daysBetween(issued, expires) < 0
  return isTurned ? because('ends-before-issue') : undefined
}

export function hepatitisFault(hepatitisB: HepatitisB | null, today: string): StaffFault | undefined {
  const isAhead = hepatitisB?.status === 'offer-due' && daysBetween(today, hepatitisB.hired) > 0
  return isAhead ? { field: 'hired', why: 'ahead' } : undefined
}
