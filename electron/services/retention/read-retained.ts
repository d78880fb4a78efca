import { type Kept, keptFor } from '../../../shared/retention/retention'
import { localDay } from '../../../shared/session/moment'
import { reduce } from '../../../shared/session/reduce'
import type { Catalog } from '../../../shared/catalog/catalog'
import { StorageError } from '../../storage/storage-error'
import type { Program } from '../program'
import { eventsOf } from '../session/live-session'

/** What a sealed journal itself says that its deletion depends on. */
export interface Retained {
  readonly session: string
  readonly month: string
  readonly room: string
  readonly client?: string
  /** Days at the clinic of its opening and its seal. */
  readonly opened: string
  readonly day: string
  /** The journal's hash at the seal. */
  readonly hash: string
  /** A line of it is not as it was written. */
  readonly isAltered: boolean
  readonly kept: Kept
  readonly photos: readonly string[]
  readonly bytes: number
}

/** Reads a journal, never its summary: what is deleted for good is judged by the record itself. */
export function readRetained(
  { journals, catalog }: Pick<Program, 'journals' | 'catalog'>,
  { month, session }: { readonly month: string; readonly session: string },
): Retained | undefined {
  const content = readOrNothing(journals, month, session)
  const events = eventsOf(content?.lines ?? [])
  const state = reduce(events)
  const seal = content?.lines.find(({ type }) => type === 'sealed')
  if (content === undefined || state === undefined || seal === undefined || state.id !== session) return undefined
  const workers = [...new Set([...events.map(({ by }) => by).filter((by) => by !== 'system'), state.technician])]
  const { policy, people } = catalog.get()
  return {
    session,
    month,
    room: state.room,
    ...(state.client !== undefined && { client: state.client }),
    opened: localDay(state.opened),
    day: localDay(seal),
    hash: seal.hash,
    isAltered: content.faults.length > 0,
    kept: keptFor({ ...state, sealed: seal, workers }, policy, lastDayIn(people)),
    photos: [...new Set(events.flatMap((event) => (event.type === 'evidence-attached' ? [event.data.sha256] : [])))],
    bytes: content.soundLength + content.tornLength,
  }
}

function lastDayIn(people: Catalog['people']): (person: string) => string | undefined {
  return (id) => people.find((person) => person.id === id)?.leftAt
}

function readOrNothing(journals: Program['journals'], month: string, session: string) {
  try {
    return journals.readSealed(month, session)
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}
