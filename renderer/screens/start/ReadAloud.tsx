import type { Checklist } from '../../../shared/checklist/checklist'
import { START_TEXT } from '../../../shared/text/start'
import { useBoard } from '../frame/board-context'
import type { StartDraft } from './draft'

const GAP = '…'

/** "Maya Reyes treats client C-2041 in Room 1, treatment 2, scalp micropigmentation." */
export function ReadAloud(props: { readonly draft: StartDraft; readonly checklist: Checklist | undefined }) {
  const { board } = useBoard()
  const { person, room, client, treatment } = props.draft
  const text = START_TEXT.readAloud
  if (person === undefined && room === null && client === '') return <span className="muted">{text.empty}</span>
  return (
    <span>
      <Typed>{person?.name ?? GAP}</Typed>
      {text.treats}
      <Typed>{client.trim() === '' ? GAP : client.trim()}</Typed>
      {text.in}
      <Typed>{board.rooms.find(({ id }) => id === room)?.name ?? GAP}</Typed>
      {treatment === 'touch-up' ? ', ' : text.treatment}
      <b>{treatment === 'touch-up' ? text.touchUp : (treatment ?? GAP)}</b>
      {props.checklist === undefined ? '.' : text.with(props.checklist.name)}
    </span>
  )
}

/** Typed by a person: in the direction of its own script. */
function Typed({ children }: { readonly children: string }) {
  return (
    <b>
      <bdi>{children}</bdi>
    </b>
  )
}
