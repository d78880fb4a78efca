import { ListChecks } from 'lucide-react'
import { minutesAndSeconds } from '../../../shared/text/checklist'
import { setupSentence } from '../../../shared/text/errors'
import { DISINFECTANT_STEP_TEXT } from '../../../shared/text/setup'
import { TextField } from '../../components/TextField'
import styles from './DisinfectantStep.module.css'
import { contactSeconds } from './draft'
import { StepHead } from './StepHead'
import type { StepProps } from './step-props'

/** Minutes, or minutes and seconds. */
const TIME_SIGNS = /^[\d.,:]*$/

/** The product whose contact time the program keeps, copied from its label. */
export function DisinfectantStep({ draft, change, isTried }: StepProps) {
  const seconds = contactSeconds(draft.minutes)
  const isMinutesWrong = seconds === undefined && (isTried || Number(draft.minutes.replace(',', '.')) > 10)
  const text = DISINFECTANT_STEP_TEXT
  return (
    <>
      <StepHead title={text.title} about={text.about} />
      <div className={styles['fields']}>
        <TextField
          label={text.name}
          value={draft.product}
          maxLength={80}
          onChange={(product) => change({ product })}
          error={isTried && draft.product.trim() === '' ? setupSentence('disinfectant', 'name-missing') : undefined}
        />
        <TextField
          label={text.registration}
          hint={text.registrationHint}
          mono
          value={draft.registration}
          maxLength={60}
          onChange={(registration) => change({ registration })}
          error={
            isTried && draft.registration.trim() === ''
              ? setupSentence('disinfectant', 'registration-missing')
              : undefined
          }
        />
        <TextField
          label={text.minutes}
          unit={text.minutesUnit}
          inputMode="decimal"
          maxLength={5}
          value={draft.minutes}
          onChange={(minutes) => {
            if (TIME_SIGNS.test(minutes)) change({ minutes })
          }}
          hint={
            seconds === undefined
              ? text.minutesHint
              : `${text.minutesHint} ${text.minutesRead(minutesAndSeconds(seconds))}`
          }
          error={isMinutesWrong ? setupSentence('disinfectant', 'contact-time') : undefined}
        />
      </div>
      <p className={styles['checklist']}>
        <ListChecks size={28} strokeWidth={1.75} aria-hidden="true" />
        <span>
          {text.checklist}: <b>{text.checklistName}</b>. {text.checklistAbout}
        </span>
      </p>
    </>
  )
}
