import { Pencil } from 'lucide-react'
import { SEAL_TEXT } from '../../../../shared/text/cards'
import { CheckGlyph } from '../../../components/CheckGlyph'
import { useOpenSession } from '../session-context'
import { sealCounts } from './seal-counts'
import styles from './SealPanel.module.css'

/** How the lines ended, as counts. */
export function SealSummary() {
  const { state, context } = useOpenSession()
  const counts = sealCounts(state, context)
  const settled = counts.done + counts.notApplicable + counts.problems
  const { counts: words } = SEAL_TEXT
  return (
    <ul className={styles['sum']} aria-label={SEAL_TEXT.countsLabel(settled)}>
      <Count glyph={<CheckGlyph shape="square" state="done" size={26} />} count={counts.done} words={words.done} />
      <Count
        glyph={<CheckGlyph shape="square" state="na" size={26} />}
        count={counts.notApplicable}
        words={words['not-applicable']}
      />
      <Count
        glyph={<CheckGlyph shape="square" state="problem" size={26} />}
        count={counts.putRight}
        words={words['put-right']}
      />
      <Count
        glyph={<Pencil size={24} className={styles['pencil']} aria-hidden="true" />}
        count={counts.corrected}
        words={words.corrected}
      />
      {counts.problems > 0 && (
        <Count
          glyph={<CheckGlyph shape="square" state="problem" size={26} />}
          count={counts.problems}
          words={words.problem}
        />
      )}
    </ul>
  )
}

interface CountProps {
  readonly glyph: React.ReactNode
  readonly count: number
  readonly words: string
}

function Count({ glyph, count, words }: CountProps) {
  return (
    <li>
      {glyph}
      <b className="num">{count}</b>
      <span>{words}</span>
    </li>
  )
}
