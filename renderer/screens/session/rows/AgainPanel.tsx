import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { currentEntry } from '../../../../shared/session/state'
import { ROW_TEXT } from '../../../../shared/text/session'
import { readDraft, withPhotos } from '../fields/draft'
import { LineFields } from '../fields/LineFields'
import { PanelForm } from './PanelForm'
import { LateReason } from './LateReason'
import type { BodyProps } from './row-props'
import { TimerStart } from './TimerStart'

/** Answers a line once more: after a problem, or because it may be logged again. What stood there stays. */
export function AgainPanel(props: BodyProps) {
  const { line, state, draft, access, late, actions, lots, time } = props
  const isLate = access === 'passed'
  const reading = readDraft(line, withPhotos(line, draft, state), lots())
  const save = async () => {
    const values = line.fields.length > 0 ? { values: reading.values } : {}
    const input = { line: line.id, ...values, ...(isLate && { late }) }
    if (!(await actions.run(line.id, 'session.answer', input))) return
    for (const field of line.fields) actions.fill(line.id, field.id, undefined)
    actions.close()
  }
  const isWet = time === undefined || time.left <= 0
  return (
    <PanelForm
      submit={currentEntry(state)?.status === 'problem' ? ROW_TEXT.testAgain : ROW_TEXT.logAgain}
      isComplete={reading.missing.length === 0 && isWet && (!isLate || letters(late) >= MIN_REASON)}
      onSubmit={() => void save()}
      onCancel={actions.close}
    >
      <TimerStart {...props} />
      <LineFields line={line} draft={draft} fill={(field, raw) => actions.fill(line.id, field, raw)} />
      <LateReason {...props} />
    </PanelForm>
  )
}
