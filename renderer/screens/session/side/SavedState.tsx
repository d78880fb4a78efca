import { Undo2 } from 'lucide-react'
import { linesOf, type Checklist } from '../../../../shared/checklist/checklist'
import { localTime } from '../../../../shared/session/moment'
import { undoable } from '../../../../shared/session/rules'
import type { LineEntry, SessionState } from '../../../../shared/session/state'
import { SAVE_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { SaveBlock } from '../../../components/SaveBlock'
import { keepFocus } from '../list-ui'
import { useOpenSession } from '../session-context'
import styles from './Side.module.css'
import { TRY_NOW_ID } from './use-gate'

/** Whether everything is on the disk, what was done last, and the way to take it back. */
export function SavedState() {
  const { state, context, save, isSaving, act, now } = useOpenSession()
  if (save.state === 'unsaved') {
    return (
      <SaveBlock
        state="unsaved"
        title={SAVE_TEXT.unsaved(save.count)}
        detail={SAVE_TEXT.lastSaved(localTime(save.safeUntil))}
        action={
          <span id={TRY_NOW_ID} className={styles['tryNow']}>
            <Button onPress={() => void act('session.retry', {})}>{SAVE_TEXT.tryNow}</Button>
          </span>
        }
      />
    )
  }
  const last = undoable(state, now())
  const undo = async (line: string) => {
    if ((await act('session.undo', {})).ok) keepFocus(line)
  }
  return (
    <SaveBlock
      state={isSaving ? 'saving' : 'saved'}
      title={isSaving ? SAVE_TEXT.saving : SAVE_TEXT.saved(localTime(save))}
      detail={lastDone(state, context.checklist)}
      action={
        last !== undefined && (
          <Button onPress={() => void undo(last.line)}>
            <Undo2 size={18} aria-hidden="true" />
            {SAVE_TEXT.undo}
          </Button>
        )
      }
    />
  )
}

function lastDone(state: SessionState, checklist: Checklist): string | undefined {
  let last: { readonly id: string; readonly entry: LineEntry } | undefined
  for (const [id, { entries }] of Object.entries(state.lines)) {
    const entry = entries.at(-1)
    if (entry !== undefined && (last === undefined || entry.stamp.seq > last.entry.stamp.seq)) last = { id, entry }
  }
  if (last === undefined) return undefined
  const { id, entry } = last
  const short = linesOf(checklist).find(({ line }) => line.id === id)?.line.short ?? id
  if (entry.correction !== undefined) {
    return entry.correction.undo ? SAVE_TEXT.last.undone(short) : SAVE_TEXT.last.corrected(short)
  }
  return SAVE_TEXT.last[entry.status](short)
}
