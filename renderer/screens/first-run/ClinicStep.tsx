import { setupSentence } from '../../../shared/text/errors'
import { CLINIC_STEP_TEXT } from '../../../shared/text/setup'
import { TextField } from '../../components/TextField'
import { StepHead } from './StepHead'
import type { StepProps } from './step-props'

/** What the records are headed with. */
export function ClinicStep({ draft, change, isTried }: StepProps) {
  return (
    <>
      <StepHead title={CLINIC_STEP_TEXT.title} about={CLINIC_STEP_TEXT.about} />
      <TextField
        label={CLINIC_STEP_TEXT.name}
        size="lg"
        autoFocus
        value={draft.clinic}
        maxLength={80}
        onChange={(clinic) => change({ clinic })}
        error={isTried && draft.clinic.trim() === '' ? setupSentence('clinic', 'name-missing') : undefined}
      />
    </>
  )
}
