import { CircleCheck } from 'lucide-react'
import { useId } from 'react'
import type { Section } from '../../../shared/checklist/checklist'
import { activePauses } from '../../../shared/session/context'
import type { SessionState } from '../../../shared/session/state'
import { SHEET_TEXT } from '../../../shared/text/session'
import { clockTime } from '../../../shared/text/time'
import { DuringTreatment } from './cards/DuringTreatment'
import { CheckList } from './CheckList'
import { isUnsaved } from './row-state'
import { TurnoverClock } from './seal/TurnoverClock'
import { accessTo, isSettled, pauseBefore, pauseNumber, sectionsOf } from './sections'
import { useOpenSession } from './session-context'
import styles from './Sheet.module.css'

/** The section on the screen: a pause with its lines, or the events of the treatment. */
export function Sheet({ sounds }: { readonly sounds: boolean }) {
  const { state, context, section: shown } = useOpenSession()
  const headingId = useId()
  const sections = sectionsOf(state, context.checklist)
  const section = sections.find(({ id }) => id === shown) ?? sections[0]
  if (section === undefined) return null
  return (
    <section className={styles['list']} aria-labelledby={headingId}>
      <div className={styles['sheet']}>
        {section.kind === 'cards' ? (
          <>
            <Completed section={section} />
            <h1 className={styles['spoken']} id={headingId}>
              {section.name}
            </h1>
            <div className={styles['cards']}>
              <DuringTreatment />
            </div>
          </>
        ) : (
          <>
            <SheetHead section={section} headingId={headingId} />
            <Completed section={section} />
            <CheckList key={section.id} section={section} sounds={sounds} />
          </>
        )}
      </div>
    </section>
  )
}

function SheetHead({ section, headingId }: { readonly section: Section; readonly headingId: string }) {
  const { state, context, save, view } = useOpenSession()
  const number = pauseNumber(state, context.checklist, section.id)
  const settled = section.lines.filter((line) => isSettled(state, line)).length
  const from = save.state === 'unsaved' ? save.from : undefined
  const unsaved = section.lines.filter((line) => isUnsaved(state.lines[line.id], from)).length
  const access = accessTo(state, context.checklist, section)
  const isTurnover =
    state.purpose !== 'list' && access === 'open' && activePauses(state, context.checklist).at(-1)?.id === section.id
  return (
    <div className={styles['head']}>
      <div>
        <h1 id={headingId}>{SHEET_TEXT.heading(number, section.name)}</h1>
        <p>{instructionOf(section, access)}</p>
        {state.abandoned !== undefined && <p>{SHEET_TEXT.stopped(state.abandoned.reason)}</p>}
        {view.altered.length > 0 && <p className={styles['altered']}>{SHEET_TEXT.altered(view.altered.length)}</p>}
      </div>
      <div className={styles['end']}>
        {isTurnover ? (
          <TurnoverClock />
        ) : (
          <p className={styles['progress']}>
            <b>{settled}</b> {SHEET_TEXT.settled(section.lines.length)}
            {unsaved > 0 && SHEET_TEXT.unsaved(unsaved)}
          </p>
        )}
      </div>
    </div>
  )
}

function instructionOf(section: Section, access: 'open' | 'passed' | 'later'): string {
  if (access === 'later') return SHEET_TEXT.readAhead
  return access === 'passed' ? SHEET_TEXT.passed : section.instruction
}

/** The clear end of the pause before, until the first line of this section is settled. */
function Completed({ section }: { readonly section: Section }) {
  const { state, context } = useOpenSession()
  const before = pauseBefore(sectionsOf(state, context.checklist), section.id)
  const passed = before && state.passed[before.id]
  if (before === undefined || passed === undefined || state.abandoned !== undefined) return null
  if (isBegun(state, section, passed.seq)) return null
  return (
    <p className={styles['complete']}>
      <CircleCheck size={22} aria-hidden="true" />
      {SHEET_TEXT.complete(before.name, clockTime(passed))}
    </p>
  )
}

function isBegun(state: SessionState, section: Section, since: number): boolean {
  if (section.kind === 'cards') return state.last.seq > since
  return section.lines.some((line) => state.lines[line.id] !== undefined || state.timers[line.id] !== undefined)
}
