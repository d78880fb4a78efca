import { z } from 'zod'
import { ID } from '../checklist/field'
import { LOCAL_DAY, addMonths, daysBetween } from '../checklist/local-day'

/** What a person has to keep in date to work here (rule R10). `own` is named by the clinic. */
export const CREDENTIAL_KINDS = ['license', 'bloodborne-training', 'first-aid', 'infection-control', 'own'] as const
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number]

export const CREDENTIAL = z.object({
  id: ID,
  kind: z.enum(CREDENTIAL_KINDS),
  /** What an `own` one is called; the other kinds have names of their own. */
  name: z.string().min(1).max(60).exactOptional(),
  /** Its number, or who issued it. */
  number: z.string().max(80).exactOptional(),
  issued: LOCAL_DAY.exactOptional(),
  /** The last day on which it counts; one without a last day never ends. */
  expires: LOCAL_DAY.exactOptional(),
  /** A renewal is in progress: a manager may then allow a session with PIN and reason. */
  renewing: z.boolean().exactOptional(),
})
export type Credential = z.infer<typeof CREDENTIAL>

/** What everybody at the window may know of a credential: not its number. */
export type CredentialEnd = Pick<Credential, 'id' | 'kind' | 'name' | 'expires' | 'renewing'>

/** A credential as an override names it for good. */
export const ENDED_CREDENTIAL = CREDENTIAL.pick({ kind: true, name: true, expires: true })
export type EndedCredential = z.infer<typeof ENDED_CREDENTIAL>

/** Warned about from so many days before the end (rule R10), the nearest first. */
const WARN_DAYS = [7, 30, 60] as const

/** In the order in which days pass. */
export const CREDENTIAL_STATES = ['in-date', 'within-60', 'within-30', 'within-7', 'ended'] as const
export type CredentialState = (typeof CREDENTIAL_STATES)[number]

/** Where a credential stands on a day at the clinic; it counts through its last day. */
export function credentialState({ expires }: Pick<Credential, 'expires'>, today: string): CredentialState {
  if (expires === undefined) return 'in-date'
  const left = daysBetween(today, expires)
  if (left < 0) return 'ended'
  const near = WARN_DAYS.find((days) => left <= days)
  return near === undefined ? 'in-date' : `within-${near}`
}

/** Those that are not in date for long any more: ended ones first, then by their last day. */
export function endingCredentials<C extends Pick<Credential, 'expires'>>(
  all: readonly C[],
  today: string,
): readonly C[] {
  return all
    .filter((credential) => credentialState(credential, today) !== 'in-date')
    .sort((a, b) => (a.expires ?? '').localeCompare(b.expires ?? '', 'en'))
}

export function endedCredentials<C extends Pick<Credential, 'expires'>>(
  all: readonly C[],
  today: string,
): readonly C[] {
  return endingCredentials(all, today).filter((credential) => credentialState(credential, today) === 'ended')
}

/** Whether a manager may allow a session although these have ended: only while every one is being renewed (rule R10). */
export function mayOverride(ended: readonly Pick<Credential, 'renewing'>[]): boolean {
  return ended.length > 0 && ended.every(({ renewing }) => renewing === true)
}

/** How long a kind counts where nothing else is written on it, in months. */
const USUAL_MONTHS: Readonly<Partial<Record<CredentialKind, number>>> = { 'bloodborne-training': 12 }

/** The last day that goes with the day of issue, where the kind has a usual term. */
export function usualEnd(kind: CredentialKind, issued: string): string | undefined {
  const months = USUAL_MONTHS[kind]
  return months === undefined ? undefined : addMonths(issued, months)
}
