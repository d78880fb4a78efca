import { Check, Layers, Lock, LockOpen } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { PausePoint, Section } from '../../../shared/checklist/checklist'
import { cardsOpen } from '../../../shared/session/context'
import { type SessionState, currentEntry } from '../../../shared/session/state'
import { KEYS_TEXT, RAIL_TEXT } from '../../../shared/text/session'
import { clockTime } from '../../../shared/text/time'
import { classNames } from '../../components/class-names'
import { Kbd } from '../../components/Kbd'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import styles from './PauseRail.module.css'
import { isRunning, isUnsaved } from './row-state'
import { isSettled, pauseNumber, sectionsOf } from './sections'
import { useOpenSession } from './session-context'

/** The way through the session: pauses, the door that each one opens, and the events in between. */
export function PauseRail() {
  const { state, context } = useOpenSession()
  const sections = sectionsOf(state, context.checklist)
  return (
    <nav className={styles['rail']} aria-label={RAIL_TEXT.label}>
      <ol className={styles['steps']}>
        {sections.map((section) => (
          <li key={section.id}>
            <Step section={section} number={pauseNumber(state, context.checklist, section.id)} />
            {section.kind === 'pause' && <Gate pause={section} />}
          </li>
        ))}
      </ol>
      <div className={styles['rest']}>
        <p className={styles['foot']} aria-hidden="true">
          <span>
            <Kbd>Space</Kbd> {KEYS_TEXT.foot.tick}
          </span>
          <span>
            <Kbd>P</Kbd> {KEYS_TEXT.foot.problem}
          </span>
          <span>
            <Kbd>N</Kbd> {KEYS_TEXT.foot.notApplicable}
          </span>
          <span>
            <Kbd>Ctrl Z</Kbd> {KEYS_TEXT.foot.undo}
          </span>
          <span>
            <Kbd>?</Kbd> {KEYS_TEXT.all}
          </span>
        </p>
      </div>
    </nav>
  )
}

function Step({ section, number }: { readonly section: Section; readonly number: number | undefined }) {
  const { state, section: shown, show } = useOpenSession()
  const isShown = shown === section.id
  const passed = section.kind === 'pause' ? state.passed[section.id] : undefined
  const press = (event: MouseEvent) => {
    event.preventDefault()
    show(section.id)
  }
  return (
    <a
      className={classNames(styles['step'], passed !== undefined && styles['done'])}
      href={`#${section.id}`}
      aria-current={isShown ? 'step' : undefined}
      onClick={press}
    >
      <span className={styles['title']}>
        <span className={styles['number']}>
          {passed !== undefined && !isShown ? (
            <Check size={18} strokeWidth={2.6} aria-hidden="true" />
          ) : section.kind === 'cards' ? (
            <Layers size={16} aria-hidden="true" />
          ) : (
            (number ?? 1)
          )}
        </span>
        {section.name}
      </span>
      {isShown && section.kind === 'pause' && <Pips section={section} />}
      <span className={styles['meta']}>
        <StepMeta section={section} isShown={isShown} />
      </span>
    </a>
  )
}

function StepMeta({ section, isShown }: { readonly section: Section; readonly isShown: boolean }) {
  const { state, context, save } = useOpenSession()
  if (section.kind === 'cards') return cardsOpen(state, context.checklist) ? RAIL_TEXT.cardsOpen : RAIL_TEXT.cards
  const passed = state.passed[section.id]
  const settled = section.lines.filter((line) => isSettled(state, line)).length
  if (passed !== undefined) return RAIL_TEXT.passed(clockTime(passed))
  const isBegun = section.lines.some((line) => state.lines[line.id] !== undefined)
  if (!isShown && !isBegun) return RAIL_TEXT.checks(section.lines.length)
  const from = save.state === 'unsaved' ? save.from : undefined
  const unsaved = section.lines.filter((line) => isUnsaved(state.lines[line.id], from)).length
  return (
    <>
      {RAIL_TEXT.settled(settled, section.lines.length)}
      {unsaved > 0 ? RAIL_TEXT.unsaved(unsaved) : <em>{RAIL_TEXT.settledWord}</em>}
    </>
  )
}

/** More than can be told apart at a glance; the count below says it then. */
const MOST_PIPS = 60

function Pips({ section }: { readonly section: PausePoint }) {
  const { state } = useOpenSession()
  if (section.lines.length > MOST_PIPS) return null
  return (
    <span className={styles['pips']} aria-hidden="true">
      {section.lines.map((line) => (
        <i key={line.id} className={styles[pipOf(state, line.id)]} />
      ))}
    </span>
  )
}

function pipOf(state: SessionState, line: string): 'solid' | 'barred' | 'notched' | 'half' | 'hollow' {
  const entry = currentEntry(state.lines[line])
  switch (entry?.status) {
    case 'done':
      return 'solid'
    case 'not-applicable':
      return 'barred'
    case 'problem':
      return 'notched'
    case 'open':
    case undefined:
      return isRunning(state.timers[line], entry) ? 'half' : 'hollow'
  }
}

/** The real-world step behind a pause: locked, or open since when. */
function Gate({ pause }: { readonly pause: PausePoint }) {
  const { state } = useOpenSession()
  const passed = state.passed[pause.id]
  const Icon = passed === undefined ? Lock : LockOpen
  return (
    <p className={classNames(styles['gate'], passed !== undefined && styles['open'])}>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {passed === undefined ? pause.door.label : `${pause.door.passed} ${clockTime(passed)}`}
        <VisuallyHidden>, {passed === undefined ? RAIL_TEXT.locked : RAIL_TEXT.open}</VisuallyHidden>
      </span>
    </p>
  )
}
