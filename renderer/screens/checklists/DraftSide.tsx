import { type ReactNode, useState } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import { differenceCount } from '../../../shared/checklist/draft/difference'
import { restoreLine } from '../../../shared/checklist/draft/lines'
import { CHECKLISTS_TEXT as TEXT, savedAsVersion } from '../../../shared/text/checklist-screen'
import { errorSentence } from '../../../shared/text/errors'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import styles from './ChecklistsScreen.module.css'
import { DraftReview, type DraftReviewProps, type Review } from './DraftReview'
import { Inspector } from './Inspector'
import type { DraftEdit } from './use-draft'
import type { usePicked } from './use-picked'

interface DraftSideProps {
  readonly edit: DraftEdit
  readonly review: Review
  readonly shipped: Checklist | undefined
  readonly picked: ReturnType<typeof usePicked>
  /** What stands here instead: the form for a new checklist. */
  readonly form: ReactNode
  readonly onSettled: (words: string | undefined) => void
  /** The fields and the review change places: the focus goes along. */
  readonly onTurn: () => void
}

/** Beside the draft's lines: the fields of the picked one, or all that changes before it is put in use. */
export function DraftSide({ edit, review, shipped, picked, form, onSettled, onTurn }: DraftSideProps) {
  const { list, change } = edit
  const [isReviewing, setIsReviewing] = useState(false)
  const [error, setError] = useState<string>()
  const turn = (isNow: boolean) => {
    setIsReviewing(isNow)
    setError(undefined)
    onTurn()
  }
  const use: DraftReviewProps['onUse'] = async (reasons) => {
    if (!(await edit.flush())) return
    const result = await call('checklists.put-in-use', { checklist: list.id, reasons: [...reasons] })
    if (result.ok) onSettled(savedAsVersion(result.value))
    else setError(errorSentence(result.error))
  }
  const discard = async () => {
    await edit.flush()
    edit.forget()
    const result = await call('checklists.discard-draft', { checklist: list.id })
    if (result.ok) onSettled(TEXT.discarded)
    else setError(errorSentence(result.error))
  }
  if (form !== undefined) return <div className={styles['scroll']}>{form}</div>
  if (isReviewing) {
    return (
      <div className={styles['scroll']}>
        <DraftReview
          {...review}
          error={error}
          onBack={() => turn(false)}
          onGoTo={(fault) => {
            if (fault.line !== undefined) picked.onPick(fault.line)
            else if ('section' in fault) picked.onShow(fault.section)
            turn(false)
          }}
          onPutBack={(line) => {
            const { inUse } = review
            if (inUse !== undefined) change((known) => restoreLine(known, inUse, line))
          }}
          onDiscard={() => void discard()}
          onUse={use}
        />
      </div>
    )
  }
  const changes = review.difference === undefined ? undefined : differenceCount(review.difference)
  return (
    <>
      <div className={styles['scroll']}>
        {picked.picked === undefined ? (
          <p>{TEXT.noLine}</p>
        ) : (
          <Inspector
            key={picked.picked}
            id={picked.picked}
            list={list}
            shipped={shipped}
            change={change}
            onPick={picked.onPick}
          />
        )}
      </div>
      <div className={styles['use']}>
        <Button variant="primary" size="lg" block onPress={() => turn(true)}>
          {TEXT.putInUse(list.version)}
        </Button>
        <p>{changes === 0 ? TEXT.nothingChanged : changes === undefined ? TEXT.fromNowOn : TEXT.newFromNow(changes)}</p>
      </div>
    </>
  )
}
