import { useState } from 'react'
import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { SwitchField } from '../../../components/SwitchField'
import { TextField } from '../../../components/TextField'

export interface Late {
  readonly isOn: boolean
  readonly reason: string
  readonly error: string | undefined
  readonly set: (isOn: boolean, reason: string) => void
  /** What goes into the call: nothing, a late reason, or `undefined` when the reason is still missing. */
  readonly read: () => { readonly late?: string } | undefined
}

/** An entry for something that happened earlier, with its reason (rule R18). `isNeeded`: the cards are closed already. */
export function useLate(isNeeded: boolean): Late {
  const [held, setHeld] = useState({ isOn: false, reason: '', isTried: false })
  const isOn = isNeeded || held.isOn
  const isMissing = letters(held.reason) < MIN_REASON
  return {
    isOn,
    reason: held.reason,
    error: isOn && held.isTried && isMissing ? CARD_TEXT.lateMissing : undefined,
    set: (on, reason) => setHeld({ isOn: on, reason, isTried: false }),
    read: () => {
      if (!isOn) return {}
      setHeld({ ...held, isTried: true })
      return isMissing ? undefined : { late: held.reason.trim() }
    },
  }
}

export function LateEntry({ late, isNeeded }: { readonly late: Late; readonly isNeeded: boolean }) {
  return (
    <>
      {!isNeeded && (
        <SwitchField label={CARD_TEXT.late} on={late.isOn} onChange={(isOn) => late.set(isOn, late.reason)} />
      )}
      {late.isOn && (
        <TextField
          label={CARD_TEXT.lateReason}
          hint={CARD_TEXT.lateHint}
          value={late.reason}
          error={late.error}
          maxLength={400}
          onChange={(reason) => late.set(late.isOn, reason)}
        />
      )}
    </>
  )
}
