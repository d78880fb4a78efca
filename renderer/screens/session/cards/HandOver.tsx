import { useState } from 'react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { initials } from '../../../../shared/people/names'
import type { Person } from '../../../../shared/people/person'
import { HAND_OVER_TEXT } from '../../../../shared/text/cards'
import { Button } from '../../../components/Button'
import popover from '../../../components/Popover.module.css'
import { Tiles } from '../../../components/Tiles'
import { PinCheck } from '../seal/PinCheck'
import { useOpenSession } from '../session-context'
import styles from './HandOver.module.css'
import { HandOverButton } from './HandOverButton'
import { useCardCall } from './use-card-call'

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

interface TakeoverProps {
  readonly from: string
  readonly others: readonly Person[]
  readonly onDone: () => void
}

function Takeover({ from, others, onDone }: TakeoverProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const { run, error, clear } = useCardCall()
  const to = others.find(({ id }) => id === picked)
  if (others.length === 0) {
    return (
      <>
        <p>{HAND_OVER_TEXT.nobody}</p>
        <Button onPress={onDone}>{HAND_OVER_TEXT.close}</Button>
      </>
    )
  }
  const handOver = async (pass: string) => {
    if (to !== undefined && (await run('session.hand-over', { to: to.id, pass }))) onDone()
  }
  return (
    <>
      <Tiles
        label={HAND_OVER_TEXT.pick(from)}
        look="people"
        columns={2}
        options={others.map(({ id, name }) => ({ id, label: name, mark: initials(name) }))}
        value={picked}
        onChange={(id) => {
          setPicked(id)
          clear()
        }}
      />
      {to !== undefined && (
        <>
          <p role="status">{HAND_OVER_TEXT.both(from, to.name)}</p>
          <PinCheck key={to.id} person={to} error={error} onPass={(pass) => void handOver(pass)} />
        </>
      )}
    </>
  )
}
