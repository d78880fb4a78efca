import { Camera, CircleHelp } from 'lucide-react'
import { contactTime, type ContactTime } from '../../../../shared/session/contact-time'
import { currentEntry, type LineEntry, type TimerState } from '../../../../shared/session/state'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { FIELD_TEXT, NOT_SAVED_TEXT, ROW_TEXT, TIMER_TEXT } from '../../../../shared/text/session'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { IconButton } from '../../../components/IconButton'
import { Thumb } from '../../../components/Thumb'
import { evidenceUrl } from '../fields/evidence-url'
import type { PanelKind } from '../list-ui'
import { RowTimer } from './RowTimer'
import styles from './CheckRow.module.css'
import type { RowProps } from './row-props'

type ActionsProps = RowProps & { readonly time: ContactTime | undefined }

/** The right end of a row: what can be done while it is open, who and when once it is settled. */
export function RowActions(props: ActionsProps) {
  const entry = currentEntry(props.state)
  return (
    <div className={styles['side']}>
      <WhyButton {...props} />
      {entry === undefined || entry.status === 'open' ? (
        <OpenActions {...props} />
      ) : (
        <SettledFacts {...props} entry={entry} />
      )}
    </div>
  )
}

function WhyButton({ line, panel, actions }: ActionsProps) {
  return (
    <IconButton
      aria-label={ROW_TEXT.about(ROW_TEXT.why, line.label)}
      expanded={panel === 'why'}
      onPress={() => actions.open(line.id, 'why')}
    >
      <CircleHelp size={22} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  )
}

/** A row whose fields are all optional is ticked at a tap, so its photo needs a way of its own. */
function AddButton({ line, isActive, actions }: ActionsProps) {
  const isOffered = line.fields.length > 0 && line.fields.every((field) => field.optional === true)
  if (isActive || !isOffered) return null
  return (
    <IconButton aria-label={ROW_TEXT.about(ROW_TEXT.add, line.label)} onPress={() => actions.activate(line.id)}>
      <Camera size={22} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  )
}

function PanelButton(
  props: ActionsProps & { readonly kind: PanelKind; readonly word: string; readonly quiet?: boolean },
) {
  const { line, kind, word, panel, actions } = props
  return (
    <span className={props.quiet === true ? styles['quiet'] : styles['button']} data-key={kind}>
      <Button
        variant={props.quiet === true ? 'quiet' : 'default'}
        label={ROW_TEXT.about(word, line.label)}
        expanded={panel === kind}
        onPress={() => actions.open(line.id, kind)}
      >
        {word}
      </Button>
    </span>
  )
}

function OpenActions(props: ActionsProps) {
  const { line, access, timer, time } = props
  if (access === 'later' || line.automatic === true || line.closedBySeal === true) return null
  if (timer !== undefined && time !== undefined && !time.clockChanged) {
    return (
      <>
        {access === 'open' && <Dried {...props} timer={timer} />}
        {time.left > 0 ? (
          <RowTimer.Count timer={timer} time={time} />
        ) : (
          <Reports {...props} mayBeNotApplicable={false} />
        )}
      </>
    )
  }
  return <Reports {...props} />
}

/** With one zone there is nothing to choose: it starts over at once. */
function Dried(props: ActionsProps & { readonly timer: TimerState }) {
  const { line, timer, actions, now } = props
  const zones = Object.keys(timer.zones)
  if (zones.length > 1) return <PanelButton {...props} kind="dried" word={TIMER_TEXT.dried} />
  const rewet = async () => {
    const kept = minutesAndSeconds(Math.floor(contactTime(timer, now()).kept))
    if (!(await actions.run(line.id, 'session.rewet', { line: line.id, zones }))) return
    actions.announce(TIMER_TEXT.driedAgain(minutesAndSeconds(timer.seconds), kept))
  }
  return (
    <Button label={ROW_TEXT.about(TIMER_TEXT.dried, line.label)} onPress={() => void rewet()}>
      {TIMER_TEXT.dried}
    </Button>
  )
}

function Reports(props: ActionsProps) {
  return (
    <>
      <AddButton {...props} />
      <PanelButton {...props} kind="problem" word={ROW_TEXT.problem} />
      {props.mayBeNotApplicable && <PanelButton {...props} kind="not-applicable" word={ROW_TEXT.notApplicable} />}
    </>
  )
}

function SettledFacts(props: ActionsProps & { readonly entry: LineEntry }) {
  const { line, entry, state, isUnsaved, nameOf, access } = props
  const photos = entry.status === 'done' ? (state?.evidence ?? []) : []
  const first = photos[0]
  const mayChange = access !== 'later' && line.automatic !== true && line.closedBySeal !== true && !isUnsaved
  const photoLabel = line.fields.find(({ kind }) => kind === 'photo')?.label ?? line.label
  return (
    <>
      {first !== undefined && (
        <Thumb src={evidenceUrl(first.sha256)} label={FIELD_TEXT.photoName(photoLabel, clockTime(first.stamp))} />
      )}
      {isUnsaved ? (
        <span className={styles['stamp']}>
          <b>{NOT_SAVED_TEXT.row}</b>
          {clockTime(entry.stamp)} {nameOf(entry.stamp.by)}
        </span>
      ) : (
        <span className={styles['stamp']}>
          <time>{clockTime(entry.stamp)}</time>
          {nameOf(entry.stamp.by)}
        </span>
      )}
      {mayChange && entry.status === 'problem' && <TestAgain {...props} />}
      {mayChange && entry.status === 'done' && line.repeats === true && (
        <PanelButton {...props} kind="again" word={ROW_TEXT.logAgain} quiet />
      )}
      {mayChange && entry.status !== 'problem' && (
        <PanelButton {...props} kind="correct" word={ROW_TEXT.correct} quiet />
      )}
    </>
  )
}

/** A line that is only ticked is tested again with one press; what has to be filled in opens in place. */
function TestAgain(props: ActionsProps) {
  const { line, access, actions } = props
  if (line.fields.length > 0 || access === 'passed') {
    return <PanelButton {...props} kind="again" word={ROW_TEXT.testAgain} />
  }
  return (
    <Button
      label={ROW_TEXT.about(ROW_TEXT.testAgain, line.label)}
      onPress={() => void actions.run(line.id, 'session.answer', { line: line.id })}
    >
      {ROW_TEXT.testAgain}
    </Button>
  )
}
