import type { Policy } from '../../../shared/catalog/catalog'
import type { Input } from '../../../shared/ipc/contract'
import type { SetupFault } from '../../../shared/ipc/errors'
import { type Role, isWeakPin } from '../../../shared/people/person'

export const STEPS = ['clinic', 'rooms', 'people', 'disinfectant'] as const
export type Step = (typeof STEPS)[number]

export interface RoomDraft {
  readonly key: number
  readonly name: string
}
export interface PersonDraft {
  readonly key: number
  readonly name: string
  readonly role: Role
  readonly pin: string
  readonly again: string
}
/** Everything typed so far; going back and forth keeps it. */
export interface SetupDraft {
  readonly clinic: string
  readonly rooms: readonly RoomDraft[]
  readonly ready: Policy['ready']
  readonly target: number
  readonly people: readonly PersonDraft[]
  readonly product: string
  readonly registration: string
  /** As typed: `2,5`, `2.5` and `2:30` are the same. */
  readonly minutes: string
}

export const EMPTY_DRAFT: SetupDraft = {
  clinic: '',
  rooms: [
    { key: 1, name: 'Room 1' },
    { key: 2, name: 'Room 2' },
  ],
  ready: 240,
  target: 20,
  people: [{ key: 1, name: '', role: 'manager', pin: '', again: '' }],
  product: '',
  registration: '',
  minutes: '',
}

/** A key that no entry of a list has yet. */
export function nextKey(entries: readonly { readonly key: number }[]): number {
  return Math.max(0, ...entries.map(({ key }) => key)) + 1
}

const SHORTEST_SECONDS = 15
const LONGEST_SECONDS = 600

/** Whole seconds of a contact time as labels print it: minutes (`1`, `0.5`, `2,5`) or `m:ss` (`1:30`). */
export function contactSeconds(text: string): number | undefined {
  const [, minutes, seconds] = /^(\d+(?:[.,]\d*)?|[.,]\d+)(?::([0-5]\d))?$/.exec(text.trim()) ?? []
  if (minutes === undefined || (seconds !== undefined && /\D/.test(minutes))) return undefined
  const total = Math.round(Number(minutes.replace(',', '.')) * 60) + Number(seconds ?? 0)
  return total >= SHORTEST_SECONDS && total <= LONGEST_SECONDS ? total : undefined
}

/** What is wrong with one of several names: missing, or used before. */
export function nameFault(entries: readonly { readonly name: string }[], index: number): SetupFault | undefined {
  const folded = entries.map(({ name }) => name.trim().normalize('NFC').toLocaleLowerCase('en'))
  if (folded[index] === '') return 'name-missing'
  return folded.indexOf(folded[index] ?? '') < index ? 'duplicate' : undefined
}

export type PinFault = 'pin-length' | 'weak-pin' | 'different'

export function pinFault({ pin, again }: Pick<PersonDraft, 'pin' | 'again'>): PinFault | undefined {
  if (!/^\d{4,8}$/.test(pin)) return 'pin-length'
  if (isWeakPin(pin)) return 'weak-pin'
  return pin === again ? undefined : 'different'
}

/** Whether a step can be left forwards. */
export function isStepComplete(step: Step, draft: SetupDraft): boolean {
  switch (step) {
    case 'clinic':
      return draft.clinic.trim() !== ''
    case 'rooms':
      return draft.rooms.length > 0 && draft.rooms.every((_, index) => nameFault(draft.rooms, index) === undefined)
    case 'people':
      return draft.people.every(
        (person, index) => nameFault(draft.people, index) === undefined && pinFault(person) === undefined,
      )
    case 'disinfectant':
      return (
        draft.product.trim() !== '' && draft.registration.trim() !== '' && contactSeconds(draft.minutes) !== undefined
      )
  }
}

/** The call's input for a complete draft. */
export function setupInput(draft: SetupDraft): Input<'setup.finish'> {
  return {
    clinic: draft.clinic,
    rooms: draft.rooms.map(({ name }) => name),
    people: draft.people.map(({ name, role, pin }) => ({ name, role, pin })),
    disinfectant: {
      name: draft.product,
      registration: draft.registration,
      contactSeconds: contactSeconds(draft.minutes) ?? 0,
    },
    policy: { ready: draft.ready, turnoverTargetMinutes: draft.target },
  }
}
