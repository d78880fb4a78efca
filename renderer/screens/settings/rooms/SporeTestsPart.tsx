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

const TEXT = ROOM_SETUP_TEXT.tests
const RESULTS = (['negative', 'positive'] as const).map((id) => ({ id, label: TEXT.results[id] }))
const SHOWN = 5

interface SterilizerPartProps {
  readonly book: RoomBook
  readonly sterilizer: Equipment
}

/** The sterilizer's spore tests, newest first, and one more (rule R27). */
export function SporeTestsPart({ book: { today, policy }, sterilizer }: SterilizerPartProps) {
  const [day, setDay] = useState(expiryWords(today))
  const [result, setResult] = useState<'negative' | 'positive' | null>(null)
  const [isAll, setAll] = useState(false)
  const entry = useEntry()
  const tests = [...(sterilizer.sporeTests ?? [])].sort((a, b) => b.on.localeCompare(a.on, 'en'))
  const log = async () => {
    const on = dayFromText(day)
    if (on === undefined) entry.refuse('tested', 'missing')
    else if (result !== null) {
      const logged = await entry.run('equipment.spore-test', { equipment: sterilizer.id, on, result })
      if (logged.ok) setResult(null)
    }
  }
  return (
    <section className={styles['part']} aria-label={TEXT.title}>
      <h3>{TEXT.title}</h3>
      <p className="muted small">{TEXT.limit(policy.sporeTestDays)}</p>
      {tests.length === 0 && <p>{TEXT.none}</p>}
      <ul className={styles['rows']}>
        {tests.slice(0, isAll ? undefined : SHOWN).map((test) => (
          <li key={`${test.on} ${test.at}`} className={styles['entry']}>
            <span>{TEXT.row(test.on)}</span>
            <b className={test.result === 'positive' ? styles['fault'] : undefined}>{TEXT[test.result]}</b>
          </li>
        ))}
      </ul>
      {tests.length > SHOWN && !isAll && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {TEXT.all(tests.length)}
        </Button>
      )}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void log()
        }}
      >
        <TextField label={TEXT.day} value={day} maxLength={24} onChange={setDay} error={entry.fault('tested')} />
        <Segments label={TEXT.result} options={RESULTS} value={result} onChange={setResult} />
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
