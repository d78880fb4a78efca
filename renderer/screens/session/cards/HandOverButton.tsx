import { Button } from 'react-aria-components'
import { initials } from '../../../../shared/people/names'
import { HAND_OVER_TEXT } from '../../../../shared/text/cards'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import styles from './HandOver.module.css'

/** Initials of who works now, and what can be done about it. */
export function HandOverButton({ name }: { readonly name: string }) {
  return (
    <Button className={styles['trigger'] ?? ''}>
      <span className={styles['initials']} aria-hidden="true">
        {initials(name)}
      </span>
      <span>
        {HAND_OVER_TEXT.button}
        <VisuallyHidden>{HAND_OVER_TEXT.worksNow(name)}</VisuallyHidden>
      </span>
    </Button>
  )
}
