import { type ReactNode, useMemo, useRef } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import { differenceCount, differenceOf } from '../../../shared/checklist/draft/difference'
import type { Draft } from '../../../shared/checklist/draft/draft'
import { unexplained } from '../../../shared/checklist/draft/exceptions'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import { frameFor } from '../../../shared/checklist/shipped'
import type { ChecklistView } from '../../../shared/checklist/version-view'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { errorSentence } from '../../../shared/text/errors'
import { TextField } from '../../components/TextField'
import styles from './ChecklistsScreen.module.css'
import type { Review } from './DraftReview'
import { DraftSide } from './DraftSide'
import { Pauses } from './Pauses'
import { type DraftEdit, useDraft } from './use-draft'
import { RecursFields } from './RecursFields'
import { useKeptFocus } from './use-kept-focus'
import { usePicked } from './use-picked'
import { VersionList } from './VersionList'

interface DraftEditorProps {
  readonly view: ChecklistView
  readonly draft: Draft
  readonly frame: (changes: number) => Parameters<typeof VersionList>[0]
  readonly form: ReactNode
  readonly told: string | undefined
  /** The draft is in use, or gone: what to say about it. */
  readonly onSettled: (words: string | undefined) => void
}

const NOTHING: readonly never[] = []

/** A draft being changed: its lines, the fields of one, and the way into use. */
export function DraftEditor(props: DraftEditorProps) {
  const { view, draft, onSettled } = props
  const edit = useDraft(draft.checklist, draft)
  const { list, change } = edit
  const review = useReview(list, view, draft.shipped !== undefined)
  const picked = usePicked(list)
  const side = useRef<HTMLDivElement>(null)
  useKeptFocus(side, 'textarea, button')
  const changes = review.difference === undefined ? 0 : differenceCount(review.difference)
  const changesOf = useMemo(() => {
    const known = new Map(review.difference?.lines.map((line) => [line.line, line.changes]))
    return (line: string) => known.get(line) ?? NOTHING
  }, [review])
  const isFaulty = useMemo(() => {
    const known = new Set(review.faults.map(({ line }) => line))
    return (line: string) => known.has(line)
  }, [review])
  const focusWords = () => requestAnimationFrame(() => side.current?.querySelector('textarea')?.focus())
  return (
    <div className={styles['editor']}>
      <div className={styles['left']}>
        <VersionList {...props.frame(changes)}>
          <SaveNote edit={edit} />
        </VersionList>
      </div>
      <div className={styles['middle']}>
        {props.told !== undefined && (
          <p className={styles['told']} role="status">
            {props.told}
          </p>
        )}
        {view.newer !== undefined && draft.shipped === undefined && (
          <p className={styles['note']}>{TEXT.newer.draftFirst}</p>
        )}
        {view.inUse === undefined && <NameField list={list} change={change} />}
        <Pauses list={list} change={change} {...picked} changesOf={changesOf} isFaulty={isFaulty} onOpen={focusWords} />
      </div>
      <div className={styles['right']} ref={side}>
        <DraftSide
          edit={edit}
          review={review}
          shipped={view.shipped}
          picked={picked}
          form={props.form}
          onSettled={onSettled}
          onTurn={() => requestAnimationFrame(() => side.current?.querySelector<HTMLElement>('h2')?.focus())}
        />
      </div>
    </div>
  )
}

function useReview(list: Checklist, { inUse, shipped }: ChecklistView, takesNewer: boolean): Review {
  return useMemo(
    () => ({
      draft: list,
      inUse,
      difference: inUse === undefined ? undefined : differenceOf(inUse, list),
      faults: draftFaults(list, { frame: frameFor(list), shipped, inUse }),
      weakenings: unexplained(list, shipped, list),
      takesNewer,
    }),
    [list, inUse, shipped, takesNewer],
  )
}

/** A list that was never in use may still change its name and how often it comes back; after that both are known. */
function NameField({ list, change }: { readonly list: Checklist; readonly change: DraftEdit['change'] }) {
  return (
    <div className={styles['name']}>
      {list.recurs !== undefined && (
        <RecursFields recurs={list.recurs} onChange={(recurs) => change((known) => ({ ...known, recurs }))} />
      )}
      <TextField
        label={TEXT.name}
        value={list.name}
        maxLength={60}
        onChange={(name) => change((known) => ({ ...known, name }))}
      />
    </div>
  )
}

function SaveNote({ edit }: { readonly edit: DraftEdit }) {
  const { error, isWaiting, savedAt } = edit
  return (
    <p className={styles['saved']} role="status">
      {error === undefined ? (
        <b>{isWaiting ? TEXT.draftSaving : TEXT.draftSaved(savedAt)}</b>
      ) : (
        <b className={styles['unsaved']}>{errorSentence(error)}</b>
      )}
    </p>
  )
}
