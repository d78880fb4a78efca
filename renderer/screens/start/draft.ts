import type { LooksLike } from '../../../shared/ipc/errors'
import type { RecordRow } from '../../../shared/ipc/views'
import { type CredentialEnd, mayOverride } from '../../../shared/people/credential'
import type { Person } from '../../../shared/people/person'
import type { Treatment } from '../../../shared/session/events'
import { START_TEXT } from '../../../shared/text/start'
import type { Allowance } from '../sign-in/ManagerAllows'

/** What is chosen so far. */
export interface StartDraft {
  readonly person: Person | undefined
  /** From the person's PIN; good once, for two minutes. */
  readonly pass: string | undefined
  readonly digits: number
  /** What of this person's has ended (rule R10), and the manager's word that it is no hindrance. */
  readonly ended: readonly CredentialEnd[]
  readonly allowance: Allowance | undefined
  readonly room: string | null
  readonly client: string
  /** What the reference looks like, while nobody said that it is a code (rule R29). */
  readonly looksLike: LooksLike | undefined
  readonly treatment: Treatment | null
  readonly checklist: string | null
}

const FOLLOWING: Readonly<Record<Treatment, Treatment>> = {
  '1': '2',
  '2': '3',
  '3': 'touch-up',
  'touch-up': 'touch-up',
}

/** The treatment that usually comes after the last one of a client; one that was stopped is done again. */
export function nextTreatment(last: RecordRow | undefined): Treatment | undefined {
  if (last?.treatment === undefined || last.stopped) return last?.treatment
  return FOLLOWING[last.treatment]
}

/** The first thing that is missing, in the order of the screen; `undefined` when the session can start. */
export function missingWords(draft: StartDraft): string | undefined {
  const { person, pass, digits } = draft
  const text = START_TEXT.missing
  if (person === undefined) return text.who
  if (draft.ended.length > 0 && !mayOverride(draft.ended)) return text.ended
  if (pass === undefined) {
    const left = person.pinLength - digits
    return digits > 0 && left > 0 ? text.digits(left) : text.pin(person.name)
  }
  if (draft.ended.length > 0 && draft.allowance === undefined) return text.allowance
  if (draft.room === null) return text.room
  if (draft.client.trim() === '') return text.client
  if (draft.looksLike !== undefined) return text.clientLooks
  if (draft.treatment === null) return text.treatment
  return draft.checklist === null ? text.checklist : undefined
}
