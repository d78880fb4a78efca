import type { AppError } from '../../../../shared/ipc/errors'
import type { PausePoint } from '../../../../shared/checklist/checklist'
import { currentPause } from '../../../../shared/session/context'
import { doorBlockers } from '../../../../shared/session/doors'
import { SHEET_TEXT } from '../../../../shared/text/session'
import { clockTime } from '../../../../shared/text/time'
import { focusLine, useListUi, type LineActions } from '../list-ui'
import { isReadyToSeal, nextOpenLine, sectionsOf } from '../sections'
import { useOpenSession } from '../session-context'
import { listBlockers, type ListedBlocker } from './blockers'

export interface Gate {
  /** The pause whose door this is; none when only the seal is left to do. */
  readonly pause: PausePoint | undefined
  readonly blockers: readonly ListedBlocker[]
  readonly isReadyToSeal: boolean
  readonly press: () => void
  /** Why the door did not open although the window thought it would. */
  readonly error: AppError | undefined
}

export const TRY_NOW_ID = 'save-action'

/** To the line that keeps the door closed; where saving does, to the button that tries again. */
export function goTo({ section, line }: Pick<ListedBlocker, 'section' | 'line'>, actions: LineActions): void {
  if (line !== undefined && section !== undefined) actions.goTo(section, line)
  else document.getElementById(TRY_NOW_ID)?.querySelector('button')?.focus()
}

/** The door of the pause under way: what keeps it closed, and what pressing its button does. */
export function useGate(): Gate {
  const { state, context, now, lots, save, act, show, refusal } = useOpenSession()
  const { drafts, actions } = useListUi()
  const pause = currentPause(state, context.checklist)
  const left = pause === undefined ? [] : doorBlockers(state, context, pause.id, now())
  const blockers = listBlockers(left, save, state, context.checklist, drafts, lots())
  const open = async (passing: PausePoint) => {
    const result = await act('session.pass', { pause: passing.id })
    if (!result.ok) return
    const stamp = result.value.events.findLast(({ type }) => type === 'pause-point-passed')
    const sections = sectionsOf(state, context.checklist)
    const next = sections[sections.findIndex(({ id }) => id === passing.id) + 1]
    actions.announce(SHEET_TEXT.complete(passing.name, clockTime(stamp ?? now())))
    if (next === undefined) return
    show(next.id)
    // The list that had the focus is gone with its pause: keys go on in the next one.
    const first = nextOpenLine(state, next)
    if (first !== undefined) focusLine(first)
  }
  return {
    pause,
    blockers,
    isReadyToSeal: isReadyToSeal(state, context.checklist, left.length),
    press: () => {
      const [first] = blockers
      if (first !== undefined) {
        goTo(first, actions)
        return
      }
      if (pause !== undefined && !isReadyToSeal(state, context.checklist, 0)) void open(pause)
    },
    error: refusal?.line === undefined ? refusal?.error : undefined,
  }
}
