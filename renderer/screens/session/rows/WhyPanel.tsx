import type { Line } from '../../../../shared/checklist/checklist'
import { ROW_TEXT } from '../../../../shared/text/session'
import { whyOf } from '../../../../shared/text/why'
import styles from './CheckRow.module.css'

/** How a line is done and what it rests on. */
export function WhyPanel({ line }: { readonly line: Line }) {
  const { help, basedOn } = whyOf(line)
  return (
    <div className={styles['why']} role="status">
      <p>{help}</p>
      <p className={styles['basedOn']}>
        <b>{ROW_TEXT.basedOn} </b>
        {basedOn.join('; ')}
      </p>
    </div>
  )
}
