import { shortName } from '../../../../shared/people/names'
import { CARD_TEXT, LOG_TEXT } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'
import { useOpenSession } from '../session-context'
import { cardLog } from './card-log'
import styles from './CardLog.module.css'

/** What happened so far, newest first: each entry with its time and its name. */
export function CardLog() {
  const { view, state, context } = useOpenSession()
  const entries = cardLog(state, context.checklist, view.people)
  return (
    <section className={styles['log']} aria-labelledby="card-log">
      <h2 id="card-log">{CARD_TEXT.log}</h2>
      {entries.length === 0 && <p className="muted">{CARD_TEXT.nothing}</p>}
      <ol>
        {entries.map(({ stamp, text, late }) => {
          const by = view.people.find(({ id }) => id === stamp.by)
          return (
            <li key={`${stamp.seq} ${text}`}>
              <time>{clockTime(stamp)}</time>
              <p>
                {text}
                {late !== undefined && <small>{LOG_TEXT.late(late)}</small>}
              </p>
              <span>{by === undefined ? stamp.by : shortName(by.name)}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
