import { useState } from 'react'
import type { Incident } from '../../../../shared/session/state'
import { FOLLOW_UP_WORDS, INCIDENT_TEXT, INCIDENT_WORDS } from '../../../../shared/text/incident'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { Segments } from '../../../components/Segments'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { focusLine } from '../list-ui'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import {
  dropDraft,
  heldDraft,
  holdDraft,
  incidentFaults,
  type FollowUp,
  type IncidentDraft,
  type IncidentField,
} from './incident-draft'
import { useCardCall } from './use-card-call'

interface IncidentFormProps {
  readonly incident: Incident
  readonly line: string
  readonly onReported: () => void
}

/** First aid at once, then the report. Nothing but a complete report closes it (rule R23). */
export function IncidentForm({ incident, line, onReported }: IncidentFormProps) {
  const { state } = useOpenSession()
  const key = `${state.id}/${incident.id}`
  const [draft, setDraft] = useState(() => heldDraft(key, clockTime(incident.opened)))
  const [isTried, setIsTried] = useState(false)
  const { run, error } = useCardCall()
  const faults = incidentFaults(draft)
  const shown = isTried ? faults : {}
  const change = (part: Partial<IncidentDraft>) => {
    const next = { ...draft, ...part }
    holdDraft(key, next)
    setDraft(next)
  }
  const save = async () => {
    setIsTried(true)
    const { followUp, followUpAt, ...texts } = draft
    if (Object.keys(faults).length > 0 || followUp === null) return
    const at = followUp === 'accepted' ? { followUpAt } : {}
    if (!(await run('session.close-incident', { incident: incident.id, ...texts, followUp, ...at }))) return
    dropDraft(key)
    onReported()
    focusLine(line)
  }
  const text = (field: IncidentField) => ({
    ...INCIDENT_TEXT.fields[field],
    value: draft[field],
    error: shown[field],
    maxLength: 400,
    onChange: (value: string) => change({ [field]: value }),
  })
  const { name, firstAid } = INCIDENT_WORDS[incident.kind]
  return (
    <div className={styles['form']}>
      <p className={styles['label']}>{INCIDENT_TEXT.firstAid(name)}</p>
      <ol className={styles['steps']}>
        {firstAid.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <b>{INCIDENT_TEXT.report}.</b> {INCIDENT_TEXT.noNames}
      </p>
      <div className={styles['pair']}>
        <TextField {...text('happenedAt')} />
        <TextField {...text('exposed')} />
        <TextField {...text('device')} />
        <TextField {...text('area')} />
      </div>
      <TextArea {...text('how')} />
      <TextArea {...text('firstAid')} />
      <Segments
        label={INCIDENT_TEXT.followUp}
        options={FOLLOW_UPS}
        value={draft.followUp}
        error={shown.followUp}
        onChange={(followUp) => change({ followUp })}
      />
      {draft.followUp === 'accepted' && (
        <TextField
          label={INCIDENT_TEXT.followUpAt}
          value={draft.followUpAt}
          error={shown.followUpAt}
          maxLength={400}
          onChange={(followUpAt) => change({ followUpAt })}
        />
      )}
      {error !== undefined && <p className={styles['error']}>{error}</p>}
      <div>
        <Button variant="primary" size="lg" onPress={() => void save()}>
          {INCIDENT_TEXT.save}
        </Button>
      </div>
    </div>
  )
}

const FOLLOW_UPS = (['accepted', 'declined', 'not-needed'] satisfies FollowUp[]).map((id) => ({
  id,
  label: FOLLOW_UP_WORDS[id],
}))
