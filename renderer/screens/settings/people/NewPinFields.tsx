import { pinFault } from '../../../../shared/people/staff-rules'
import { staffSentence } from '../../../../shared/text/people'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { PinField } from '../../first-run/PinField'
import styles from './people.module.css'

export interface NewPin {
  readonly pin: string
  readonly again: string
}

interface NewPinFieldsProps {
  readonly label: string
  readonly value: NewPin
  readonly onChange: (value: NewPin) => void
  /** Saving was tried: what is missing is said, too. */
  readonly isTried: boolean
  /** Why the main process did not take it. */
  readonly refused?: string | undefined
}

/** A new PIN, typed twice; never shown. */
export function NewPinFields({ label, value, onChange, isTried, refused }: NewPinFieldsProps) {
  const { pin, again } = value
  const fault = pinFault(pin)
  // What is still being typed is not yet wrong.
  const isShown = fault !== undefined && (isTried || (fault.why === 'weak' && again !== ''))
  const differs = pin !== again && (isTried || again.length >= pin.length) && again !== ''
  return (
    <div className={styles['pair']}>
      <PinField
        label={label}
        value={pin}
        onChange={(next) => onChange({ pin: next, again })}
        error={isShown ? staffSentence(fault) : refused}
      />
      <PinField
        label={STAFF_TEXT.pinAgain}
        value={again}
        onChange={(next) => onChange({ pin, again: next })}
        error={differs || (isTried && again === '' && pin !== '') ? STAFF_TEXT.pinDiffers : undefined}
      />
    </div>
  )
}
