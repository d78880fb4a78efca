import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { Button } from '../../../components/Button'
import { IconButton } from '../../../components/IconButton'
import { TextField } from '../../../components/TextField'
import styles from './rooms.module.css'

const TEXT = ROOM_SETUP_TEXT.editor

export interface ZoneDraft {
  readonly key: number
  /** Absent for a zone that is not stored yet. */
  readonly id?: string
  readonly label: string
}

interface ZonesPartProps {
  readonly zones: readonly ZoneDraft[]
  /** The checklist's own, to start from. */
  readonly usual: readonly string[]
  readonly fault: string | undefined
  readonly onChange: (zones: readonly ZoneDraft[]) => void
}

/** The surfaces of a room, one below the other. */
export function ZonesPart({ zones, usual, fault, onChange }: ZonesPartProps) {
  const part = useRef<HTMLFieldSetElement>(null)
  const add = (labels: readonly string[]) => {
    const next = Math.max(-1, ...zones.map(({ key }) => key)) + 1
    onChange([...zones, ...labels.map((label, place) => ({ key: next + place, label }))])
    // The new field is there after the next paint.
    requestAnimationFrame(() =>
      Array.from(part.current?.querySelectorAll('input') ?? [])
        .at(-1)
        ?.focus(),
    )
  }
  const remove = (key: number) => {
    onChange(zones.filter((zone) => zone.key !== key))
    part.current?.querySelector<HTMLElement>('[data-add] button')?.focus()
  }
  return (
    <fieldset className={styles['zones']} ref={part}>
      <legend className={styles['legend']}>{TEXT.zones}</legend>
      <p className="muted small">
        {TEXT.zonesAbout} {TEXT.zonesKept}
      </p>
      {zones.map(({ key, label }, place) => (
        <div className={styles['zone']} key={key}>
          <TextField
            label={TEXT.zone(place + 1)}
            labelHidden
            value={label}
            maxLength={40}
            onChange={(next) => onChange(zones.map((zone) => (zone.key === key ? { ...zone, label: next } : zone)))}
          />
          <IconButton aria-label={TEXT.removeZone(label, place + 1)} onPress={() => remove(key)}>
            <X size={22} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {fault !== undefined && (
        <p role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
      <div className={styles['buttons']} data-add="">
        <Button onPress={() => add([''])}>
          <Plus size={20} aria-hidden="true" />
          {TEXT.addZone}
        </Button>
        {zones.length === 0 && usual.length > 0 && (
          <Button variant="quiet" onPress={() => add(usual)}>
            {TEXT.usualZones}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
