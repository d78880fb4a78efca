import { AlarmClock, OctagonAlert } from 'lucide-react'
import type { Said } from './card-body'
import styles from './ReasonLines.module.css'

/** Why a room is in its state, line by line. */
export function ReasonLines({ lines }: { readonly lines: readonly (readonly Said[])[] }) {
  return (
    <div className={styles['reason']}>
      {lines.map((line, place) => (
        <ReasonLine key={place} line={line} />
      ))}
    </div>
  )
}

const ICONS: Partial<Record<Said['look'], typeof AlarmClock>> = { warn: AlarmClock, red: OctagonAlert }

function ReasonLine({ line }: { readonly line: readonly Said[] }) {
  const look = line[0]?.look ?? 'plain'
  const Icon = ICONS[look]
  const text = line.map((said, place) => (
    <span key={place} className={styles[said.look]}>
      {said.typed === true ? <bdi>{said.text}</bdi> : said.text}
    </span>
  ))
  if (Icon === undefined) return <p>{text}</p>
  return (
    <p className={styles['flagged']}>
      <Icon size={18} className={styles[look]} aria-hidden="true" />
      <span className={styles['parts']}>{text}</span>
    </p>
  )
}
