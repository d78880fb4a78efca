import { useState } from 'react'
import type { BoardRoom } from '../../../shared/ipc/views'
import type { Person } from '../../../shared/people/person'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { ROOM_TEXT } from '../../../shared/text/board'
import { errorSentence } from '../../../shared/text/errors'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { TextArea } from '../../components/TextArea'
import { Tiles } from '../../components/Tiles'
import { ReasonLines } from '../board/ReasonLines'
import { roomCard } from '../board/room-card'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import { PersonPin } from '../sign-in/PersonPin'
import { RoomPage } from './RoomPage'

type Decision = 'block' | 'clear' | 'override'
const TEXT = ROOM_TEXT.manage

/** A manager blocks a room, clears it, or releases it without a turnover: always with a reason and the PIN. */
export function ManageRoom({ room: id }: { readonly room: string }) {
  const { go } = useApp()
  const { board, now } = useBoard()
  const { data } = useQuery('app.directory', {}, ['directory'])
  const room = board.rooms.find((candidate) => candidate.id === id)
  const [decision, setDecision] = useState<Decision | null>(room?.state.state === 'blocked' ? 'clear' : null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const decide = async (person: Person, pass: string) => {
    if (decision === null) return
    const result = await call(`room.${decision}`, { room: id, person: person.id, pass, reason })
    if (result.ok) go({ name: 'board', room: id })
    else setError(errorSentence(result.error))
  }
  const isComplete = decision !== null && letters(reason) >= MIN_REASON
  return (
    <RoomPage
      room={id}
      title={TEXT.title(room?.name ?? id)}
      who={
        data === undefined ? (
          <p className="muted">{FRAME_TEXT.loading}</p>
        ) : (
          <PersonPin
            label={ROOM_TEXT.whoManages}
            people={data.people.filter(({ hasLeft, role }) => !hasLeft && role === 'manager')}
            nobody={ROOM_TEXT.nobody}
            choose={ROOM_TEXT.choose}
            waits={isComplete ? undefined : ROOM_TEXT.pinWaits}
            hint={decision === null ? undefined : TEXT.pinDoes[decision]}
            error={error}
            onPass={(person, pass) => void decide(person, pass)}
          />
        )
      }
    >
      <h2>{ROOM_TEXT.now}</h2>
      {room !== undefined && <ReasonLines lines={roomCard(room, board, now).lines} />}
      {room?.state.state === 'blocked' && <p>{TEXT.clears}</p>}
      <Tiles
        label={TEXT.decision}
        look="list"
        columns={1}
        options={room === undefined ? [] : decisionsFor(room)}
        value={decision}
        onChange={setDecision}
      />
      <TextArea
        label={TEXT.reason}
        hint={TEXT.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={400}
        error={reason !== '' && letters(reason) < MIN_REASON ? TEXT.reasonMissing : undefined}
      />
    </RoomPage>
  )
}

/** What can be decided about a room as it stands; what cannot says why. */
function decisionsFor({ state }: BoardRoom) {
  const option = (id: Decision) => ({ id, label: TEXT.choices[id], sub: TEXT.effects[id] })
  if (state.state === 'blocked') return [option('clear')]
  const canOverride = state.state === 'turnover-due' && state.session === undefined
  return [
    option('block'),
    canOverride ? option('override') : { ...option('override'), unavailable: TEXT.overrideNotNow },
  ]
}
