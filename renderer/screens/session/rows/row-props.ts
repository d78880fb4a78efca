import type { LotGround } from '../../../../shared/catalog/lot-rules'
import type { Line } from '../../../../shared/checklist/checklist'
import type { AppError } from '../../../../shared/ipc/errors'
import type { ContactTime } from '../../../../shared/session/contact-time'
import type { Moment } from '../../../../shared/session/moment'
import type { LineState, TimerState } from '../../../../shared/session/state'
import type { Draft } from '../fields/draft'
import type { LineActions, PanelKind } from '../list-ui'
import type { Access } from '../sections'

/** Everything a row is drawn from. Each part stays the same object until this very line changes. */
export interface RowProps {
  readonly line: Line
  readonly state: LineState | undefined
  readonly timer: TimerState | undefined
  readonly draft: Draft
  readonly late: string
  readonly access: Access
  readonly isActive: boolean
  readonly panel: PanelKind | undefined
  readonly error: AppError | undefined
  readonly wasTried: boolean
  readonly isUnsaved: boolean
  /** The line that has to be settled before this one (rule R4). */
  readonly waitsFor: string | undefined
  /** What the program itself knows about a line that it answers. */
  readonly told: string | undefined
  readonly mayBeNotApplicable: boolean
  readonly actions: LineActions
  readonly now: () => Moment
  readonly lots: () => LotGround
  /** One tone when a contact time ends. */
  readonly sounds: boolean
  /** A person's name for a stamp. */
  readonly nameOf: (person: string) => string
}

/** What stands below a row also knows how far its contact time has run. */
export type BodyProps = RowProps & { readonly time: ContactTime | undefined }
