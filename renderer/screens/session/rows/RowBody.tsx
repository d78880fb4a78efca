import { activeFields } from '../../../../shared/checklist/kinds'
import { currentEntry } from '../../../../shared/session/state'
import { ruleSentence } from '../../../../shared/text/rules'
import { FIELD_TEXT, SHEET_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { readDraft, type Draft } from '../fields/draft'
import { useOpenSession } from '../session-context'
import { LineFields, stopRule, stopsSession } from '../fields/LineFields'
import { AgainPanel } from './AgainPanel'
import styles from './CheckRow.module.css'
import { CorrectPanel } from './CorrectPanel'
import { DriedPanel } from './DriedPanel'
import { NotApplicablePanel } from './NotApplicablePanel'
import { OverridePanel } from './OverridePanel'
import { ProblemPanel } from './ProblemPanel'
import { LateReason } from './LateReason'
import type { BodyProps, RowProps } from './row-props'
import { StopPanel } from './StopPanel'
import { TimerStart, canStart } from './TimerStart'
import { TimerWatch } from './TimerWatch'
import { WhyPanel } from './WhyPanel'

/** What is open below a row: the fields of the active one, and what was opened with a button. */
export function RowBody(props: BodyProps) {
  const { line, panel, timer, time } = props
  const content = panel !== undefined && panel !== 'why' ? <Panel {...props} /> : <Fields {...props} />
  const stopped = currentEntry(props.state)?.values ?? {}
  return (
    <>
      {timer !== undefined && time !== undefined && <TimerWatch {...props} timer={timer} time={time} />}
      {panel === 'why' && (
        <div className={styles['body']}>
          <WhyPanel line={line} />
        </div>
      )}
      {content}
      {panel === undefined && props.access !== 'later' && stopsSession(line, stopped) && (
        <div className={styles['body']}>
          <StopOffer {...props} values={stopped} />
        </div>
      )}
    </>
  )
}

function Panel(props: BodyProps) {
  const content = panelOf(props)
  return content === null ? null : (
    <div className={styles['body']} data-open="">
      {content}
    </div>
  )
}

function panelOf(props: BodyProps) {
  switch (props.panel) {
    case 'problem':
      return <ProblemPanel {...props} />
    case 'not-applicable':
      return <NotApplicablePanel {...props} />
    case 'correct':
      return <CorrectPanel {...props} />
    case 'again':
      return <AgainPanel {...props} />
    case 'dried':
      return <DriedPanel {...props} />
    case 'override':
      return <OverridePanel {...props} />
    case 'stop':
      return <StopPanel onDone={props.actions.close} />
    case 'why':
    case undefined:
      return null
  }
}

function Fields(props: BodyProps) {
  const { line, draft, access, actions, isActive, waitsFor } = props
  const status = currentEntry(props.state)?.status ?? 'open'
  const isForMe = isActive && access !== 'later' && status === 'open' && waitsFor === undefined
  if (!isForMe || line.automatic === true || line.closedBySeal === true) return null
  const hasFields = line.fields.some(({ kind }) => kind !== 'timer')
  if (!hasFields && !canStart(props) && access !== 'passed') return null
  return (
    <div className={styles['body']} data-open="">
      <TimerStart {...props} />
      <LineFields
        line={line}
        draft={draft}
        fill={(field, raw) => actions.fill(line.id, field, raw)}
        onEnter={() => actions.tick(line.id)}
        tried={props.wasTried}
      />
      <LateReason {...props} />
      <FieldOffers {...props} />
    </div>
  )
}

/** An answer that stops the session is kept; it holds the door until it is corrected or the session is stopped. */
function StopOffer({ line, values, actions }: RowProps & { readonly values: Draft }) {
  const { state, context } = useOpenSession()
  const rule = stopRule(context, line, values)
  if (rule === undefined || state.abandoned !== undefined) return null
  return (
    <div className={styles['offers']}>
      <p className={styles['stopped']}>{ruleSentence(rule)}</p>
      <Button variant="danger" onPress={() => actions.open(line.id, 'stop')}>
        {SHEET_TEXT.stop}
      </Button>
    </div>
  )
}

/** Ways out of a field that cannot be filled in: no lot on the pack, or an answer that stops the session. */
function FieldOffers({ line, draft, access, actions, lots }: RowProps) {
  const { values } = readDraft(line, draft, lots())
  const hasLot = activeFields(line, values).some(({ kind }) => kind === 'lot')
  const stops = stopsSession(line, draft)
  if (access !== 'open' || (!hasLot && !stops)) return null
  return (
    <div className={styles['offers']}>
      {hasLot && (
        <Button variant="quiet" onPress={() => actions.open(line.id, 'override')}>
          {FIELD_TEXT.noLot}
        </Button>
      )}
      {stops && (
        <Button variant="danger" onPress={() => actions.open(line.id, 'stop')}>
          {SHEET_TEXT.stop}
        </Button>
      )}
    </div>
  )
}
