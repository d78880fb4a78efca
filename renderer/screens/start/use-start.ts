import { useDeferredValue, useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { Directory, RecordRow } from '../../../shared/ipc/views'
import { looksLikePerson } from '../../../shared/people/client-reference'
import type { Person } from '../../../shared/people/person'
import type { Treatment } from '../../../shared/session/events'
import { errorSentence } from '../../../shared/text/errors'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import type { StartRoute } from '../frame/route'
import { type StartDraft, missingWords, nextTreatment } from './draft'

type Picks = Omit<StartDraft, 'treatment' | 'checklist'> & {
  readonly treatment: Treatment | undefined
  readonly checklist: string | undefined
  /** The reference of which somebody said that it is a code. */
  readonly codeIs: string | undefined
}
const NOTHING: Picks = {
  person: undefined,
  pass: undefined,
  digits: 0,
  room: null,
  client: '',
  looksLike: undefined,
  treatment: undefined,
  checklist: undefined,
  codeIs: undefined,
}

/** Everything chosen on the start screen, and the call that begins the session. */
export function useStart(directory: Directory, { room, client: typed = '' }: Omit<StartRoute, 'name'>) {
  const { go } = useApp()
  const { board } = useBoard()
  const [picks, setPicks] = useState<Picks>(() => ({
    ...NOTHING,
    client: typed,
    person: onlyOne(directory.people.filter(({ hasLeft }) => !hasLeft)),
    room: board.rooms.find(({ id, state }) => id === room && state.state === 'ready')?.id ?? null,
  }))
  const [error, setError] = useState<string>()
  const known = useKnownClient(picks.client)
  const draft: StartDraft = {
    ...picks,
    treatment: picks.treatment ?? nextTreatment(known) ?? null,
    checklist: picks.checklist ?? onlyOne(directory.checklists)?.id ?? null,
  }
  const change = (changed: Partial<Picks>) => {
    setPicks((before) => ({ ...before, ...changed }))
    setError(undefined)
  }
  const refuse = (refused: AppError) => {
    if (refused.code === 'client-reference') {
      change({ looksLike: refused.looksLike })
      return
    }
    // Refused before the pass was looked at: it is still good. Everything else has used it up.
    if (!KEEPS_PASS.includes(refused.code)) change({ pass: undefined, digits: 0 })
    setError(errorSentence(refused))
  }
  const start = async () => {
    const result = await beginSession(draft, picks.codeIs)
    if (result === undefined) return
    if (result.ok) go({ name: 'session', session: result.value.session })
    else refuse(result.error)
  }
  const client = picks.client.trim()
  return {
    draft,
    known,
    error,
    start,
    pickPerson: (person: Person | undefined) => {
      if (person?.id !== picks.person?.id) change({ person, pass: undefined, digits: 0 })
    },
    setPass: (pass: string | undefined) => change({ pass, digits: 0 }),
    /** A wrong PIN empties the pad; what went wrong stays until the next digit. */
    setDigits: (digits: number) => setPicks((before) => ({ ...before, digits })),
    setRoom: (chosen: string) => change({ room: chosen }),
    setClient: (typed: string) => change({ client: typed, looksLike: undefined }),
    /** Rule R29, as soon as the field is left. */
    lookAtClient: () => {
      if (picks.codeIs !== client) change({ looksLike: looksLikePerson(client) })
    },
    confirmCode: () => change({ looksLike: undefined, codeIs: client }),
    /** The client's last record, with the way back to what is typed here. */
    openRecord: (session: string) => {
      const back = { name: 'start', client, ...(picks.room !== null && { room: picks.room }) } as const
      go({ name: 'records', opened: { session, back } })
    },
    setTreatment: (treatment: Treatment) => change({ treatment }),
    setChecklist: (checklist: string) => change({ checklist }),
  }
}
export type Start = ReturnType<typeof useStart>

const KEEPS_PASS: readonly AppError['code'][] = ['client-missing', 'room-not-ready', 'not-found']

async function beginSession(draft: StartDraft, codeIs: string | undefined) {
  const { person, pass, room, treatment, checklist } = draft
  const client = draft.client.trim()
  if (missingWords(draft) !== undefined || person === undefined || pass === undefined) return undefined
  if (room === null || treatment === null || checklist === null) return undefined
  const input = { room, technician: person.id, pass, client, treatment, checklist }
  return call('session.start', { ...input, referenceConfirmed: codeIs === client })
}

/** The last sealed session of this reference; nothing while the answer is still about another one. */
function useKnownClient(typed: string): RecordRow | undefined {
  const client = useDeferredValue(typed.trim())
  const { data } = useQuery('session.client', { client }, [])
  return data?.last?.client === typed.trim().normalize('NFC') ? data.last : undefined
}

function onlyOne<T>(options: readonly T[]): T | undefined {
  return options.length === 1 ? options[0] : undefined
}
