import { Circle, Clock, LockKeyhole, LockOpen, NotebookPen, OctagonAlert, Pencil, Play } from 'lucide-react'
import { useState } from 'react'
import type { RecordView } from '../../../shared/ipc/views'
import { shortName } from '../../../shared/people/names'
import { EVENT_TEXT, RECORD_TEXT } from '../../../shared/text/records'
import { clockTime } from '../../../shared/text/time'
import { CheckGlyph } from '../../components/CheckGlyph'
import { Segments } from '../../components/Segments'
import { classNames } from '../../components/class-names'
import { RecordPhoto } from './RecordPhoto'
import styles from './Timeline.module.css'
import { timelineOf } from './timeline'
import type { Sign, TimelineRow } from './timeline-item'

const SIGNS: Readonly<Record<Sign, typeof Play>> = {
  start: Play,
  door: LockOpen,
  pencil: Pencil,
  timer: Clock,
  event: Circle,
  note: NotebookPen,
  seal: LockKeyhole,
  warning: OctagonAlert,
}

/** Everything that happened in a session, or only what was not as it should be. */
export function Timeline({ record }: { readonly record: RecordView }) {
  const [show, setShow] = useState<'all' | 'exceptions'>('all')
  const rows = timelineOf(record)
  const exceptions = rows.filter(({ tone }) => tone === 'bad' || tone === 'corrected' || tone === 'fixed')
  const shown = show === 'all' ? rows : exceptions
  return (
    <section className={styles['panel']} aria-labelledby="timeline-title">
      <header className={styles['head']}>
        <h2 id="timeline-title">{RECORD_TEXT.timeline}</h2>
        <div className={styles['show']}>
          <Segments
            label={RECORD_TEXT.show}
            labelHidden
            options={[
              { id: 'all', label: RECORD_TEXT.everything(rows.length) },
              { id: 'exceptions', label: RECORD_TEXT.exceptions(exceptions.length) },
            ]}
            value={show}
            onChange={setShow}
          />
        </div>
      </header>
      <ol className={styles['rows']} tabIndex={0} aria-labelledby="timeline-title">
        {shown.map((row) => (
          <Row key={row.event.seq} row={row} record={record} />
        ))}
        {shown.length === 0 && <li className={styles['none']}>{RECORD_TEXT.noExceptions}</li>}
      </ol>
    </section>
  )
}

function Row({ row, record }: { readonly row: TimelineRow; readonly record: RecordView }) {
  const { event } = row
  const by = record.people.find(({ id }) => id === event.by)
  return (
    <li className={classNames(styles['row'], styles[row.tone])}>
      <time>{clockTime(event)}</time>
      <span className={styles['sign']}>
        <SignGlyph sign={row.sign} />
      </span>
      <div className={styles['what']}>
        <Headline row={row} />
        {row.lines.map(({ label, text }) => (
          <p key={label}>
            {label !== '' && <b>{label}: </b>}
            {text}
          </p>
        ))}
        {record.altered.includes(event.seq) && <p className={styles['altered']}>{RECORD_TEXT.alteredEvent}</p>}
      </div>
      {row.photo !== undefined && (
        <span className={styles['photo']}>
          <RecordPhoto sha256={row.photo} label={RECORD_TEXT.photo(row.text, clockTime(event))} />
        </span>
      )}
      <span className={styles['who']}>{by === undefined ? '' : shortName(by.name)}</span>
    </li>
  )
}

function Headline({ row }: { readonly row: TimelineRow }) {
  if (row.change !== undefined) {
    return (
      <p>
        <b>{EVENT_TEXT.correction}</b> {row.text}: <s>{row.change.before}</s> → <b>{row.change.now}</b>
      </p>
    )
  }
  if (row.replaced === undefined) return <p>{row.tone === 'gate' ? <b>{row.text}</b> : row.text}</p>
  return (
    <p>
      <s>{row.text}</s> <small>{row.replaced}</small>
    </p>
  )
}

function SignGlyph({ sign }: { readonly sign: TimelineRow['sign'] }) {
  if (typeof sign !== 'string') return <CheckGlyph shape={sign.shape} state={sign.state} size={24} />
  const Icon = SIGNS[sign]
  return <Icon size={sign === 'event' ? 12 : 22} strokeWidth={2} aria-hidden="true" />
}
