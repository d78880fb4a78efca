import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './SaveBlock.module.css'

export interface SaveBlockProps {
  readonly state: 'saved' | 'saving' | 'unsaved'
  /** “Saved 14:22:07”, “Saving”, “2 ticks not saved”. */
  readonly title: string
  readonly detail?: ReactNode
  /** Undo, or Try now. */
  readonly action?: ReactNode
  /** `stacked`: in the touch layout's bottom bar the button goes below. */
  readonly touch?: 'stacked' | 'row'
}

const ICONS = { saved: CircleCheck, saving: LoaderCircle, unsaved: CircleX }
const SAVING_SHOWN_AFTER_MS = 300

/** Says whether everything is on the disk. A save shorter than 300 ms is not announced. */
export function SaveBlock(props: SaveBlockProps) {
  const shown = useSettled(props)
  const Icon = ICONS[shown.state]
  return (
    <div className={classNames(styles['block'], styles[shown.state], props.touch !== 'row' && styles['stacked'])}>
      <Icon className={styles['icon']} size={28} aria-hidden="true" />
      <strong className={styles['title']} role="status">
        {shown.title}
      </strong>
      {props.action !== undefined && <div className={styles['action']}>{props.action}</div>}
      {shown.detail !== undefined && <p className={styles['detail']}>{shown.detail}</p>}
    </div>
  )
}

interface Shown {
  readonly state: SaveBlockProps['state']
  readonly title: string
  readonly detail?: ReactNode
}

/** The last settled state while a save is still short. */
function useSettled({ state, title, detail }: SaveBlockProps): Shown {
  const [settled, setSettled] = useState<Shown>({ state, title, detail })
  const [isLate, setIsLate] = useState(false)
  const isNew = settled.state !== state || settled.title !== title || settled.detail !== detail
  if (state !== 'saving' && isNew) setSettled({ state, title, detail })
  useEffect(() => {
    if (state !== 'saving') return
    const timer = setTimeout(() => setIsLate(true), SAVING_SHOWN_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [state])
  return state === 'saving' && !isLate ? settled : { state, title, detail }
}
