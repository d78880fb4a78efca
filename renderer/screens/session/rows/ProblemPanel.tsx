import { useState } from 'react'
import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { PANEL_TEXT, ROW_TEXT } from '../../../../shared/text/session'
import { TextArea } from '../../../components/TextArea'
import { PanelForm } from './PanelForm'
import type { RowProps } from './row-props'

export function ProblemPanel({ line, actions }: RowProps) {
  const [note, setNote] = useState('')
  const save = async () => {
    if (await actions.run(line.id, 'session.problem', { line: line.id, note })) actions.close()
  }
  return (
    <PanelForm
      submit={PANEL_TEXT.saveProblem}
      isComplete={letters(note) >= MIN_REASON}
      onSubmit={() => void save()}
      onCancel={actions.close}
    >
      {line.ifProblem !== undefined && (
        <p>
          <b>{ROW_TEXT.ifProblem}</b> {ROW_TEXT.note(line.ifProblem)}
        </p>
      )}
      <TextArea
        label={PANEL_TEXT.whatProblem}
        hint={PANEL_TEXT.problemHint}
        compact
        value={note}
        onChange={setNote}
        maxLength={400}
      />
    </PanelForm>
  )
}
