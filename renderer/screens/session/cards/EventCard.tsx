import { ChevronDown, CircleAlert, OctagonAlert } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../../components/class-names'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { rowId, tickId } from '../list-ui'
import styles from './EventCard.module.css'

export interface EventCardProps {
  /** Id of the card's line: blockers lead here by it. */
  readonly id: string
  readonly icon: ReactNode
  readonly name: string
  /** What was logged last, with its time. */
  readonly last: string
  readonly count: number
  /** Something to do: `due` advises, `needed` holds the door. */
  readonly warning?: { readonly level: 'due' | 'needed'; readonly text: string } | undefined
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** Cannot be closed while something in it is unfinished. */
  readonly staysOpen?: boolean
  /** The one-tap way, beside the warning, where nothing has to be chosen. */
  readonly quick?: ReactNode
  readonly children: ReactNode
}

/** One event card: a large button that opens in place. */
export function EventCard(props: EventCardProps) {
  const { id, isOpen, staysOpen = false, warning } = props
  const bodyId = `${rowId(id)}-body`
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // Closed by what was logged in it: the button that was pressed is gone, and the focus with it.
    const isLost = wasOpen.current && !isOpen && document.activeElement === document.body
    if (isLost) document.getElementById(tickId(id))?.focus()
    wasOpen.current = isOpen
  }, [isOpen, id])
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen || staysOpen) return
    event.preventDefault()
    event.stopPropagation()
    props.onToggle()
    document.getElementById(tickId(id))?.focus()
  }
  return (
    <section
      id={rowId(id)}
      className={classNames(styles['card'], isOpen && styles['open'], warning && styles[warning.level])}
      aria-label={props.name}
      onKeyDown={close}
    >
      <div className={styles['head']}>
        <button
          type="button"
          id={tickId(id)}
          className={styles['main']}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          aria-disabled={staysOpen || undefined}
          onClick={() => {
            if (!staysOpen) props.onToggle()
          }}
        >
          <span className={styles['icon']} aria-hidden="true">
            {props.icon}
          </span>
          <span className={styles['words']}>
            <b>{props.name}</b>
            <small>{props.last}</small>
          </span>
          {props.count > 0 && <span className={styles['count']}>{CARD_TEXT.times(props.count)}</span>}
          {!staysOpen && <ChevronDown className={styles['chevron']} size={22} aria-hidden="true" />}
        </button>
      </div>
      {warning !== undefined && (
        <div className={styles['warning']}>
          <p role="status">
            {warning.level === 'due' ? (
              <CircleAlert size={18} aria-hidden="true" />
            ) : (
              <OctagonAlert size={18} aria-hidden="true" />
            )}
            {warning.text}
          </p>
          {props.quick}
        </div>
      )}
      <div id={bodyId} className={styles['body']} hidden={!isOpen} data-open={isOpen || undefined}>
        {isOpen && props.children}
      </div>
    </section>
  )
}
