import { useState } from 'react'
import type { Equipment } from '../../../../shared/catalog/equipment'
import type { RoomBook } from '../../../../shared/catalog/room-book'
import { dayFromText } from '../../../../shared/history/day-text'
import { expiryWords } from '../../../../shared/text/checklist'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { Button } from '../../../components/Button'
import { Segments } from '../../../components/Segments'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './rooms.module.css'

const TEXT = ROOM_SETUP_TEXT.cycles
const RESULTS = (['passed', 'failed'] as const).map((id) => ({ id, label: TEXT.results[id] }))
const SHOWN = 5

interface CyclesPartProps {
  readonly book: RoomBook
  readonly sterilizer: Equipment
}

/** The sterilizer's runs, newest first, and one more: only packs of one that passed are taken (rule R27). */
export function CyclesPart({ book: { today }, sterilizer }: CyclesPartProps) {
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(expiryWords(today))
  const [note, setNote] = useState('')
  const [result, setResult] = useState<'passed' | 'failed' | null>(null)
  const [isAll, setAll] = useState(false)
  const entry = useEntry()
  const cycles = [...(sterilizer.cycles ?? [])].reverse()
  const log = async () => {
    const on = dayFromText(day)
    if (on === undefined) {
      entry.refuse('tested', 'missing')
      return
    }
    if (result === null) return
    const input = { equipment: sterilizer.id, number, on, passed: result === 'passed', note }
    if (!(await entry.run('equipment.cycle', input)).ok) return
    setNumber('')
    setNote('')
    setResult(null)
  }
  return (
    <section className={styles['part']} aria-label={TEXT.title}>
      <h3>{TEXT.title}</h3>
      {cycles.length === 0 && <p>{TEXT.none}</p>}
      <ul className={styles['rows']}>
        {cycles.slice(0, isAll ? undefined : SHOWN).map((cycle) => (
          <li key={cycle.number} className={styles['entry']}>
            <span>
              <bdi className="mono">{cycle.number}</bdi>, {expiryWords(cycle.on)}
              {cycle.note !== undefined && (
                <span className={styles['note']}>
                  <bdi>{cycle.note}</bdi>
                </span>
              )}
            </span>
            <b className={cycle.passed ? undefined : styles['fault']}>{cycle.passed ? TEXT.passed : TEXT.failed}</b>
          </li>
        ))}
      </ul>
      {cycles.length > SHOWN && !isAll && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {ROOM_SETUP_TEXT.tests.all(cycles.length)}
        </Button>
      )}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void log()
        }}
      >
        <div className={styles['pair']}>
          <TextField
            label={TEXT.number}
            mono
            uppercase
            value={number}
            maxLength={30}
            onChange={setNumber}
            error={entry.fault('cycle')}
          />
          <TextField label={TEXT.day} value={day} maxLength={24} onChange={setDay} error={entry.fault('tested')} />
        </div>
        <Segments label={TEXT.result} options={RESULTS} value={result} onChange={setResult} />
        <TextField label={TEXT.note} value={note} maxLength={400} onChange={setNote} />
        {entry.general !== undefined && <p role="alert">{entry.general}</p>}
        <div className={styles['buttons']}>
          <Button type="submit" locked={result === null}>
            {TEXT.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
