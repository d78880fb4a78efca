import { useDeferredValue, useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { Directory, RecordRow } from '../../../shared/ipc/views'
import { daysBetween } from '../../../shared/checklist/local-day'
import { looksLikePerson } from '../../../shared/people/client-reference'
import { endedCredentials } from '../../../shared/people/credential'
import type { Person } from '../../../shared/people/person'
import type { Treatment } from '../../../shared/session/events'
import { localDay } from '../../../shared/session/moment'
import { errorSentence } from '../../../shared/text/errors'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import type { StartRoute } from '../frame/route'
import type { Allowance } from '../sign-in/ManagerAllows'
import { type StartDraft, missingWords, nextTreatment } from './draft'

type Picks = Omit<StartDraft, 'treatment' | 'checklist' | 'ended'> & {
  readonly treatment: Treatment | undefined
  readonly checklist: string | undefined
  /** The reference of which somebody said that it is a code. */
  readonly codeIs: string | undefined
}
const NOTHING: Picks = {
  person: undefined,
  pass: undefined,
  digits: 0,
  allowance: undefined,
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
  const { board, now } = useBoard()
  const today = localDay(now)
  const [picks, setPicks] = useState<Picks>(() => ({
    ...NOTHING,
    client: typed,
    person: onlyOne(directory.people.filter(({ hasLeft }) => !hasLeft)),
    room: board.rooms.find(({ id, state }) => id === room && state.state === 'ready')?.id ?? null,
  }))
  const [error, setError] = useState<string>()
  const known = useKnownClient(picks.client)
  const draft = draftOf(picks, known, directory, today)
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
    if (!KEEPS_PASS.includes(refused.code)) change(NO_PASS)
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
      if (person?.id !== picks.person?.id) change({ ...NO_PASS, person })
    },
    setPass: (pass: string | undefined) => change({ ...NO_PASS, pass }),
    setAllowance: (allowance: Allowance) => change({ allowance }),
    today,
    /** Days since this client's last session, where that is fewer than the clinic wants (rule R25). */
    gap: gapOf(known, today, directory.policy.sessionGapDays),
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

/** What is picked, with what follows from it where nothing was. */
function draftOf(picks: Picks, known: RecordRow | undefined, directory: Directory, today: string): StartDraft {
  return {
    ...picks,
    ended: endedCredentials(picks.person?.credentials ?? [], today),
    treatment: picks.treatment ?? nextTreatment(known) ?? null,
    checklist: picks.checklist ?? onlyOne(directory.checklists)?.id ?? null,
  }
}

const KEEPS_PASS: readonly AppError['code'][] = ['client-missing', 'room-not-ready', 'not-found', 'credentials-ended']
const NO_PASS = { pass: undefined, digits: 0, allowance: undefined } as const

function gapOf(last: RecordRow | undefined, today: string, wanted: number): number | undefined {
  if (last === undefined) return undefined
  const days = daysBetween(localDay({ at: last.sealedAt, offset: last.offset }), today)
  return days >= 0 && days < wanted ? days : undefined
}

async function beginSession(draft: StartDraft, codeIs: string | undefined) {
  const { person, pass, room, treatment, checklist, allowance } = draft
  const client = draft.client.trim()
  if (missingWords(draft) !== undefined || person === undefined || pass === undefined) return undefined
  if (room === null || treatment === null || checklist === null) return undefined
  const input = { room, technician: person.id, pass, client, treatment, checklist }
  const override = allowance === undefined ? {} : { override: allowance }
  return call('session.start', { ...input, ...override, referenceConfirmed: codeIs === client })
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
