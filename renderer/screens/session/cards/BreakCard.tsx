import { Coffee } from 'lucide-react'
import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import { secondsBetween } from '../../../../shared/session/moment'
import { isOnBreak } from '../../../../shared/session/state'
import { CARD_TEXT, RESUME_CHECKS } from '../../../../shared/text/cards'
import { clockTime, durationWords } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { CheckGlyph } from '../../../components/CheckGlyph'
import { CheckTiles } from '../../../components/CheckTiles'
import { keepFocus } from '../list-ui'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import { EventCard } from './EventCard'
import { materialsOf } from './gloves'
import { useCardCall } from './use-card-call'
import { useNow } from './use-now'

interface BreakCardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** What was done in the card is logged. */
  readonly onDone: () => void
}

/** A break with its clock, and the gate that has to be passed before work goes on (rule R8). */
export function BreakCard({ line, isOpen, onToggle, onDone }: BreakCardProps) {
  const { state } = useOpenSession()
  const now = useNow()
  const { run, error } = useCardCall()
  const last = state.breaks.at(-1)
  const isRunning = isOnBreak(state)
  const start = async () => {
    if (await run('session.start-break', {})) keepFocus(line.id)
  }
  const minutes = last === undefined ? 0 : secondsBetween(last.started, last.ended ?? now) / 60
  const words =
    last === undefined
      ? CARD_TEXT.never
      : last.ended === undefined
        ? CARD_TEXT.breakRunning(durationWords(minutes), clockTime(last.started))
        : CARD_TEXT.breakLast(durationWords(minutes), clockTime(last.ended))
  return (
    <EventCard
      id={line.id}
      icon={<Coffee size={28} />}
      name={CARD_TEXT.break}
      last={words}
      count={state.breaks.length}
      warning={isRunning ? { level: 'needed', text: CARD_TEXT.breakOpen } : undefined}
      isOpen={isOpen || isRunning}
      onToggle={onToggle}
      staysOpen={isRunning}
    >
      <div className={styles['form']}>
        {isRunning ? (
          <ResumeGate onResumed={onDone} />
        ) : (
          <>
            <p>{CARD_TEXT.breakHelp}</p>
            <Button size="lg" variant="primary" onPress={() => void start()}>
              {CARD_TEXT.breakStart}
            </Button>
            {error !== undefined && <p className={styles['error']}>{error}</p>}
          </>
        )}
      </div>
    </EventCard>
  )
}

type Check = keyof typeof RESUME_CHECKS

function ResumeGate({ onResumed }: { readonly onResumed: () => void }) {
  const { state, context } = useOpenSession()
  const { run, error } = useCardCall()
  const [checked, setChecked] = useState<readonly Check[]>([])
  const materials = materialsOf(state, context.checklist).filter(({ unavailable }) => unavailable === undefined)
  const hasGloves = state.gloves.neededBecause === undefined
  const isLocked = !hasGloves || checked.length < CHECKS.length
  const resume = async () => {
    if (await run('session.end-break', { checked: ['gloves', ...checked] })) onResumed()
  }
  return (
    <>
      <p className={styles['label']}>{CARD_TEXT.resumeTitle}</p>
      {hasGloves ? (
        <p className={styles['row']}>
          <CheckGlyph shape="square" state="done" size={26} /> {CARD_TEXT.resumeGlovesDone}
        </p>
      ) : (
        <div className={styles['row']}>
          <span>{CARD_TEXT.resumeGloves}</span>
          {materials.map(({ id, label }) => (
            <Button key={id} onPress={() => void run('session.change-gloves', { reason: 'break', material: id })}>
              {CARD_TEXT.newPair(label)}
            </Button>
          ))}
        </div>
      )}
      <CheckTiles
        label={CARD_TEXT.resumeChecks}
        options={CHECKS.map((id) => ({ id, label: RESUME_CHECKS[id] }))}
        value={checked}
        onChange={setChecked}
      />
      <Button size="lg" variant="primary" locked={isLocked} describedBy="resume-lock" onPress={() => void resume()}>
        {CARD_TEXT.breakEnd}
      </Button>
      <p id="resume-lock" className="small muted">
        {hasGloves ? (isLocked ? CARD_TEXT.resumeLocked : '') : CARD_TEXT.resumeNoGloves}
      </p>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </>
  )
}

const CHECKS = ['hands', 'mask', 'barriers'] as const
