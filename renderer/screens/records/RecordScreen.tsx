import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { RecordView } from '../../../shared/ipc/views'
import { HISTORY_TEXT, ADDENDUM_TEXT, RECORD_TEXT, treatmentWords } from '../../../shared/text/records'
import { clockTime, dayWords } from '../../../shared/text/time'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { BackLink } from '../../components/TopBar'
import { AddendumForm } from './AddendumForm'
import { QueryError } from './QueryError'
import { RecordSide } from './RecordSide'
import styles from './RecordScreen.module.css'
import { SaveMenu } from './SaveMenu'
import { Timeline } from './Timeline'

interface RecordScreenProps {
  readonly session: string
  readonly onBack: () => void
}

/** One sealed record: what happened, what it was done with, and whether its seal holds. */
export function RecordScreen({ session, onBack }: RecordScreenProps) {
  const { data, error } = useQuery('records.read', { session }, ['records', 'status'])
  const [isAdding, setIsAdding] = useState(false)
  // What was read stays away from the screen once the manager's sign-in has ended.
  if (data === undefined || error?.code === 'needs-manager') {
    return (
      <main className={styles['waiting']}>
        <BackLink href="#" onPress={onBack}>
          {RECORD_TEXT.back}
        </BackLink>
        {error === undefined ? <p>{HISTORY_TEXT.loading}</p> : <QueryError error={error} />}
      </main>
    )
  }
  return (
    <main className={styles['record']}>
      <div className={styles['main']}>
        <BackLink href="#" onPress={onBack}>
          {RECORD_TEXT.back}
        </BackLink>
        <header className={styles['head']}>
          <h1>{RECORD_TEXT.title(data.room.name, data.row.client)}</h1>
          <div className={styles['actions']}>
            {!isAdding && (
              <Button onPress={() => setIsAdding(true)}>
                <Pencil size={18} aria-hidden="true" />
                {ADDENDUM_TEXT.open}
              </Button>
            )}
            <SaveMenu sessions={[session]} count={1} />
          </div>
        </header>
        <p className={styles['meta']}>{metaWords(data)}</p>
        {isAdding && <AddendumForm record={data} onClose={() => setIsAdding(false)} />}
        <Timeline record={data} />
      </div>
      <RecordSide record={data} />
    </main>
  )
}

function metaWords({ row }: RecordView): string {
  const opened = { at: row.openedAt, offset: row.offset }
  return RECORD_TEXT.meta(
    row.session,
    dayWords(opened),
    clockTime(opened),
    clockTime({ at: row.sealedAt, offset: row.offset }),
    treatmentWords(row.purpose, row.treatment),
    row.technicianName,
  )
}
