import { OctagonAlert, Plus } from 'lucide-react'
import { useState } from 'react'
import { type Equipment, sporeFault } from '../../../../shared/catalog/equipment'
import type { RoomBook } from '../../../../shared/catalog/room-book'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { Button } from '../../../components/Button'
import { classNames } from '../../../components/class-names'
import { Panel } from '../../../components/Panel'
import styles from './rooms.module.css'

const TEXT = ROOM_SETUP_TEXT.equipment

interface EquipmentPanelProps {
  readonly book: RoomBook
  readonly open: string | undefined
  /** Without an id: something new. */
  readonly onOpen: (equipment?: string) => void
}

/** What stands in the rooms; sterilizers with how their spore test stands. */
export function EquipmentPanel({ book, open, onOpen }: EquipmentPanelProps) {
  const [withRetired, setWithRetired] = useState(false)
  const inUse = book.equipment.filter(({ retiredAt }) => retiredAt === undefined)
  const retired = book.equipment.filter(({ retiredAt }) => retiredAt !== undefined)
  const shown = withRetired ? [...inUse, ...retired] : inUse
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
    >
      {inUse.length === 0 && <p className={classNames(styles['pad'], 'muted')}>{TEXT.none}</p>}
      <ul className={classNames(styles['rows'], styles['rowInset'])}>
        {shown.map((one) => (
          <EquipmentRow key={one.id} one={one} book={book} isOpen={one.id === open} onOpen={() => onOpen(one.id)} />
        ))}
      </ul>
      {retired.length > 0 && (
        <div className={styles['foot']}>
          <Button variant="quiet" expanded={withRetired} onPress={() => setWithRetired(!withRetired)}>
            {TEXT.retired(retired.length)}
          </Button>
        </div>
      )}
    </Panel>
  )
}

interface EquipmentRowProps {
  readonly one: Equipment
  readonly book: RoomBook
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function EquipmentRow({ one, book: { rooms, policy, today }, isOpen, onOpen }: EquipmentRowProps) {
  const isSterilizer = one.kind === 'sterilizer' && policy.sterilizer
  const fault = isSterilizer ? sporeFault(one, policy.sporeTestDays, today) : undefined
  return (
    <li className={styles['room']} data-open={isOpen ? '' : undefined}>
      <span className={styles['name']}>
        <bdi>{one.name}</bdi>
      </span>
      <span className={styles['facts']}>
        <span>{TEXT.kinds[one.kind]}</span>
        {one.serial !== undefined && <bdi>{TEXT.serial(one.serial)}</bdi>}
        <bdi>{rooms.find(({ id }) => id === one.room)?.name ?? TEXT.clinic}</bdi>
        {isSterilizer && (
          <span className={fault === undefined ? undefined : styles['blocked']}>
            {fault !== undefined && <OctagonAlert size={18} aria-hidden="true" />}
            {TEXT.spore(fault)}
          </span>
        )}
      </span>
      <Button variant="quiet" label={ROOM_SETUP_TEXT.editName(one.name)} expanded={isOpen} onPress={onOpen}>
        {ROOM_SETUP_TEXT.edit}
      </Button>
    </li>
  )
}
