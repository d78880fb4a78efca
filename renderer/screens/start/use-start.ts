import { useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { Board, Directory } from '../../../shared/ipc/views'
import { looksLikePerson } from '../../../shared/people/client-reference'
import { errorSentence } from '../../../shared/text/errors'
import { call } from '../../api/api'
import { firstMissing, startPlan, type StartPicks } from './start-plan'
import { useKnownClient } from './use-known-client'
import { useSessionPin } from './use-session-pin'

interface Ground {
  readonly directory: Directory
  readonly board: Board
  readonly room: string | undefined
  readonly onStarted: (session: string) => void
}

const NOTHING: StartPicks = { person: null, room: null, client: '', treatment: null, checklist: null }

/** Everything that is picked on this screen, the PIN, and what the main process says of them. */
export function useStart({ directory, board, room, onStarted }: Ground) {
  const [picks, setPicks] = useState<StartPicks>({ ...NOTHING, room: room ?? null })
  const [refused, setRefused] = useState<AppError>()
  const [confirmedFor, setConfirmedFor] = useState<string>()
  const [isStarting, setIsStarting] = useState(false)
  const last = useKnownClient(picks.client)
  const plan = startPlan(picks, directory, board, last)
  const pin = useSessionPin(plan.person)
  const isConfirmed = plan.client !== '' && confirmedFor === plan.client
  const isAskedAboutClient = refused?.code === 'client-reference'
  const start = async () => {
    const { person, room: chosen, client, treatment, checklist } = plan
    const { pass } = pin
    if (isStarting || !person || !chosen || !treatment || !checklist || pass === undefined) return
    setIsStarting(true)
    const result = await call('session.start', {
      room: chosen.id,
      technician: person.id,
      pass,
      client,
      treatment,
      checklist: checklist.id,
      referenceConfirmed: isConfirmed,
    })
    setIsStarting(false)
    if (result.ok) {
      onStarted(result.value.session)
      return
    }
    setRefused(result.error)
    if (!KEEPS_PASS.includes(result.error.code)) pin.again(pinReason(result.error))
  }
  return {
    picks,
    plan,
    last,
    pin,
    missing: firstMissing(plan, pin, isAskedAboutClient),
    refused,
    isConfirmed,
    isAskedAboutClient,
    change: (changes: Partial<StartPicks>) => {
      setPicks((before) => ({ ...before, ...changes }))
      // The question about the reference stays until the reference itself changes.
      if (!isAskedAboutClient || 'client' in changes) setRefused(undefined)
    },
    /** Rule R29, as soon as the field is left. */
    lookAtClient: () => {
      const looksLike = isConfirmed ? undefined : looksLikePerson(plan.client)
      if (looksLike !== undefined) setRefused({ code: 'client-reference', looksLike })
    },
    confirmClient: () => {
      setConfirmedFor(plan.client)
      setRefused(undefined)
    },
    start,
  }
}
export type Start = ReturnType<typeof useStart>

/** Refused before the pass was looked at: it is still good. */
const KEEPS_PASS: readonly AppError['code'][] = ['client-reference', 'client-missing', 'room-not-ready', 'not-found']
const pinReason = (error: AppError) => (error.code === 'pin-again' ? errorSentence(error) : undefined)
