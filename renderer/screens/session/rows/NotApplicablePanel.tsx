import { useState } from 'react'
import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { PANEL_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import styles from './CheckRow.module.css'
import { PanelForm } from './PanelForm'
import { LateReason } from './LateReason'
import type { RowProps } from './row-props'

/** Reasons that come up often are one tap; any other is typed. */
export function NotApplicablePanel(props: RowProps) {
  const { line, actions, access, late } = props
  const [reason, setReason] = useState('')
  const isLate = access === 'passed'
  const mark = async (why: string) => {
    const input = { line: line.id, reason: why, ...(isLate && { late }) }
    if (await actions.run(line.id, 'session.not-applicable', input)) actions.close()
  }
  const suggestions = line.notApplicable.kind === 'never' ? [] : line.notApplicable.suggestions
  return (
    <PanelForm
      submit={PANEL_TEXT.saveNotApplicable}
      isComplete={letters(reason) >= MIN_REASON && (!isLate || letters(late) >= MIN_REASON)}
      onSubmit={() => void mark(reason)}
      onCancel={actions.close}
    >
      <LateReason {...props} />
      <div className={styles['reasons']} role="group" aria-label={PANEL_TEXT.whyNotApplicable}>
        <span className={styles['reasonsLabel']}>{PANEL_TEXT.whyNotApplicable}</span>
        {suggestions.map((suggestion) => (
          <Button key={suggestion} onPress={() => void mark(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </div>
      <TextField label={PANEL_TEXT.otherReason} compact value={reason} onChange={setReason} maxLength={200} />
    </PanelForm>
  )
}
