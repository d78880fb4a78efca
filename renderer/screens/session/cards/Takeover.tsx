import { useState } from 'react'
import { endedCredentials, mayOverride } from '../../../../shared/people/credential'
import { initials } from '../../../../shared/people/names'
import type { Person } from '../../../../shared/people/person'
import { localDay } from '../../../../shared/session/moment'
import { HAND_OVER_TEXT } from '../../../../shared/text/cards'
import { Button } from '../../../components/Button'
import { Tiles } from '../../../components/Tiles'
import { CredentialNotice } from '../../sign-in/CredentialNotice'
import { type Allowance, ManagerAllows } from '../../sign-in/ManagerAllows'
import { PinCheck } from '../seal/PinCheck'
import { useOpenSession } from '../session-context'
import { useCardCall } from './use-card-call'

interface TakeoverProps {
  readonly from: string
  readonly others: readonly Person[]
  readonly onDone: () => void
}

/** Who takes over, with that person's PIN and, where a credential asks for it, a manager's word. */
export function Takeover({ from, others, onDone }: TakeoverProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const [pass, setPass] = useState<string>()
  const { view, state, now } = useOpenSession()
  const { run, error, clear } = useCardCall()
  const to = others.find(({ id }) => id === picked)
  const today = localDay(now())
  // Cleaning a room asks for no credential (rule R10 is about treating).
  const credentials = state.purpose === 'treatment' ? (to?.credentials ?? []) : []
  const ended = endedCredentials(credentials, today)
  const isShut = ended.length > 0 && !mayOverride(ended)
  if (others.length === 0) {
    return (
      <>
        <p>{HAND_OVER_TEXT.nobody}</p>
        <Button onPress={onDone}>{HAND_OVER_TEXT.close}</Button>
      </>
    )
  }
  const handOver = async (given: string, override?: Allowance) => {
    if (to === undefined) return
    const input = { to: to.id, pass: given, ...(override !== undefined && { override }) }
    if (await run('session.hand-over', input)) onDone()
    else setPass(undefined)
  }
  return (
    <>
      <Tiles
        label={HAND_OVER_TEXT.pick(from)}
        look="people"
        columns={2}
        options={others.map(({ id, name }) => ({ id, label: name, mark: initials(name) }))}
        value={picked}
        onChange={(id) => {
          setPicked(id)
          setPass(undefined)
          clear()
        }}
      />
      {to !== undefined && (
        <>
          <CredentialNotice credentials={credentials} today={today} />
          {!isShut && <p role="status">{HAND_OVER_TEXT.both(from, to.name)}</p>}
          {!isShut && pass === undefined && (
            <PinCheck
              key={to.id}
              person={to}
              error={error}
              onPass={(given) => (ended.length > 0 ? setPass(given) : void handOver(given))}
            />
          )}
          {pass !== undefined && (
            <ManagerAllows people={view.people} error={error} onAllow={(allowance) => void handOver(pass, allowance)} />
          )}
        </>
      )}
    </>
  )
}
