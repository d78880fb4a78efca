import { useState } from 'react'
import { errorSentence } from '../../../../shared/text/errors'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { useQuery } from '../../../api/use-query'
import { classNames } from '../../../components/class-names'
import { useOpener } from '../use-opener'
import { useWantedItem } from '../use-wanted-item'
import { EquipmentEditor } from './EquipmentEditor'
import { EquipmentPanel } from './EquipmentPanel'
import { RoomEditor } from './RoomEditor'
import { RoomsPanel } from './RoomsPanel'
import styles from './rooms.module.css'

/** What is open for changes; without an id it is not stored yet. */
interface Open {
  readonly kind: 'room' | 'equipment'
  readonly id?: string
}

function openOf(item: string | undefined): Open | undefined {
  if (item === undefined) return undefined
  return item === 'new' ? { kind: 'room' } : { kind: 'room', id: item }
}

/** Rooms in their order with their zones, and what stands in them. */
export function RoomsSection() {
  const { data: book, error } = useQuery('rooms.read', {}, ['directory', 'board'])
  const wanted = useWantedItem()
  const [open, setOpen] = useState(() => openOf(wanted))
  const opener = useOpener()
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  if (book === undefined) return <p className="muted">{ROOM_SETUP_TEXT.loading}</p>
  const show = (next: Open) => {
    opener.remember()
    setOpen(next)
  }
  const close = () => {
    setOpen(undefined)
    opener.giveBack()
  }
  const { kind, id } = open ?? {}
  const key = id ?? 'new'
  const room = book.rooms.find((each) => each.id === id)
  const equipment = book.equipment.find((each) => each.id === id)
  // What was added a moment ago comes with the next book.
  const isThere = id === undefined || room !== undefined || equipment !== undefined
  return (
    <div className={classNames(styles['section'], open !== undefined && styles['withEditor'])}>
      <div className={styles['lists']}>
        <RoomsPanel
          book={book}
          open={kind === 'room' ? id : undefined}
          onOpen={(one) => show({ kind: 'room', ...(one !== undefined && { id: one }) })}
        />
        <EquipmentPanel
          book={book}
          open={kind === 'equipment' ? id : undefined}
          onOpen={(one) => show({ kind: 'equipment', ...(one !== undefined && { id: one }) })}
        />
      </div>
      {kind === 'room' && isThere && (
        <RoomEditor
          key={key}
          book={book}
          room={room}
          onClose={close}
          onAdded={(added) => setOpen({ kind, id: added })}
        />
      )}
      {kind === 'equipment' && isThere && (
        <EquipmentEditor
          key={key}
          book={book}
          equipment={equipment}
          onClose={close}
          onAdded={(added) => setOpen({ kind, id: added })}
        />
      )}
    </div>
  )
}
