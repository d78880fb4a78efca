import { useEffect, useRef, useState } from 'react'
import type { Room } from '../../../../shared/catalog/catalog'
import type { RoomBook } from '../../../../shared/catalog/room-book'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './rooms.module.css'
import { type ZoneDraft, ZonesPart } from './ZonesPart'

const TEXT = ROOM_SETUP_TEXT.editor

interface RoomEditorProps {
  readonly book: RoomBook
  /** Absent for a room that is not stored yet. */
  readonly room: Room | undefined
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** One room: its name, its zones, and taking it out of use. */
export function RoomEditor({ book, room, onClose, onAdded }: RoomEditorProps) {
  const [name, setName] = useState(room?.name ?? '')
  const [zones, setZones] = useState<readonly ZoneDraft[]>(() => zoneDrafts(room))
  const [isSaved, setSaved] = useState(false)
  const entry = useEntry()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const save = async () => {
    if (room === undefined) {
      const added = await entry.run('rooms.add', { name })
      if (added.ok) onAdded(added.value.room)
      return
    }
    const kept = zones.map(({ id, label }) => ({ label, ...(id !== undefined && { id }) }))
    setSaved((await entry.run('rooms.change', { room: room.id, name, zones: kept })).ok)
  }
  return (
    <Panel heading={room?.name ?? TEXT.new}>
      <form
        ref={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={TEXT.name}
          hint={room === undefined ? TEXT.newHint : undefined}
          value={name}
          maxLength={60}
          onChange={(next) => {
            setSaved(false)
            setName(next)
          }}
          error={entry.fault('name')}
        />
        {room !== undefined && (
          <ZonesPart
            zones={zones}
            usual={book.usualZones}
            fault={entry.fault('zones')}
            onChange={(next) => {
              setSaved(false)
              setZones(next)
            }}
          />
        )}
        {entry.general !== undefined && <p role="alert">{entry.general}</p>}
        <p role="status">{isSaved ? TEXT.saved : ''}</p>
        <div className={styles['buttons']}>
          <Button type="submit" variant="primary">
            {TEXT.save}
          </Button>
          <Button onPress={onClose}>{TEXT.close}</Button>
        </div>
      </form>
      {room !== undefined && <Retire room={room} onDone={onClose} />}
    </Panel>
  )
}

function Retire({ room, onDone }: { readonly room: Room; readonly onDone: () => void }) {
  const entry = useEntry()
  const retire = async () => {
    if ((await entry.run('rooms.retire', { room: room.id, retired: true })).ok) onDone()
  }
  return (
    <div className={styles['part']}>
      <div className={styles['buttons']}>
        <Button variant="danger" onPress={() => void retire()}>
          {TEXT.retire}
        </Button>
      </div>
      <p className="muted small">{TEXT.retireHint}</p>
      {entry.general !== undefined && (
        <p role="alert" className={styles['fault']}>
          {entry.general}
        </p>
      )}
    </div>
  )
}

function zoneDrafts(room: Room | undefined): readonly ZoneDraft[] {
  return (room?.zones ?? []).map(({ id, label }, key) => ({ key, id, label }))
}
