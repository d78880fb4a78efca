import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { RoomBook } from '../../../../shared/catalog/room-book'
import { STATE_TEXT } from '../../../../shared/text/board'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { Button } from '../../../components/Button'
import { classNames } from '../../../components/class-names'
import { IconButton } from '../../../components/IconButton'
import { Panel } from '../../../components/Panel'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import { useEntry } from '../use-entry'
import styles from './rooms.module.css'

const TEXT = ROOM_SETUP_TEXT
type Room = RoomBook['rooms'][number]

interface RoomsPanelProps {
  readonly book: RoomBook
  /** The room whose editor is open. */
  readonly open: string | undefined
  /** Without an id: a new room. */
  readonly onOpen: (room?: string) => void
}

/** The rooms in the order of the board. */
export function RoomsPanel({ book, open, onOpen }: RoomsPanelProps) {
  const inUse = book.rooms.filter(({ retiredAt }) => retiredAt === undefined)
  const retired = book.rooms.filter(({ retiredAt }) => retiredAt !== undefined)
  const [withRetired, setWithRetired] = useState(false)
  const [told, setTold] = useState('')
  const entry = useEntry()
  const list = useRef<HTMLUListElement>(null)
  const move = async (from: number, by: -1 | 1) => {
    const to = from + by
    const ids = inUse.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved === undefined || to < 0 || to >= inUse.length) return
    ids.splice(to, 0, moved)
    if ((await entry.run('rooms.order', { rooms: ids })).ok) {
      setTold(TEXT.moved(inUse[from]?.name ?? '', to + 1, inUse.length))
    }
  }
  return (
    <Panel
      heading={TEXT.title}
      padding="none"
      actions={
        <Button onPress={() => onOpen()}>
          <Plus size={20} aria-hidden="true" />
          {TEXT.add}
        </Button>
      }
      footer={TEXT.note}
    >
      <ul className={classNames(styles['rows'], styles['rowInset'])} ref={list}>
        {inUse.map((room, place) => (
          <RoomRow
            key={room.id}
            room={room}
            isOpen={room.id === open}
            isFirst={place === 0}
            isLast={place === inUse.length - 1}
            onOpen={() => onOpen(room.id)}
            onMove={(by) => void move(place, by)}
          />
        ))}
      </ul>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {entry.general !== undefined && <p role="alert">{entry.general}</p>}
      {retired.length > 0 && (
        <div className={styles['foot']}>
          <Button variant="quiet" expanded={withRetired} onPress={() => setWithRetired(!withRetired)}>
            {TEXT.retired(retired.length)}
          </Button>
          {withRetired && (
            <ul className={styles['rows']}>
              {retired.map((room) => (
                <RetiredRow key={room.id} room={room} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Panel>
  )
}

interface RoomRowProps {
  readonly room: Room
  readonly isOpen: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onOpen: () => void
  readonly onMove: (by: -1 | 1) => void
}

function RoomRow({ room, isOpen, isFirst, isLast, onOpen, onMove }: RoomRowProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles['room']} data-open={isOpen ? '' : undefined} onKeyDown={onKeyDown}>
      <span className={styles['name']}>
        <bdi>{room.name}</bdi>
      </span>
      <span className={styles['facts']}>
        <span>{STATE_TEXT[room.state.state]}</span>
        <span>{TEXT.zones(room.zones?.length ?? 0)}</span>
      </span>
      <span className={styles['buttons']}>
        <IconButton aria-label={TEXT.up(room.name)} locked={isFirst} onPress={() => onMove(-1)}>
          <ArrowUp size={22} aria-hidden="true" />
        </IconButton>
        <IconButton aria-label={TEXT.down(room.name)} locked={isLast} onPress={() => onMove(1)}>
          <ArrowDown size={22} aria-hidden="true" />
        </IconButton>
        <Button variant="quiet" label={TEXT.editName(room.name)} expanded={isOpen} onPress={onOpen}>
          {TEXT.edit}
        </Button>
      </span>
    </li>
  )
}

function RetiredRow({ room }: { readonly room: Room }) {
  const entry = useEntry()
  const fault = entry.fault('name') ?? entry.general
  return (
    <li className={styles['room']}>
      <span>
        <bdi>{room.name}</bdi>
      </span>
      <span className={styles['facts']}>{fault !== undefined && <span role="alert">{fault}</span>}</span>
      <Button
        variant="quiet"
        label={TEXT.bringBackName(room.name)}
        onPress={() => void entry.run('rooms.retire', { room: room.id, retired: false })}
      >
        {TEXT.bringBack}
      </Button>
    </li>
  )
}
