import type { Line, PausePoint } from '../../../shared/checklist/checklist'
import { contactTime } from '../../../shared/session/contact-time'
import { timerField } from '../../../shared/session/rules'
import { currentEntry } from '../../../shared/session/state'
import { decideAbandon, decidePass } from '../../services/session/decide-doors'
import { decideNote } from '../../services/session/decide-events'
import { decideAnswer, decideNotApplicable, decideOverride, decideProblem } from '../../services/session/decide-lines'
import { decideRewet, decideStartTimer } from '../../services/session/decide-timers'
import { answersTo } from './answers'
import { putRight, takeBack } from './second-thoughts'
import { FAST_NOTES, PROBLEMS } from './phrases'
import { answerGround, type SessionStage } from './session-stage'

/** Lines on which something may be wrong, and who may leave that for later. */
const TROUBLE = ['power-and-pen-tested', 'chair-safe-and-covered', 'barriers-fitted', 'sink-and-waste-ready', 'ppe-on']
export const LEFT_OPEN = 'chair-safe-and-covered'
/** Lines for which somebody takes a photo of the pack instead of its lot. */
const UNMARKED = 'needle-lot'
const NO_LOT = 'No lot on the pack, photo taken'

/** Settles the lines of a pause in order, waits for its contact times, and opens its door. */
export function workPause(stage: SessionStage, pause: PausePoint): void {
  settleLines(stage, pause.lines)
  const { session } = stage
  session.time.wait(stage.random.int(5, 30))
  const isLast = pause.lines.some((line) => line.closedBySeal === true)
  if (!isLast) session.act((ground) => decidePass(ground, { session: session.state.id, pause: pause.id }))
}

/** Works on some lines of a pause; contact times run while the next lines are done. */
export function settleLines(stage: SessionStage, lines: readonly Line[]): void {
  const waiting: Line[] = []
  const isFast = stage.happenings.has('fast-entries') && lines.some((line) => line.id === 'technician-fit')
  for (const line of lines) {
    if (line.automatic === true || line.closedBySeal === true) continue
    const before = waiting.findIndex(({ id }) => id === line.after)
    for (const done of waiting.splice(0, before + 1)) finishTimer(stage, done)
    stage.session.time.wait(isFast ? stage.random.int(1, 2) : stage.random.int(8, 70))
    if (isLeftOut(stage, line)) continue
    if (timerField(line) === undefined) settleLine(stage, line)
    else {
      startTimer(stage, line)
      waiting.push(line)
    }
  }
  for (const done of waiting) finishTimer(stage, done)
  if (isFast && stage.session.state.fast.length > 0 && stage.random.chance(0.6)) {
    const text = stage.random.pick(FAST_NOTES)
    stage.session.act((ground) => decideNote(ground, { session: '', text, about: 'fast-completion' }))
  }
}

function isLeftOut(stage: SessionStage, line: Line): boolean {
  const { session, happenings, random } = stage
  const { notApplicable } = line
  if (notApplicable.kind === 'never' || notApplicable.kind === 'mask-policy') return false
  const arePhotos = line.fields.some(({ kind }) => kind === 'photo')
  if (!happenings.has(arePhotos ? 'no-photos' : 'not-applicable')) return false
  if (!arePhotos && random.chance(0.4)) return false
  const reason = random.pick(notApplicable.suggestions)
  return session.try((ground) => decideNotApplicable(ground, { session: '', line: line.id, reason })).ok
}

function settleLine(stage: SessionStage, line: Line): void {
  const { session, random, happenings } = stage
  const isTrouble = TROUBLE[session.state.id.charCodeAt(8) % TROUBLE.length] === line.id
  const isLeft = happenings.has('open-problem') && line.id === LEFT_OPEN
  if (isLeft || (happenings.has('problem') && isTrouble)) {
    const note = random.pick(PROBLEMS)
    session.act((ground) => decideProblem(ground, { session: '', line: line.id, note }))
    if (isLeft) return
    session.time.wait(random.int(60, 400))
  }
  if (line.id === UNMARKED && happenings.has('lot-override')) overrideLot(stage, line)
  else answer(stage, line)
  takeBack(stage, line, () => answer(stage, line))
  putRight(stage, line)
}

function answer(stage: SessionStage, line: Line): void {
  takePhotos(stage, line)
  const values = answersTo(line, answerGround(stage))
  stage.session.act((ground) => decideAnswer(ground, { session: '', line: line.id, values }))
}

function takePhotos(stage: SessionStage, line: Line): void {
  const field = line.fields.find(({ kind }) => kind === 'photo')
  if (field?.kind !== 'photo' || (field.optional === true && stage.random.chance(0.9))) return
  if ((stage.session.state.lines[line.id]?.evidence ?? []).length > 0) return
  for (let count = stage.random.int(1, 2); count > 0; count -= 1) attach(stage, line.id, field.id)
}

function attach({ session, random, photos }: SessionStage, line: string, field: string): void {
  const { sha256, bytes } = random.pick(photos)
  session.write({
    type: 'evidence-attached',
    data: { line, field, sha256, type: 'image/png', bytes: bytes.length },
  })
  session.time.wait(random.int(5, 20))
}

/** The pack has no lot on it: a photo of it, and a manager's word. */
function overrideLot(stage: SessionStage, line: Line): void {
  const { session, random, managers } = stage
  attach(stage, line.id, 'lot')
  session.act((ground) =>
    // The PIN is asked elsewhere: here only the decision counts.
    decideOverride(ground, { session: '', line: line.id, manager: random.pick(managers), reason: NO_LOT }),
  )
}

function startTimer({ session, random }: SessionStage, line: Line): void {
  const zones = timerField(line)?.zones.map(({ id }) => id) ?? []
  const products = session.context.products.filter((product) => product.contactSeconds !== undefined)
  const product = random.pick(products).id
  session.act((ground) => decideStartTimer(ground, { session: '', line: line.id, product, zones }))
}

function finishTimer(stage: SessionStage, line: Line): void {
  const { session, random, happenings } = stage
  const timer = session.state.timers[line.id]
  if (timer === undefined) return
  const [zone = ''] = Object.keys(timer.zones)
  if (happenings.has('re-wet') && line.after !== undefined) {
    session.act((ground) => decideRewet(ground, { session: '', line: line.id, zones: [zone] }))
  }
  const left = contactTime(session.state.timers[line.id] ?? timer, session.time.now()).left
  session.time.wait(left + random.int(2, 45))
  answer(stage, line)
}

/** Ends the treatment early; the room still owes its turnover. */
export function stopTreatment({ session }: SessionStage, reason: string): void {
  session.act((ground) => decideAbandon(ground, { session: '', reason }))
}

/** Whether a line was left with its problem. */
export function hasProblem({ session }: SessionStage, line: string): boolean {
  return currentEntry(session.state.lines[line])?.status === 'problem'
}
