import { HardDrive, OctagonAlert } from 'lucide-react'
import { useId } from 'react'
import { SIDE_TEXT } from '../../../../shared/text/session'
import { CheckGlyph } from '../../../components/CheckGlyph'
import type { ListedBlocker } from './blockers'
import styles from './Side.module.css'
import type { Gate } from './use-gate'

/** What is missing before the door opens; each is a link to its row. */
export function Blockers({ gate }: { readonly gate: Gate }) {
  const id = useId()
  const { pause, blockers } = gate
  if (pause === undefined || blockers.length === 0) return <div className={styles['todo']} />
  return (
    <section className={styles['todo']} aria-labelledby={id}>
      <h2 className={styles['heading']} id={id}>
        <span>{pause.door.before}</span>
        <span>{SIDE_TEXT.left(blockers.length)}</span>
      </h2>
      <ul className={styles['items']}>
        {blockers.map((blocker) => (
          <li key={blocker.id}>
            <a
              href={`#${blocker.line ?? 'saving'}`}
              onClick={(event) => {
                event.preventDefault()
                gate.goTo(blocker)
              }}
            >
              <Glyph blocker={blocker} />
              <span className={styles['short']}>{blocker.short}</span>
              <b>{blocker.word}</b>
              <b className={styles['touch']} aria-hidden="true">
                {blocker.glyph === 'timer' ? blocker.word : firstWord(blocker.short)}
              </b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const firstWord = (short: string) => short.split(/[\s,]/)[0] ?? short

function Glyph({ blocker }: { readonly blocker: ListedBlocker }) {
  const { glyph, shape, left } = blocker
  if (glyph === 'saving') return <HardDrive className={styles['alarm']} size={26} aria-hidden="true" />
  if (glyph === 'incident') return <OctagonAlert className={styles['alarm']} size={26} aria-hidden="true" />
  return <CheckGlyph shape={shape} state={glyph} size={26} {...(left !== undefined && { left })} />
}
