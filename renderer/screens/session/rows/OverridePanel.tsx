import { useState } from 'react'
import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { FIELD_TEXT, ROW_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { readDraft, withPhotos } from '../fields/draft'
import { PhotoBox } from '../fields/PhotoField'
import { PinCheck } from '../seal/PinCheck'
import { useOpenSession } from '../session-context'
import styles from './CheckRow.module.css'
import type { RowProps } from './row-props'

/** Rule R5: no lot on the pack. A photo of the pack, a manager's reason and PIN let the line pass without one. */
export function OverridePanel(props: RowProps) {
  const { line, state, draft, actions, lots } = props
  const { view } = useOpenSession()
  const managers = view.people.filter(({ role, hasLeft }) => role === 'manager' && !hasLeft)
  const [picked, setPicked] = useState<string | null>(managers.length === 1 ? (managers[0]?.id ?? null) : null)
  const [reason, setReason] = useState('')
  const manager = managers.find(({ id }) => id === picked)
  const field = line.fields.find(({ kind }) => kind === 'lot')
  if (field === undefined) return null
  const hasPhoto = (state?.evidence ?? []).some((photo) => photo.field === field.id)
  const allow = async (pass: string) => {
    const { values } = readDraft(line, withPhotos(line, draft, state), lots())
    const rest = Object.fromEntries(Object.entries(values).filter(([id]) => id !== field.id))
    const input = { line: line.id, values: rest, manager: picked ?? '', pass, reason }
    if (await actions.run(line.id, 'session.override', input)) actions.close()
  }
  return (
    <div className={styles['form']}>
      <p>{FIELD_TEXT.noLotExplained}</p>
      <PhotoBox line={line.id} field={field.id} label={FIELD_TEXT.packPhoto} max={4} />
      <TextField label={FIELD_TEXT.overrideReason} compact value={reason} onChange={setReason} maxLength={400} />
      {managers.length === 0 && <p>{FIELD_TEXT.noManager}</p>}
      {managers.length > 1 && (
        <SelectField
          label={FIELD_TEXT.manager}
          compact
          options={managers.map(({ id, name }) => ({ id, label: name }))}
          value={picked}
          onChange={setPicked}
        />
      )}
      {!hasPhoto && <p role="status">{FIELD_TEXT.overridePhotoFirst}</p>}
      {hasPhoto && letters(reason) < MIN_REASON && <p role="status">{FIELD_TEXT.overrideReasonFirst}</p>}
      {hasPhoto && letters(reason) >= MIN_REASON && manager !== undefined && (
        <PinCheck
          key={manager.id}
          person={manager}
          hint={FIELD_TEXT.overrideNext}
          onPass={(pass) => void allow(pass)}
        />
      )}
      <div className={styles['formEnd']}>
        <Button variant="quiet" onPress={actions.close}>
          {ROW_TEXT.cancel}
        </Button>
      </div>
    </div>
  )
}
