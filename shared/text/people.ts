import type { CredentialEnd, CredentialKind, CredentialState, EndedCredential } from '../people/credential'
import type { HepatitisB } from '../people/hepatitis-b'
import type { StaffFault } from '../people/staff'
import { dayNumber } from '../checklist/calendar'
import { expiryWords } from './checklist'
import { listed } from './listed'

const KINDS: Readonly<Record<CredentialKind, string>> = {
  license: 'license',
  'bloodborne-training': 'blood-borne pathogen training',
  'first-aid': 'first aid certificate',
  'infection-control': 'infection control award',
  own: 'credential',
}

/** A credential in the middle of a sentence: the clinic's own ones as they are called. */
function credentialWords({ kind, name }: Pick<CredentialEnd, 'kind' | 'name'>): string {
  return kind === 'own' ? (name ?? KINDS.own) : KINDS[kind]
}

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
const dayCount = (days: number) => (days === 1 ? '1 day' : `${days} days`)

/** At the head of a row, and in lists. */
export function credentialTitle(credential: Pick<CredentialEnd, 'kind' | 'name'>): string {
  return upperFirst(credentialWords(credential))
}

/** "Blood-borne pathogen training ended 3 May 2026", "License ends in 12 days". */
export function endWords(credential: CredentialEnd, state: CredentialState, today: string): string {
  const title = credentialTitle(credential)
  const { expires } = credential
  if (expires === undefined || state === 'in-date') return title
  if (state === 'ended') return `${title} ended ${expiryWords(expires)}`
  const left = dayNumber(expires) - dayNumber(today)
  return left === 0 ? `${title} ends today` : `${title} ends in ${dayCount(left)}`
}

/** Rule R10: what keeps somebody from starting a session, and what to do. */
export function endedSentence(ended: readonly EndedCredential[], mayOverride: boolean): string {
  const what = `Your ${endedWords(ended)}.`
  return mayOverride
    ? `${what} A renewal is in progress: a manager can allow this session, or another technician must start.`
    : `${what} A manager must update it, or another technician must start.`
}

/** "license ended 3 May 2026 and first aid certificate ended 4 May 2026" */
export function endedWords(ended: readonly EndedCredential[]): string {
  return listed(
    ended.map((credential) => {
      const words = credentialWords(credential)
      return credential.expires === undefined ? words : `${words} ended ${expiryWords(credential.expires)}`
    }),
  )
}

/** What an override of rule R10 let pass, in records: whose, and what had ended. */
export function allowedWords(name: string, ended: readonly EndedCredential[]): string {
  return `${name}, ${endedWords(ended)}`
}

/** Rule R20, in records. */
export function secondCheckWords(name: string): string {
  return `Second check by ${name}, by PIN.`
}

/** Rule R25. */
export function gapSentence(days: number): string {
  const when = days === 0 ? 'today' : `${dayCount(days)} ago`
  return `Last session ${when}. Scalp may not be healed.`
}

/** Rule R11, for managers only. */
export function offerSentence(left: number): string {
  if (left < 0) return `Offer of hepatitis B vaccination overdue by ${workingDays(-left)}.`
  return left === 0
    ? 'Offer of hepatitis B vaccination due today.'
    : `Offer of hepatitis B vaccination due in ${workingDays(left)}.`
}

const workingDays = (days: number) => (days === 1 ? '1 working day' : `${days} working days`)

/** Why a change to a person is refused, under the field it is about. */
export function staffSentence(fault: StaffFault): string {
  switch (fault.field) {
    case 'name':
      return fault.why === 'missing'
        ? 'Enter a name.'
        : 'Somebody here has this name already. Make them different, for example with a middle initial.'
    case 'pin':
      return fault.why === 'length'
        ? 'A PIN has 4 to 8 digits.'
        : 'This PIN is easy to guess. Avoid 1111, 1234, years and the like.'
    case 'role':
    case 'left':
      return fault.why === 'last-manager'
        ? 'This is the last manager. Make somebody else a manager first.'
        : `A session in ${fault.room} belongs to this person. Hand it over first.`
    case 'hired':
      return 'This day has not come yet. Enter the first day of work.'
    case 'credential':
      return CREDENTIAL_FAULTS[fault.why]
  }
}

const CREDENTIAL_FAULTS: Readonly<Record<Extract<StaffFault, { field: 'credential' }>['why'], string>> = {
  unnamed: 'Say what it is called.',
  'issued-ahead': 'This day has not come yet. Enter the day of issue once it has.',
  'ends-before-issue': 'It would end before it was issued. Check both days.',
}

export const HEPATITIS_B_TEXT: Readonly<Record<HepatitisB['status'], string>> = {
  immune: 'Immune',
  'in-series': 'In series',
  declined: 'Declined in writing',
  'offer-due': 'Offer due',
}

/** Where a manager lets somebody treat while a credential is being renewed (rule R10). */
export const ALLOWANCE_TEXT = {
  reason: 'Why this session may go on',
  reasonHint: 'For example: the course is booked for Friday. It stands in the record and in every export.',
  reasonFirst: 'A manager writes the reason first, then the PIN.',
  manager: 'Manager',
  noManager: 'No manager is registered on this computer.',
  pinHint: 'The manager’s PIN allows this one session.',
  allowed: (name: string) => `${name} allows this session.`,
} as const

/** The second person at a release (rule R20). */
export const SECOND_CHECK_TEXT = {
  asked: 'This clinic has each release checked by somebody else.',
  who: 'Who has checked the room as well?',
  nobody: 'Nobody else is registered on this computer.',
  choose: 'Choose a name. The PIN comes next.',
  pinHint: 'This PIN seals the record.',
} as const
