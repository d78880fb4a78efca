import { pausesOf } from '../../../shared/checklist/checklist'
import { activePauses } from '../../../shared/session/context'
import { decideSeal } from '../../services/session/decide-doors'
import { stroke } from './answers'
import { putRightLate, workNeedling } from './needling'
import { STOP_REASONS } from './phrases'
import type { SessionStage } from './session-stage'
import { settleLines, stopTreatment, workPause } from './work-pause'

/** How far a treatment has come when the sample ends. */
export type LeftAt = 'sign-in' | 'time-out' | 'during' | 'turnover'

/** Works a treatment through, from the ready room to the seal, or as far as it is to come. */
export function workTreatment(stage: SessionStage, needlingMinutes: number, leftAt?: LeftAt): void {
  const { session, happenings, random } = stage
  const pauses = pausesOf(session.context.checklist)
  const stopsAt = happenings.has('stopped') && leftAt === undefined ? random.pick(['sign-in', 'sign-out']) : undefined
  for (const pause of pauses) {
    if (leftAt === pause.id) {
      settleLines(stage, pause.lines.slice(0, Math.ceil(pause.lines.length / 2)))
      return
    }
    if (pause.id === stopsAt) {
      settleLines(stage, pause.lines.slice(0, 3))
      stopTreatment(stage, random.pick(STOP_REASONS))
      break
    }
    if (pause === pauses.at(-1)) break
    if (pause.id === 'sign-out') putRightLate(stage)
    workPause(stage, pause)
    if (pause.id !== 'time-out') continue
    workNeedling(stage, leftAt === 'during' ? needlingMinutes / 3 : needlingMinutes)
    if (leftAt === 'during') return
  }
  workTurnover(stage)
}

/** The last pause and the seal: what every purpose ends with. */
export function workTurnover(stage: SessionStage): void {
  const { session, happenings, random } = stage
  const pause = activePauses(session.state, session.context.checklist).at(-1)
  if (pause === undefined) throw new Error('A checklist has to end with a turnover')
  session.time.wait(random.int(30, 120))
  workPause(stage, pause)
  session.time.wait(random.int(5, 40))
  const path = happenings.has('drawn-signature') ? stroke(random).path : undefined
  session.act((ground) => decideSeal(ground, session.hash, path))
}
