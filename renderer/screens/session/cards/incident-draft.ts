import type { SessionEventData } from '../../../../shared/session/events'
import { letters } from '../../../../shared/session/rules'
import { INCIDENT_TEXT } from '../../../../shared/text/incident'

export type FollowUp = SessionEventData<'incident-closed'>['followUp']
const INCIDENT_FIELDS = ['happenedAt', 'exposed', 'device', 'area', 'how', 'firstAid'] as const
export type IncidentField = (typeof INCIDENT_FIELDS)[number]

/** What stands in the form while it is filled in. */
export type IncidentDraft = Readonly<Record<IncidentField, string>> & {
  readonly followUp: FollowUp | null
  readonly followUpAt: string
}

export type IncidentFaults = Partial<Record<IncidentField | 'followUp' | 'followUpAt', string>>

/** What is still missing, by field, in words (rule R23). */
export function incidentFaults(draft: IncidentDraft): IncidentFaults {
  const faults: IncidentFaults = {}
  for (const field of INCIDENT_FIELDS) {
    if (letters(draft[field]) === 0) faults[field] = INCIDENT_TEXT.fields[field].missing
  }
  if (draft.followUp === null) faults.followUp = INCIDENT_TEXT.followUpMissing
  if (draft.followUp === 'accepted' && letters(draft.followUpAt) === 0) {
    faults.followUpAt = INCIDENT_TEXT.followUpAtMissing
  }
  return faults
}

/** Kept while the window is open, so that looking at another pause loses no word of a report. */
const drafts = new Map<string, IncidentDraft>()

export function heldDraft(key: string, time: string): IncidentDraft {
  const empty = { happenedAt: time, exposed: '', device: '', area: '', how: '', firstAid: '' }
  return drafts.get(key) ?? { ...empty, followUp: null, followUpAt: '' }
}

export function holdDraft(key: string, draft: IncidentDraft): void {
  drafts.set(key, draft)
}

export function dropDraft(key: string): void {
  drafts.delete(key)
}
