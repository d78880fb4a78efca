import { HardDrive, OctagonAlert } from 'lucide-react'
import { memo, useId } from 'react'
import { SIDE_TEXT } from '../../../../shared/text/session'
import { CheckGlyph } from '../../../components/CheckGlyph'
import { useListUi, type LineActions } from '../list-ui'
import type { ListedBlocker } from './blockers'
import styles from './Side.module.css'
import { goTo, type Gate } from './use-gate'

/** More than a pause of ours can hold; what is left of a longer list comes up as these are settled. */
const SHOWN = 12

/** What is missing before the door opens; each is a link to its row. */
export function Blockers({ gate }: { readonly gate: Gate }) {
  const id = useId()
  const { pause, blockers } = gate
  const { actions } = useListUi()
  if (pause === undefined || blockers.length === 0) return <div className={styles['todo']} />
  return (
    <section className={styles['todo']} aria-labelledby={id}>
      <h2 className={styles['heading']} id={id}>
        <span>{pause.door.before}</span>
        <span>{SIDE_TEXT.left(blockers.length)}</span>
      </h2>
      <ul className={styles['items']}>
        {blockers.slice(0, SHOWN).map((blocker) => (
          <BlockerLink key={blocker.id} {...blocker} actions={actions} />
        ))}
      </ul>
      {blockers.length > SHOWN && <p className="small muted">{SIDE_TEXT.more(blockers.length - SHOWN)}</p>}
    </section>
  )
}

/** Drawn again only when its own line changes: there may be many, and the clock moves every second. */
const BlockerLink = memo(function BlockerLink(props: ListedBlocker & { readonly actions: LineActions }) {
  const { section, line, short, word, glyph, actions } = props
  return (
    <li>
      <a
        href={`#${line ?? 'saving'}`}
        onClick={(event) => {
          event.preventDefault()
          goTo({ ...(section !== undefined && { section }), ...(line !== undefined && { line }) }, actions)
        }}
      >
        <Glyph {...props} />
        <span className={styles['short']}>{short}</span>
        <b>{word}</b>
        <b className={styles['touch']} aria-hidden="true">
          {glyph === 'timer' ? word : firstWord(short)}
        </b>
      </a>
    </li>
  )
})

const firstWord = (short: string) => short.split(/[\s,]/)[0] ?? short

function Glyph({ glyph, shape, left }: ListedBlocker) {
  if (glyph === 'saving') return <HardDrive className={styles['alarm']} size={26} aria-hidden="true" />
  if (glyph === 'incident') return <OctagonAlert className={styles['alarm']} size={26} aria-hidden="true" />
  return <CheckGlyph shape={shape} state={glyph} size={26} {...(left !== undefined && { left })} />
}
