import { HISTORY_TEXT } from '../../../shared/text/records'
import { CheckGlyph } from '../../components/CheckGlyph'
import { Kbd } from '../../components/Kbd'
import styles from './HistoryList.module.css'

/** What the signs mean, and the keys. */
export function HistoryFoot() {
  return (
    <footer className={styles['foot']}>
      <span className={styles['legend']}>
        <CheckGlyph shape="square" state="done" size={18} /> {HISTORY_TEXT.done}
        <CheckGlyph shape="square" state="na" size={18} /> {HISTORY_TEXT.notApplicable}
        <CheckGlyph shape="square" state="problem" size={18} /> {HISTORY_TEXT.problem}
      </span>
      <span className={styles['keys']}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {HISTORY_TEXT.keys.move} <Kbd>Enter</Kbd> {HISTORY_TEXT.keys.open} <Kbd>E</Kbd>{' '}
        {HISTORY_TEXT.keys.save}
      </span>
    </footer>
  )
}
