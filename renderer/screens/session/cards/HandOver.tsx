import { useState } from 'react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { HAND_OVER_TEXT } from '../../../../shared/text/cards'
import popover from '../../../components/Popover.module.css'
import { useOpenSession } from '../session-context'
import styles from './HandOver.module.css'
import { HandOverButton } from './HandOverButton'
import { Takeover } from './Takeover'

/** The button in the session bar, and below it: who takes over, with that person's PIN. */
export function HandOver() {
  const { view, state } = useOpenSession()
  const [isOpen, setIsOpen] = useState(false)
  if (state.sealed !== undefined) return null
  const from = view.people.find(({ id }) => id === state.technician)
  const others = view.people.filter(({ id, hasLeft }) => !hasLeft && id !== state.technician)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <HandOverButton name={from?.name ?? state.technician} />
      <Popover className={`${popover['popover'] ?? ''} ${styles['popover'] ?? ''}`} placement="bottom end" offset={8}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {HAND_OVER_TEXT.title}
          </Heading>
          <Takeover from={from?.name ?? state.technician} others={others} onDone={() => setIsOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
