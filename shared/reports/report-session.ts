import type { Checklist } from '../checklist/checklist'
import type { SessionState } from '../session/state'

/** One session as the reports read it, sealed or open. */
export interface ReportSession {
  readonly state: SessionState
  readonly checklist: Checklist
}
