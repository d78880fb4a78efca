import type { Line } from '../../../shared/checklist/checklist'
import { valuesOf } from '../../../shared/session/state'
import { decideCorrect, decideUndo } from '../../services/session/decide-lines'
import { answersTo } from './answers'
import { CORRECTIONS } from './phrases'
import { answerGround, type SessionStage } from './session-stage'

/** Lines that are touched by mistake, and lines that are filled in wrongly. */
const TOUCHED = 'cords-routed-and-covered'
const MISTYPED = ['client-identity-age', 'sharps-disposed', 'skin-prepared']

/** Undo within ten seconds, then the answer that was meant. */
export function takeBack({ session, random, happenings }: SessionStage, line: Line, again: () => void): void {
  if (line.id !== TOUCHED || !happenings.has('undo')) return
  session.time.wait(random.int(2, 8))
  session.act(decideUndo)
  session.time.wait(random.int(20, 60))
  again()
}

/** Correct, with a reason; the old value stays in the journal. */
export function putRight(stage: SessionStage, line: Line): void {
  const { session, random, happenings } = stage
  const isLot = line.id === 'pigment-lot' && happenings.has('lot-corrected')
  const chosen = MISTYPED[session.state.id.charCodeAt(9) % MISTYPED.length]
  if (!isLot && !(happenings.has('correction') && line.id === chosen)) return
  if (valuesOf(session.state, line.id) === undefined) return
  session.time.wait(random.int(15, 200))
  const values = answersTo(line, answerGround(stage))
  const reason = random.pick(CORRECTIONS)
  session.act((ground) => decideCorrect(ground, { session: '', line: line.id, to: { status: 'done', values }, reason }))
}
