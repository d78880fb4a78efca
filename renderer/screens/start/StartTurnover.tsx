import { ArrowLeft, Info } from 'lucide-react'
import { useState } from 'react'
import { errorSentence } from '../../../shared/text/errors'
import { START_TEXT, TURNOVER_START_TEXT, TURNOVER_TEXT } from '../../../shared/text/start'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { useBoard } from '../frame/board-context'
import { PinQuestion } from '../sign-in/PinQuestion'
import styles from './StartTurnover.module.css'

export interface StartTurnoverProps {
  readonly room: string
  readonly roomName: string
  readonly onStarted: (session: string) => void
  readonly onBack: () => void
}

/** Who turns the room over; the right PIN opens the turnover. The words fit the reason for which it is owed. */
export function StartTurnover({ room, roomName, onStarted, onBack }: StartTurnoverProps) {
  const { board } = useBoard()
  const [error, setError] = useState<string>()
  const [isStarting, setIsStarting] = useState(false)
  const state = board.rooms.find(({ id }) => id === room)?.state
  const isDue = state?.state === 'turnover-due' && state.session === undefined
  const words = TURNOVER_START_TEXT[state?.state === 'turnover-due' ? state.reason : 'never-finished']
  const start = async (technician: string, pass: string) => {
    setIsStarting(true)
    const result = await call('session.start-turnover', { room, technician, pass })
    if (result.ok) {
      onStarted(result.value.session)
      return
    }
    setIsStarting(false)
    setError(errorSentence(result.error))
  }
  return (
    <main className={styles['turnover']}>
      <header className={styles['head']}>
        <Button variant="quiet" onPress={onBack}>
          <ArrowLeft size={20} aria-hidden="true" />
          {TURNOVER_TEXT.back}
        </Button>
        <h1>
          {words.title.before}
          <bdi>{roomName}</bdi>
          {words.title.after}
        </h1>
      </header>
      {/* While it starts, the room is not due any more: the words stay until the checklist opens. */}
      {isDue || isStarting ? (
        <>
          <WhoTurnsOver error={error} onPass={(person, pass) => void start(person, pass)} />
          <section className={styles['what']} aria-labelledby="turnover-what">
            <h2 id="turnover-what">{TURNOVER_TEXT.what}</h2>
            <p>{words.why}</p>
            <p>{words.opens}</p>
          </section>
        </>
      ) : (
        <p className={styles['notDue']} role="status">
          <Info size={20} aria-hidden="true" />
          {error ?? TURNOVER_TEXT.notDue(roomName)}
        </p>
      )}
    </main>
  )
}

interface WhoTurnsOverProps {
  readonly error: string | undefined
  readonly onPass: (person: string, pass: string) => void
}

function WhoTurnsOver({ error, onPass }: WhoTurnsOverProps) {
  const { data } = useQuery('app.directory', {}, ['directory'])
  const people = data?.people.filter(({ hasLeft }) => !hasLeft)
  return (
    <section className={styles['who']} aria-label={TURNOVER_TEXT.who}>
      {people?.length === 0 && <p>{START_TEXT.nobody}</p>}
      {people !== undefined && people.length > 0 && (
        <PinQuestion
          people={people}
          heading={TURNOVER_TEXT.who}
          error={error}
          hint={`${TURNOVER_TEXT.pinOpens} ${START_TEXT.pinHint}`}
          onPass={onPass}
        />
      )}
    </section>
  )
}
