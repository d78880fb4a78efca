import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Line, PausePoint } from '../../../shared/checklist/checklist'
import { shortName } from '../../../shared/people/names'
import { currentPause, findLine } from '../../../shared/session/context'
import { notApplicableBreak } from '../../../shared/session/rules'
import { ROW_TEXT, SHEET_TEXT } from '../../../shared/text/session'
import { clockTime } from '../../../shared/text/time'
import { Button } from '../../components/Button'
import { EMPTY_DRAFT } from './fields/draft'
import { useListKeys } from './keys/use-list-keys'
import { focusLine, useListUi } from './list-ui'
import { LongList } from './LongList'
import { isUnsaved } from './row-state'
import { CheckRow } from './rows/CheckRow'
import type { RowProps } from './rows/row-props'
import { StopPanel } from './rows/StopPanel'
import { accessTo } from './sections'
import { useOpenSession, type OpenSession } from './session-context'
import styles from './Sheet.module.css'

/** From here on only the rows in sight are drawn: a clinic's own list may be far longer than ours. */
const LONG = 20

/** The lines of a pause. Keys work while the focus is in here. */
export function CheckList({ section, sounds }: { readonly section: PausePoint; readonly sounds: boolean }) {
  const session = useOpenSession()
  const ui = useListUi()
  const { state, context, view, save, activeLine, now, lots } = session
  const access = accessTo(state, context.checklist, section)
  const onKeyDown = useListKeys(section)
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null)
  const from = save.state === 'unsaved' ? save.from : undefined
  useFocusInList(section.id, activeLine)
  const nameOf = useMemo(() => {
    const names = new Map(view.people.map(({ id, name }) => [id, shortName(name)]))
    return (person: string) => names.get(person) ?? (person === 'system' ? 'RoomReady' : person)
  }, [view])
  const rowOf = (line: Line): RowProps => ({
    line,
    access,
    state: state.lines[line.id],
    timer: state.timers[line.id],
    draft: ui.drafts[line.id] ?? EMPTY_DRAFT,
    late: ui.late[line.id] ?? '',
    isActive: activeLine === line.id,
    panel: ui.panel?.line === line.id ? ui.panel.kind : undefined,
    error: ui.refusals[line.id],
    wasTried: ui.tried[line.id] === true,
    isUnsaved: isUnsaved(state.lines[line.id], from),
    waitsFor: waitsFor(session, line),
    told: line.automatic === true ? told(session, nameOf) : undefined,
    mayBeNotApplicable: mayBeNotApplicable(session, line),
    actions: ui.actions,
    now,
    lots,
    nameOf,
    sounds,
  })
  return (
    <div className={styles['items']} onKeyDown={onKeyDown} ref={setScroll}>
      {section.lines.length > LONG ? (
        <LongList lines={section.lines} activeLine={activeLine} rowOf={rowOf} scroll={scroll} />
      ) : (
        <ol>
          {section.lines.map((line) => (
            <CheckRow key={line.id} {...rowOf(line)} />
          ))}
        </ol>
      )}
      <StopSession section={section} />
    </div>
  )
}

/** At the end of the list of the pause under way, where nobody presses it by mistake. */
function StopSession({ section }: { readonly section: PausePoint }) {
  const { state, context } = useOpenSession()
  const [isOpen, setIsOpen] = useState(false)
  const isHere = currentPause(state, context.checklist)?.id === section.id
  const isLast = context.checklist.sections.at(-1)?.id === section.id
  if (!isHere || isLast || state.purpose !== 'treatment' || state.abandoned !== undefined) return null
  return (
    <div className={styles['foot']}>
      {isOpen ? (
        <StopPanel onDone={() => setIsOpen(false)} />
      ) : (
        <Button variant="quiet" onPress={() => setIsOpen(true)}>
          {SHEET_TEXT.stop}
        </Button>
      )}
    </div>
  )
}

/** Brings the keys to the list when it is shown, unless the person's focus is somewhere already. */
function useFocusInList(section: string, line: string | undefined): void {
  const begin = useEffectEvent(() => {
    const { activeElement } = document
    const isNowhere =
      activeElement === null || activeElement === document.body || activeElement.matches('[tabindex="-1"]')
    if (isNowhere && line !== undefined) focusLine(line)
  })
  useEffect(() => begin(), [section])
}

/** Who released the room, and when; only the room's own line is answered by the program. */
function told({ view, state }: OpenSession, nameOf: (person: string) => string): string | undefined {
  const { released, opened } = state
  if (released === undefined) return undefined
  const time = clockTime({ at: released.at, offset: opened.offset })
  const name = view.releasedByName ?? nameOf(released.by)
  return released.override === undefined
    ? ROW_TEXT.released(name, time)
    : ROW_TEXT.overridden(name, time, released.override)
}

function waitsFor({ state, context }: OpenSession, line: Line): string | undefined {
  if (line.after === undefined) return undefined
  const status = state.lines[line.after]?.status ?? 'open'
  if (status === 'done' || status === 'not-applicable') return undefined
  return findLine(state, context.checklist, line.after)?.line.label
}

/** Whether N/A is offered; asked with a reason long enough, so that only the line's own rule decides. */
function mayBeNotApplicable({ state, context, now }: OpenSession, line: Line): boolean {
  return notApplicableBreak(state, context, line, 'any reason', now()) === undefined
}
