import { useEffect, useRef, useState } from 'react'
import { EQUIPMENT_KINDS, type Equipment, type EquipmentKind } from '../../../../shared/catalog/equipment'
import type { RoomBook } from '../../../../shared/catalog/room-book'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import { CyclesPart } from './CyclesPart'
import styles from './rooms.module.css'
import { SporeTestsPart } from './SporeTestsPart'

const TEXT = ROOM_SETUP_TEXT.equipment
/** What stands in no room of its own. A room's id never looks so. */
const WHOLE_CLINIC = '*'

interface EquipmentEditorProps {
  readonly book: RoomBook
  /** Absent for something that is not stored yet. */
  readonly equipment: Equipment | undefined
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** One thing that stands in a room; of a sterilizer also its spore tests and cycles. */
export function EquipmentEditor({ book, equipment, onClose, onAdded }: EquipmentEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(equipment))
  const [isSaved, setSaved] = useState(false)
  const entry = useEntry()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const change = (part: Partial<Draft>) => {
    setSaved(false)
    setDraft({ ...draft, ...part })
  }
  const save = async () => {
    const { room, ...fields } = draft
    const input = { ...fields, ...(room !== WHOLE_CLINIC && { room }) }
    if (equipment === undefined) {
      const added = await entry.run('equipment.add', input)
      if (added.ok) onAdded(added.value.equipment)
      return
    }
    setSaved((await entry.run('equipment.change', { equipment: equipment.id, ...input })).ok)
  }
  const isSterilizer = equipment?.kind === 'sterilizer' && book.policy.sterilizer
  return (
    <Panel heading={equipment?.name ?? TEXT.new}>
      <form
        ref={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Fields book={book} draft={draft} change={change} fault={entry.fault('name')} />
        {entry.general !== undefined && <p role="alert">{entry.general}</p>}
        <p role="status">{isSaved ? TEXT.saved : ''}</p>
        <div className={styles['buttons']}>
          <Button type="submit" variant="primary">
            {TEXT.save}
          </Button>
          <Button onPress={onClose}>{TEXT.close}</Button>
          {equipment !== undefined && <Retire equipment={equipment} onDone={onClose} />}
        </div>
      </form>
      {isSterilizer && <SporeTestsPart book={book} sterilizer={equipment} />}
      {isSterilizer && <CyclesPart book={book} sterilizer={equipment} />}
    </Panel>
  )
}

interface Draft {
  readonly name: string
  readonly kind: EquipmentKind
  readonly serial: string
  readonly room: string
}

function draftOf(equipment: Equipment | undefined): Draft {
  const { name = '', kind = 'treatment-device', serial = '', room = WHOLE_CLINIC } = equipment ?? {}
  return { name, kind, serial, room }
}

interface FieldsProps {
  readonly book: RoomBook
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly fault: string | undefined
}

function Fields({ book: { policy, rooms }, draft, change, fault }: FieldsProps) {
  // Sterilizers are for clinics that sterilize (rule R27).
  const kinds = EQUIPMENT_KINDS.filter((kind) => kind !== 'sterilizer' || policy.sterilizer || draft.kind === kind)
  const places = rooms.filter(({ id, retiredAt }) => retiredAt === undefined || id === draft.room)
  return (
    <>
      <TextField
        label={TEXT.name}
        value={draft.name}
        maxLength={80}
        onChange={(name) => change({ name })}
        error={fault}
      />
      <div className={styles['pair']}>
        <SelectField
          label={TEXT.kind}
          options={kinds.map((id) => ({ id, label: TEXT.kinds[id] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={TEXT.where}
          options={[{ id: WHOLE_CLINIC, label: TEXT.clinic }, ...places.map(({ id, name }) => ({ id, label: name }))]}
          value={draft.room}
          onChange={(room) => change({ room })}
        />
      </div>
      <TextField
        label={TEXT.serialLabel}
        mono
        value={draft.serial}
        maxLength={60}
        onChange={(serial) => change({ serial })}
      />
    </>
  )
}

function Retire({ equipment, onDone }: { readonly equipment: Equipment; readonly onDone: () => void }) {
  const entry = useEntry()
  const isRetired = equipment.retiredAt !== undefined
  const retire = async () => {
    if ((await entry.run('equipment.retire', { equipment: equipment.id, retired: !isRetired })).ok) onDone()
  }
  const fault = entry.fault('name') ?? entry.general
  return (
    <>
      <Button variant={isRetired ? 'default' : 'danger'} onPress={() => void retire()}>
        {isRetired ? ROOM_SETUP_TEXT.bringBack : TEXT.retire}
      </Button>
      {fault !== undefined && <p role="alert">{fault}</p>}
    </>
  )
}
