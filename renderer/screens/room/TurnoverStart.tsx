import { useState } from 'react'
import type { Person } from '../../../shared/people/person'
import { ROOM_TEXT } from '../../../shared/text/board'
import { errorSentence } from '../../../shared/text/errors'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { ReasonLines } from '../board/ReasonLines'
import { roomCard } from '../board/room-card'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import { PersonPin } from '../sign-in/PersonPin'
import { RoomPage } from './RoomPage'

/** Who does the turnover that a room owes: a name, a PIN, and the checklist opens. */
export function TurnoverStart({ room: id }: { readonly room: string }) {
  const { go } = useApp()
  const { board, now } = useBoard()
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [error, setError] = useState<string>()
  const room = board.rooms.find((candidate) => candidate.id === id)
  // Once started the room owes no turnover any more; the words must not change before the screen does.
  const [isRefresh] = useState(room?.state.state === 'turnover-due' && room.state.reason === 'ran-out')
  const start = async (person: Person, pass: string) => {
    const result = await call('session.start-turnover', { room: id, technician: person.id, pass })
    if (result.ok) go({ name: 'session', session: result.value.session })
    else setError(errorSentence(result.error))
  }
  const text = ROOM_TEXT.turnover
  const name = room?.name ?? id
  return (
    <RoomPage
      room={id}
      title={isRefresh ? text.refreshTitle(name) : text.title(name)}
      who={
        data === undefined ? (
          <p className="muted">{FRAME_TEXT.loading}</p>
        ) : (
          <PersonPin
            label={ROOM_TEXT.who}
            people={data.people.filter(({ hasLeft }) => !hasLeft)}
            nobody={ROOM_TEXT.nobody}
            choose={ROOM_TEXT.choose}
            hint={text.pinOpens}
            error={error}
            onPass={(person, pass) => void start(person, pass)}
          />
        )
      }
    >
      <h2>{ROOM_TEXT.now}</h2>
      {room !== undefined && <ReasonLines lines={roomCard(room, board, now).lines} />}
      <h2>{text.what}</h2>
      <p>{isRefresh ? text.refreshFirst : text.first}</p>
      <p className="muted">{text.order}</p>
    </RoomPage>
  )
}
