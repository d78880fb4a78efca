import { ArrowRight, CalendarClock, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '../../../shared/people/person'
import type { DueList } from '../../../shared/checklist/due-list'
import { dueToday, type LeftOpen, leftOpen } from '../../../shared/room/day'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { DAY_TEXT, leftOpenWords } from '../../../shared/text/day'
import { WHOLE_CLINIC } from '../../../shared/checklist/recurs'
import { errorSentence } from '../../../shared/text/errors'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { LISTS_TEXT } from '../../../shared/text/lists'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/TextArea'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import { useDueLists } from '../lists/use-due-lists'
import { RoomPage } from '../room/RoomPage'
import { PersonPin } from '../sign-in/PersonPin'
import styles from './CloseDay.module.css'

/** Rule R30: the day is closed when nothing is left open, or handed over by a manager with a note. */
export function CloseDay() {
  const { go } = useApp()
  const { board } = useBoard()
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const lists = useDueLists() ?? []
  const left = [...leftOpen(board.rooms), ...lists.flatMap(underWay)]
  const isLeft = left.length > 0
  const close = async (person: Person, pass: string) => {
    const result = await call('day.close', { person: person.id, pass, ...(isLeft && { note }) })
    if (result.ok) go({ name: 'board' })
    else setError(errorSentence(result.error))
  }
  const mayClose = (person: Person) => !person.hasLeft && (!isLeft || person.role === 'manager')
  return (
    <RoomPage
      title={DAY_TEXT.title}
      who={
        data === undefined ? (
          <p className="muted">{FRAME_TEXT.loading}</p>
        ) : (
          <PersonPin
            key={String(isLeft)}
            label={isLeft ? DAY_TEXT.whoManager : DAY_TEXT.who}
            people={data.people.filter(mayClose)}
            nobody={isLeft ? DAY_TEXT.noManager : DAY_TEXT.nobody}
            choose={DAY_TEXT.choose}
            waits={isLeft && letters(note) < MIN_REASON ? DAY_TEXT.noteFirst : undefined}
            hint={DAY_TEXT.pinHint}
            error={error}
            onPass={(person, pass) => void close(person, pass)}
          />
        )
      }
    >
      {isLeft ? (
        <Left left={left} note={note} onNote={setNote} />
      ) : (
        <p className={styles['done']}>
          <CircleCheck size={22} aria-hidden="true" />
          {DAY_TEXT.allDone}
        </p>
      )}
      <DueToday lists={dueToday(lists)} />
      <p className="muted">{DAY_TEXT.sealed(board.sealedToday)}</p>
    </RoomPage>
  )
}

/** A list under way is a session that nobody signed. */
function underWay(list: DueList): readonly LeftOpen[] {
  const { session, room } = list
  if (session === undefined) return []
  return [{ room: room?.id ?? WHOLE_CLINIC, name: LISTS_TEXT.name(list), why: 'list-not-signed', session }]
}

/** Named, so that nobody forgets them; rule R30 does not wait for them. */
function DueToday({ lists }: { readonly lists: readonly DueList[] }) {
  const { go } = useApp()
  if (lists.length === 0) return null
  return (
    <div className={styles['due']}>
      <p>
        <CalendarClock size={22} aria-hidden="true" />
        <span>{DAY_TEXT.dueToday(lists.map(LISTS_TEXT.name))}</span>
      </p>
      <Button onPress={() => go({ name: 'lists' })}>{DAY_TEXT.toLists}</Button>
    </div>
  )
}

interface LeftProps {
  readonly left: readonly LeftOpen[]
  readonly note: string
  readonly onNote: (note: string) => void
}

function Left({ left, note, onNote }: LeftProps) {
  const { go } = useApp()
  return (
    <>
      <h2>{DAY_TEXT.leftTitle}</h2>
      <ul className={styles['left']}>
        {left.map((open) => (
          <li key={`${open.room} ${open.session ?? ''}`}>
            <b>
              <bdi>{leftOpenWords(open)}</bdi>
            </b>
            <Button
              label={`${DAY_TEXT.toRoom[open.why]}, ${open.name}`}
              onPress={() =>
                go(
                  open.session === undefined
                    ? { name: 'turnover', room: open.room }
                    : { name: 'session', session: open.session },
                )
              }
            >
              {DAY_TEXT.toRoom[open.why]}
              <ArrowRight size={18} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <p>{DAY_TEXT.finishFirst}</p>
      <TextArea label={DAY_TEXT.note} hint={DAY_TEXT.noteHint} value={note} onChange={onNote} maxLength={400} />
    </>
  )
}
