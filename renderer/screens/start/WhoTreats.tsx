import { ArrowLeft, CircleCheck } from 'lucide-react'
import type { Board } from '../../../shared/ipc/views'
import { initials } from '../../../shared/people/person'
import { PIN_TEXT } from '../../../shared/text/cards'
import { START_TEXT } from '../../../shared/text/start'
import { Button } from '../../components/Button'
import { PinPad } from '../../components/PinPad'
import { Tiles } from '../../components/Tiles'
import styles from './StartSession.module.css'
import type { Start } from './use-start'

interface WhoTreatsProps {
  readonly start: Start
  readonly board: Board
  readonly onBack: () => void
}

/** Left side: the person and the PIN. */
export function WhoTreats({ start, board, onBack }: WhoTreatsProps) {
  const { plan, pin } = start
  const { people, person } = plan
  return (
    <section className={styles['who']} aria-labelledby="start-who">
      <div className={styles['title']}>
        <Button variant="quiet" onPress={onBack}>
          <ArrowLeft size={20} aria-hidden="true" />
          {START_TEXT.back}
        </Button>
        <h1>{START_TEXT.title}</h1>
      </div>
      <h2 id="start-who">{START_TEXT.who}</h2>
      {people.length === 0 && <p>{START_TEXT.nobody}</p>}
      <div data-part="person">
        <Tiles
          label={START_TEXT.who}
          labelHidden
          look="people"
          columns={2}
          options={people.map(({ id, name }) => ({ id, label: name, mark: initials(name), sub: busyIn(board, id) }))}
          value={person?.id ?? null}
          onChange={(id) => {
            if (id === person?.id) return
            start.change({ person: id })
            pin.again(undefined)
          }}
        />
      </div>
      {person === undefined ? (
        <p className="muted">{START_TEXT.pinFirst}</p>
      ) : (
        <SessionPin start={start} person={person} />
      )}
    </section>
  )
}

type PersonOf = NonNullable<Start['plan']['person']>

function SessionPin({ start: { pin }, person }: { readonly start: Start; readonly person: PersonOf }) {
  return (
    <div data-part="pin">
      <PinPad
        key={person.id}
        label={PIN_TEXT.label(person.name)}
        length={person.pinLength}
        words={PIN_TEXT.words}
        attempt={pin.attempt}
        error={pin.error}
        lockedReason={pin.lockedReason}
        onCount={pin.onCount}
        onComplete={(digits) => void pin.onComplete(person, digits)}
        hint={START_TEXT.pinHint}
      />
      <p className={styles['right']} role="status">
        {pin.isRight && (
          <>
            <CircleCheck size={18} aria-hidden="true" />
            {START_TEXT.pinRight}
          </>
        )}
      </p>
    </div>
  )
}

/** "In Room 2" for somebody whose session is open there. */
function busyIn(board: Board, person: string): string | undefined {
  const room = board.rooms.find(({ session }) => session?.technician === person)
  return room === undefined ? undefined : START_TEXT.inRoom(room.name)
}
