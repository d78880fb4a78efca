import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import { RESTORE_TEXT } from '../../../shared/text/backup'
import { errorSentence } from '../../../shared/text/errors'
import { SETUP_TEXT } from '../../../shared/text/setup'
import { clockTime } from '../../../shared/text/time'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { Brand, Clock, TopBar } from '../../components/TopBar'
import { useApp } from '../frame/app-context'
import { RestoreFirst } from '../restore/RestoreFirst'
import { useMinute } from '../frame/use-minute'
import { ClinicStep } from './ClinicStep'
import { DisinfectantStep } from './DisinfectantStep'
import { EMPTY_DRAFT, type SetupDraft, type Step, STEPS, isStepComplete, setupInput } from './draft'
import styles from './FirstRun.module.css'
import { PeopleStep } from './PeopleStep'
import { RoomsStep } from './RoomsStep'
import { StepList } from './StepList'
import type { StepProps } from './step-props'

const STEP_PARTS: Readonly<Record<Step, (props: StepProps) => JSX.Element>> = {
  clinic: ClinicStep,
  rooms: RoomsStep,
  people: PeopleStep,
  disinfectant: DisinfectantStep,
}

/** From an empty data folder to the board. Nothing is written before the last step. */
export function FirstRun() {
  const { status } = useApp()
  const now = useMinute(status.now)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [step, setStep] = useState<Step>('clinic')
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set())
  const [refusals, setRefusals] = useState(0)
  const [failure, setFailure] = useState<AppError>()
  const [isWorking, setIsWorking] = useState(false)
  const [isRestoring, setIsRestoring] = useState(false)
  const change = (changed: Partial<SetupDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const run = async (name: 'setup.finish' | 'setup.example') => {
    setIsWorking(true)
    const result = name === 'setup.finish' ? await call(name, setupInput(draft)) : await call(name, {})
    setIsWorking(false)
    setFailure(result.ok ? undefined : result.error)
    if (!result.ok && result.error.code === 'setup') setStep(result.error.field)
  }
  const goOn = () => {
    const wrong = STEPS.slice(0, STEPS.indexOf(step) + 1).find((one) => !isStepComplete(one, draft))
    setTried(new Set([...tried, step, ...(wrong === undefined ? [] : [wrong])]))
    setFailure(undefined)
    if (wrong !== undefined) {
      setStep(wrong)
      setRefusals(refusals + 1)
    } else if (step === 'disinfectant') void run('setup.finish')
    else setStep(STEPS[STEPS.indexOf(step) + 1] ?? step)
  }
  const Part = STEP_PARTS[step]
  return (
    <div className={styles['page']}>
      <TopBar end={<Clock time={clockTime(now)} />}>
        <Brand name={SETUP_TEXT.name} />
      </TopBar>
      <main className={styles['parts']}>
        <StepList
          step={step}
          draft={draft}
          onStep={setStep}
          onExample={() => void run('setup.example')}
          onRestore={() => setIsRestoring(true)}
        />
        {isRestoring ? (
          <section className={styles['step']} aria-label={RESTORE_TEXT.title}>
            <RestoreFirst onClose={() => setIsRestoring(false)} />
          </section>
        ) : (
          <StepPage step={step} refusals={refusals}>
            <Part draft={draft} change={change} isTried={tried.has(step)} />
            {failure !== undefined && (
              <p className={styles['failure']} role="alert">
                {errorSentence(failure)}
              </p>
            )}
            <StepButtons step={step} isWorking={isWorking} onBack={setStep} onNext={goOn} />
          </StepPage>
        )}
      </main>
    </div>
  )
}

interface StepPageProps {
  readonly step: Step
  /** How often going on was refused: each time the focus goes to the first field that is wrong. */
  readonly refusals: number
  readonly children: ReactNode
}

/** Begins at its top and with the focus in it whenever another step is shown. */
function StepPage({ step, refusals, children }: StepPageProps) {
  const page = useRef<HTMLElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    page.current?.scrollTo(0, 0)
    page.current?.focus()
  }, [step])
  useEffect(() => {
    if (refusals > 0) page.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusals])
  return (
    <section className={styles['step']} ref={page} tabIndex={-1} aria-label={SETUP_TEXT.step[step].name}>
      {children}
    </section>
  )
}

interface StepButtonsProps {
  readonly step: Step
  readonly isWorking: boolean
  readonly onBack: (step: Step) => void
  readonly onNext: () => void
}

function StepButtons({ step, isWorking, onBack, onNext }: StepButtonsProps) {
  const before = STEPS[STEPS.indexOf(step) - 1]
  return (
    <div className={styles['buttons']}>
      {before !== undefined && (
        <Button variant="quiet" size="lg" onPress={() => onBack(before)}>
          <ArrowLeft size={20} aria-hidden="true" />
          {SETUP_TEXT.step[before].name}
        </Button>
      )}
      <span className={styles['next']}>
        <Button variant="primary" size="lg" locked={isWorking} onPress={onNext}>
          {isWorking ? SETUP_TEXT.working : SETUP_TEXT.next[step]}
          <ArrowRight size={20} aria-hidden="true" />
        </Button>
      </span>
    </div>
  )
}
