import type { ClinicLogEntry, ClinicLogPlace } from '../../../shared/history/clinic-neighbors'
import { CLINIC_LOG_TEXT as TEXT } from '../../../shared/text/records'
import { clockTime, dayWords } from '../../../shared/text/time'
import { useQuery } from '../../api/use-query'
import { classNames } from '../../components/class-names'
import styles from './ClinicLogPlaces.module.css'

/** The lines of the clinic log around a record's opening and its seal: nobody takes a record out without breaking them. */
export function ClinicLogPlaces({ session }: { readonly session: string }) {
  const { data } = useQuery('records.neighbors', { session }, ['records'])
  if (data === undefined || data.length === 0) return null
  return (
    <>
      <h3>{TEXT.heading}</h3>
      {data.map((place) => (
        <Place key={place.of} place={place} />
      ))}
    </>
  )
}

function Place({ place: { of, before, line, after } }: { readonly place: ClinicLogPlace }) {
  return (
    <ol className={styles['place']} aria-label={TEXT.around[of]}>
      <Entry entry={before} none={TEXT.first} />
      <Entry entry={line} none={TEXT.first} isOwn />
      <Entry entry={after} none={TEXT.last} />
    </ol>
  )
}

interface EntryProps {
  readonly entry: ClinicLogEntry | undefined
  /** Said where there is no line. */
  readonly none: string
  readonly isOwn?: boolean
}

function Entry({ entry, none, isOwn = false }: EntryProps) {
  if (entry === undefined) return <li className="muted">{none}</li>
  return (
    <li className={classNames(isOwn && styles['own'])}>
      <time dateTime={entry.at}>
        {dayWords(entry)}, {clockTime(entry)}
      </time>
      <span>{entry.words}</span>
      {entry.altered && <b className={styles['altered']}>{TEXT.altered}</b>}
    </li>
  )
}
