import { DoorClosed, Plus, X } from 'lucide-react'
import { setupSentence } from '../../../shared/text/errors'
import { ROOMS_STEP_TEXT } from '../../../shared/text/setup'
import { IconButton } from '../../components/IconButton'
import { RoomGlyph } from '../../components/RoomGlyph'
import { Segments } from '../../components/Segments'
import { TextField } from '../../components/TextField'
import { nameFault, nextKey } from './draft'
import styles from './RoomsStep.module.css'
import { StepHead } from './StepHead'
import type { StepProps } from './step-props'

const TARGETS = ['15', '20', '30'] as const
const READY = ['120', '240', 'all-day'] as const
/** As many as the catalog takes. */
const MOST_ROOMS = 40

/** The doors, and how long a released room counts as ready. */
export function RoomsStep({ draft, change, isTried }: StepProps) {
  const { rooms } = draft
  const rename = (key: number, name: string) =>
    change({ rooms: rooms.map((room) => (room.key === key ? { ...room, name } : room)) })
  return (
    <>
      <StepHead title={ROOMS_STEP_TEXT.title} about={ROOMS_STEP_TEXT.about} />
      <div className={styles['doors']}>
        {rooms.map((room, index) => {
          const fault = nameFault(rooms, index)
          const isShown = fault === 'duplicate' || (isTried && fault !== undefined)
          return (
            <div className={styles['door']} key={room.key}>
              <DoorClosed size={30} strokeWidth={1.6} aria-hidden="true" />
              <TextField
                label={ROOMS_STEP_TEXT.room(index + 1)}
                labelHidden
                size="lg"
                value={room.name}
                maxLength={60}
                onChange={(name) => rename(room.key, name)}
                error={isShown ? setupSentence('rooms', fault) : undefined}
              />
              <IconButton
                aria-label={ROOMS_STEP_TEXT.remove(room.name.trim() || ROOMS_STEP_TEXT.suggested(index + 1))}
                locked={rooms.length === 1}
                onPress={() => change({ rooms: rooms.filter(({ key }) => key !== room.key) })}
              >
                <X size={22} aria-hidden="true" />
              </IconButton>
            </div>
          )
        })}
        {rooms.length < MOST_ROOMS && (
          <button
            type="button"
            className={styles['add']}
            onClick={() =>
              change({ rooms: [...rooms, { key: nextKey(rooms), name: ROOMS_STEP_TEXT.suggested(rooms.length + 1) }] })
            }
          >
            <Plus size={24} aria-hidden="true" />
            {ROOMS_STEP_TEXT.add}
          </button>
        )}
      </div>
      <div className={styles['policy']}>
        <Segments
          label={ROOMS_STEP_TEXT.ready}
          options={READY.map((id) => ({ id, label: ROOMS_STEP_TEXT.readyOptions[id] }))}
          value={READY.find((id) => id === String(draft.ready)) ?? null}
          onChange={(id) => change({ ready: id === 'all-day' ? id : Number(id) })}
        />
        <Segments
          label={ROOMS_STEP_TEXT.target}
          options={TARGETS.map((id) => ({ id, label: ROOMS_STEP_TEXT.targetOption(Number(id)) }))}
          value={TARGETS.find((id) => id === String(draft.target)) ?? null}
          onChange={(id) => change({ target: Number(id) })}
        />
      </div>
      <p className={styles['note']}>
        <RoomGlyph state="due" size={28} />
        <span>
          {ROOMS_STEP_TEXT.note.before}
          <b>{ROOMS_STEP_TEXT.note.state}</b>
          {ROOMS_STEP_TEXT.note.after}
        </span>
      </p>
    </>
  )
}
