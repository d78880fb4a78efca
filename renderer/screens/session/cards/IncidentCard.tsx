import { Siren } from 'lucide-react'
import type { Line } from '../../../../shared/checklist/checklist'
import { INCIDENT_KINDS } from '../../../../shared/session/events'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { INCIDENT_TEXT, INCIDENT_WORDS } from '../../../../shared/text/incident'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import { EventCard } from './EventCard'
import { IncidentForm } from './IncidentForm'
import { useCardCall } from './use-card-call'

interface IncidentCardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** What was done in the card is logged. */
  readonly onDone: () => void
}

/** Incidents. One that is not reported in full stays open in sight, wherever the person was before. */
export function IncidentCard({ line, isOpen, onToggle, onDone }: IncidentCardProps) {
  const { state } = useOpenSession()
  const open = state.incidents.filter(({ closed }) => closed === undefined)
  const last = state.incidents.at(-1)
  const first = open[0]
  return (
    <EventCard
      id={line.id}
      icon={<Siren size={28} />}
      name={INCIDENT_TEXT.name}
      last={
        first !== undefined
          ? INCIDENT_TEXT.open(INCIDENT_WORDS[first.kind].name, clockTime(first.opened))
          : last === undefined
            ? CARD_TEXT.never
            : CARD_TEXT.lastOf(INCIDENT_TEXT.reported(INCIDENT_WORDS[last.kind].name), clockTime(last.opened))
      }
      count={state.incidents.length}
      warning={first === undefined ? undefined : { level: 'needed', text: INCIDENT_TEXT.openWarning }}
      isOpen={isOpen || first !== undefined}
      staysOpen={first !== undefined}
      onToggle={onToggle}
    >
      <div className={styles['form']}>
        {open.map((incident) => (
          <IncidentForm key={incident.id} incident={incident} line={line.id} onReported={onDone} />
        ))}
        <KindButtons label={first === undefined ? INCIDENT_TEXT.which : INCIDENT_TEXT.another} />
      </div>
    </EventCard>
  )
}

function KindButtons({ label }: { readonly label: string }) {
  const { run, error } = useCardCall()
  return (
    <div>
      <p className={styles['label']}>{label}</p>
      <div className={styles['choices']}>
        {INCIDENT_KINDS.map((kind) => (
          <Button key={kind} onPress={() => void run('session.open-incident', { kind })}>
            <span className={styles['two']}>
              <b>{INCIDENT_WORDS[kind].name}</b>
              <small>{INCIDENT_WORDS[kind].sub}</small>
            </span>
          </Button>
        ))}
      </div>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </div>
  )
}
