import { CircleAlert, Undo2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import type { Difference } from '../../../shared/checklist/draft/difference'
import { differenceCount } from '../../../shared/checklist/draft/difference'
import type { Weakening } from '../../../shared/checklist/draft/exceptions'
import type { DraftFault } from '../../../shared/checklist/draft/faults'
import { letters, MIN_REASON } from '../../../shared/session/rules'
import {
  differenceSentence,
  faultSentence,
  weakeningSentence,
  wordsSentence,
} from '../../../shared/text/checklist-editor'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import styles from './DraftReview.module.css'

export interface Review {
  readonly draft: Checklist
  /** The version in use; absent for a list that has none yet. */
  readonly inUse: Checklist | undefined
  /** To the version in use, or nothing to compare with. */
  readonly difference: Difference | undefined
  readonly faults: readonly DraftFault[]
  readonly weakenings: readonly Weakening[]
  /** It was begun with a newer shipped version: keeping all as it was is an answer to that, too. */
  readonly takesNewer: boolean
}

export interface DraftReviewProps extends Review {
  readonly onBack: () => void
  readonly onGoTo: (fault: DraftFault) => void
  readonly onPutBack: (line: string) => void
  readonly onDiscard: () => void
  readonly onUse: (reasons: readonly { line: string; reason: string }[]) => Promise<void>
  readonly error: string | undefined
}

/** What the draft changes, what has to be put right, and the reasons that critical lines ask for: then it is put in use. */
export function DraftReview(props: DraftReviewProps) {
  const { draft, weakenings } = props
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const id = useId()
  const isReasoned = weakenings.every(({ line }) => letters(reasons[line] ?? '') >= MIN_REASON)
  const locked = lockedWords(props, isReasoned)
  return (
    <section className={styles['review']} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {props.inUse === undefined ? TEXT.compareNew : TEXT.compare(draft.version)}
      </h2>
      <Faults faults={props.faults} onGoTo={props.onGoTo} />
      <Changes {...props} />
      {weakenings.length > 0 && (
        <Part title={TEXT.whyWeaker}>
          <p className={styles['note']}>{TEXT.whyWeakerHint}</p>
          {weakenings.map((weakening) => (
            <TextField
              key={weakening.line}
              label={TEXT.reason(weakening.label)}
              hint={weakeningSentence(weakening)}
              value={reasons[weakening.line] ?? ''}
              maxLength={200}
              onChange={(reason) => setReasons((before) => ({ ...before, [weakening.line]: reason }))}
            />
          ))}
        </Part>
      )}
      <div className={styles['end']}>
        <Button
          variant="primary"
          size="lg"
          block
          locked={locked !== undefined}
          describedBy={`${id}-why`}
          onPress={() =>
            void props.onUse(weakenings.map(({ line }) => ({ line, reason: (reasons[line] ?? '').trim() })))
          }
        >
          {TEXT.putInUse(draft.version)}
        </Button>
        <p id={`${id}-why`} className={styles['note']} role="status">
          {props.error ??
            locked ??
            (props.difference === undefined ? TEXT.fromNowOn : TEXT.newFromNow(differenceCount(props.difference)))}
        </p>
        <Button onPress={props.onBack}>{TEXT.back}</Button>
        <Button variant="danger" onPress={props.onDiscard}>
          {TEXT.discard}
        </Button>
      </div>
    </section>
  )
}

/** Why the button is locked, the first reason first. */
function lockedWords({ faults, difference, draft, takesNewer }: Review, isReasoned: boolean): string | undefined {
  if (faults.length > 0) return TEXT.lockedFaults
  const isSame = difference !== undefined && differenceCount(difference) === 0
  if (isSame && !takesNewer && draft.exceptions === undefined) return TEXT.lockedNothing
  return isReasoned ? undefined : TEXT.lockedReasons
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Faults({ faults, onGoTo }: Pick<DraftReviewProps, 'faults' | 'onGoTo'>) {
  if (faults.length === 0) return null
  return (
    <Part title={TEXT.faults}>
      <ul className={styles['faults']}>
        {faults.map((fault, index) => {
          const words = faultSentence(fault)
          const hasPlace = fault.line !== undefined || 'section' in fault
          return (
            <li key={`${fault.code} ${index}`}>
              <CircleAlert size={20} aria-hidden="true" />
              <span>
                {words}
                {hasPlace && (
                  <>
                    {' '}
                    <Button variant="link" label={`${TEXT.goTo}: ${words}`} onPress={() => onGoTo(fault)}>
                      {TEXT.goTo}
                    </Button>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function Changes({ difference, onPutBack }: Pick<DraftReviewProps, 'difference' | 'onPutBack'>) {
  if (difference === undefined) return <p>{TEXT.noVersionYet}</p>
  if (differenceCount(difference) === 0) return <p>{TEXT.nothingChanged}</p>
  return (
    <ul className={styles['changes']}>
      {difference.words.map((words) => (
        <li key={`${words.before} ${words.now}`}>{wordsSentence(words)}</li>
      ))}
      {difference.lines.map((line) => (
        <li key={line.line}>
          {differenceSentence(line)}
          {line.changes.some(({ how }) => how === 'removed') && (
            <Button label={TEXT.putBackName(line.label)} onPress={() => onPutBack(line.line)}>
              <Undo2 size={20} aria-hidden="true" />
              {TEXT.putBack}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
