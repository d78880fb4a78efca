import { SIDE_TEXT, BAR_TEXT } from '../../../../shared/text/session'
import { clockTime } from '../../../../shared/text/time'
import { Facts, type Fact } from '../../../components/Facts'
import { useOpenSession, type OpenSession } from '../session-context'
import styles from './Side.module.css'

/** What the session is about. Short while the list below needs the room: the bar above holds the rest. */
export function SideFacts({ isShort }: { readonly isShort: boolean }) {
  const facts = factsOf(useOpenSession())
  const shown = isShort ? facts.filter(({ id }) => id === 'disinfectant' || id === 'needle') : facts
  return shown.length === 0 ? null : (
    <div className={styles['facts']}>
      <Facts facts={shown} />
    </div>
  )
}

function factsOf({ view, state, context }: OpenSession): readonly Fact[] {
  const { facts } = SIDE_TEXT
  const technician = view.people.find(({ id }) => id === state.technician)?.name ?? state.technician
  const disinfectant = Object.values(state.timers).at(-1)?.name
  const needle = state.lots.findLast(({ item }) => item === 'needle')?.lot
  const { name, version } = context.checklist
  return [
    { id: 'technician', term: facts.technician, value: technician },
    ...(state.client === undefined ? [] : [{ id: 'client', term: facts.client, value: state.client }]),
    ...(state.treatment === undefined
      ? [{ id: 'purpose', term: facts.purpose, value: BAR_TEXT.purpose[state.purpose] }]
      : [{ id: 'treatment', term: facts.treatment, value: treatmentOf(state.treatment) }]),
    { id: 'checklist', term: facts.checklist, value: facts.version(name, version) },
    { id: 'started', term: facts.started, value: <time>{clockTime(state.opened)}</time> },
    ...(disinfectant === undefined ? [] : [{ id: 'disinfectant', term: facts.disinfectant, value: disinfectant }]),
    ...(needle === undefined ? [] : [{ id: 'needle', term: facts.needle, value: needle, mono: true }]),
  ]
}

function treatmentOf(treatment: string): string {
  return treatment === 'touch-up' ? BAR_TEXT.treatment(treatment) : treatment
}
