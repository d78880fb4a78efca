import { Button } from 'react-aria-components'
import { initials } from '../../../../shared/people/person'
import { HAND_OVER_TEXT } from '../../../../shared/text/cards'
import styles from './HandOver.module.css'

/** Initials of who works now, and what can be done about it. */
export function HandOverButton({ name }: { readonly name: string }) {
  return (
    <Button className={styles['trigger'] ?? ''} aria-label={HAND_OVER_TEXT.buttonLabel(name)}>
      <span className={styles['initials']} aria-hidden="true">
        {initials(name)}
      </span>
      <span>{HAND_OVER_TEXT.button}</span>
    </Button>
  )
}
