import { type Kept, keptFor } from '../../../shared/retention/retention'
import { localDay } from '../../../shared/session/moment'
import { readEvent, type SessionEvent, type SessionEventType } from '../../../shared/session/events'
import type { Incident } from '../../../shared/session/state'
import type { Catalog } from '../../../shared/catalog/catalog'
import { StorageError } from '../../storage/storage-error'
import type { Program } from '../program'

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
  const lines = content?.lines ?? []
  const seal = lines.find(({ type }) => type === 'sealed')
  // Years of journals are read for their age alone: most of what they tell is of no concern here.
  const events = lines.filter(({ type }) => TOLD.has(type)).flatMap((line) => readEvent(line) ?? [])
  const [opened] = events
  if (content === undefined || seal === undefined || opened?.type !== 'opened') return undefined
  const { client, room, technician } = opened.data
  if (opened.data.session !== session) return undefined
  const workers = [...new Set([...lines.map(({ by }) => by).filter((by) => by !== 'system'), technician])]
  const { policy, people } = catalog.get()
  const record = { ...(client !== undefined && { client: own(client) }), incidents: incidentsIn(events), workers }
  return {
    session,
    month,
    room: own(room),
    ...(client !== undefined && { client: own(client) }),
    opened: localDay(opened),
    day: localDay(seal),
    hash: own(seal.hash),
    isAltered: content.faults.length > 0,
    kept: keptFor({ ...record, sealed: seal }, policy, lastDayIn(people)),
    photos: [...new Set(events.flatMap((event) => (event.type === 'evidence-attached' ? own(event.data.sha256) : [])))],
    bytes: content.soundLength + content.tornLength,
  }
}

const TOLD: ReadonlySet<string> = new Set<SessionEventType>([
  'opened',
  'incident-opened',
  'incident-closed',
  'evidence-attached',
])

function incidentsIn(events: readonly SessionEvent[]): readonly Incident[] {
  return events.flatMap((event): Incident[] => {
    if (event.type !== 'incident-opened') return []
    const { incident: id, kind } = event.data
    const closed = events.find((one) => one.type === 'incident-closed' && one.data.incident === id)
    const opened = { id, kind, opened: event }
    return [closed?.type === 'incident-closed' ? { ...opened, closed: { ...closed.data, stamp: closed } } : opened]
  })
}

/** A text of its own: a piece of a journal's text would keep all of it in memory. */
const own = (text: string): string => Buffer.from(text).toString()

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
