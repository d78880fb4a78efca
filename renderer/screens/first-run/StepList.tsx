import { Check, HardDrive } from 'lucide-react'
import { RESTORE_TEXT } from '../../../shared/text/backup'
import { SETUP_TEXT } from '../../../shared/text/setup'
import { Button } from '../../components/Button'
import { classNames } from '../../components/class-names'
import { useApp } from '../frame/app-context'
import { type SetupDraft, type Step, STEPS, isStepComplete } from './draft'
import styles from './StepList.module.css'

interface StepListProps {
  readonly step: Step
  readonly draft: SetupDraft
  readonly onStep: (step: Step) => void
  readonly onExample: () => void
  readonly onRestore: () => void
}

/** The steps with what was entered, and the way to look around first. */
export function StepList({ step, draft, onStep, onExample, onRestore }: StepListProps) {
  const { status } = useApp()
  const at = STEPS.indexOf(step)
  return (
    <section className={styles['list']}>
      <h1>{SETUP_TEXT.title}</h1>
      <p className={styles['intro']}>{SETUP_TEXT.intro}</p>
      <ol className={styles['steps']} aria-label={SETUP_TEXT.steps}>
        {STEPS.map((one, place) => {
          const isDone = place < at && isStepComplete(one, draft)
          const { name, about } = SETUP_TEXT.step[one]
          return (
            <li
              key={one}
              className={classNames(isDone && styles['done'], one === step && styles['current'])}
              aria-current={one === step ? 'step' : undefined}
            >
              <span className={styles['number']}>
                {isDone ? <Check size={18} strokeWidth={3} aria-hidden="true" /> : place + 1}
              </span>
              <div className={styles['words']}>
                <b>{name}</b>
                <span dir="auto">{isDone ? entered(one, draft) : about}</span>
              </div>
              {place < at && (
                <Button variant="quiet" label={SETUP_TEXT.changeStep(name)} onPress={() => onStep(one)}>
                  {SETUP_TEXT.change}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      <div className={styles['example']}>
        <Button onPress={onExample}>{SETUP_TEXT.example}</Button>
        <p className="small muted">{SETUP_TEXT.exampleAbout}</p>
        <Button onPress={onRestore}>{RESTORE_TEXT.offer}</Button>
        <p className="small muted">{RESTORE_TEXT.offerAbout}</p>
      </div>
      <p className={styles['where']}>
        <HardDrive size={22} strokeWidth={1.75} aria-hidden="true" />
        <span>
          {SETUP_TEXT.where}
          <b>{status.where}</b>
          {SETUP_TEXT.noAccount}
        </span>
      </p>
    </section>
  )
}

function entered(step: Step, draft: SetupDraft): string {
  switch (step) {
    case 'clinic':
      return draft.clinic
    case 'rooms':
      return SETUP_TEXT.rooms(draft.rooms.length)
    case 'people':
      return SETUP_TEXT.people(draft.people.length)
    case 'disinfectant':
      return draft.product
  }
}
