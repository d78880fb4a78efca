import { useState } from 'react'
import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { errorSentence } from '../../../../shared/text/errors'
import { SHEET_TEXT } from '../../../../shared/text/session'
import { TextField } from '../../../components/TextField'
import { useOpenSession } from '../session-context'
import { PanelForm } from './PanelForm'

/** Ends the treatment here. The room goes on to its turnover. */
export function StopPanel({ onDone }: { readonly onDone: () => void }) {
  const { act, clearRefusal, context, show } = useOpenSession()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const stop = async () => {
    const result = await act('session.abandon', { reason })
    if (!result.ok) {
      clearRefusal()
      setError(errorSentence(result.error))
      return
    }
    onDone()
    const last = context.checklist.sections.at(-1)
    if (last !== undefined) show(last.id)
  }
  return (
    <PanelForm
      submit={SHEET_TEXT.stop}
      isDanger
      isComplete={letters(reason) >= MIN_REASON}
      onSubmit={() => void stop()}
      onCancel={onDone}
    >
      <TextField
        label={SHEET_TEXT.stopReason}
        hint={SHEET_TEXT.stopExplained}
        error={error}
        compact
        value={reason}
        onChange={setReason}
        maxLength={400}
      />
    </PanelForm>
  )
}
