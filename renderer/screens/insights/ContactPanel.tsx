import { minutesAndSeconds } from '../../../shared/text/checklist'
import { CHART_TEXT } from '../../../shared/text/insights'
import { linkProps } from '../../components/follow-link'
import { ChartPanel } from './ChartPanel'
import { FiguresTable } from './FiguresTable'
import styles from './Insights.module.css'
import { LineBar } from './LineBar'
import type { PanelProps } from './panel-props'

const { contact, columns } = CHART_TEXT

/** How long surfaces had to stay wet, how long they did, and how often they dried early. */
export function ContactPanel({ insights, follow, ...panel }: PanelProps) {
  const lines = insights.contacts.map((line) => ({
    ...line,
    timed: follow({ line: { id: line.id, was: 'timed' } }),
    driedEarly: line.dried === 0 ? undefined : follow({ line: { id: line.id, was: 'dried-early' } }),
  }))
  const longest = Math.max(1, ...lines.flatMap(({ average }) => (average === undefined ? [] : Object.values(average))))
  return (
    <ChartPanel
      {...panel}
      wide
      heading={contact.heading}
      note={contact.note}
      table={
        <FiguresTable
          label={contact.heading}
          heads={[contact.check, columns.sessions, contact.required, contact.kept, contact.dried, contact.unfinished]}
          rows={lines.map(({ id, label, sessions, average, dried, unfinished, timed }) => ({
            id,
            name: label,
            target: timed,
            cells: [
              sessions.toLocaleString('en-US'),
              average === undefined ? CHART_TEXT.tooFew : minutesAndSeconds(average.required),
              average === undefined ? CHART_TEXT.tooFew : minutesAndSeconds(average.kept),
              dried.toLocaleString('en-US'),
              unfinished.toLocaleString('en-US'),
            ],
          }))}
        />
      }
    >
      {lines.length === 0 && <p className={styles['nothing']}>{contact.none}</p>}
      <ul className={styles['contacts']}>
        {lines.map(({ id, label, sessions, average, dried, timed, driedEarly }) => (
          <li key={id}>
            <LineBar
              label={label}
              spoken={contact.spoken(sessions)}
              target={timed}
              bar={(average?.kept ?? 0) / longest}
              mark={average && average.required / longest}
            >
              {average === undefined ? CHART_TEXT.tooFew : contact.average(average)}
            </LineBar>
            {driedEarly === undefined ? (
              <span className={styles['dried']}>{contact.driedWords(dried)}</span>
            ) : (
              <a {...linkProps(driedEarly)} className={styles['dried']} aria-label={contact.driedFollow(label, dried)}>
                {contact.driedWords(dried)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </ChartPanel>
  )
}
