import type { Line } from '../../../shared/checklist/checklist'
import { linesOf } from '../../../shared/checklist/checklist'
import {
  decideCloseIncident,
  decideEndBreak,
  decideGloves,
  decideHandOver,
  decideLot,
  decideNote,
  decideOpenIncident,
  decideStartBreak,
} from '../../services/session/decide-events'
import { decideAnswer, decideProblem } from '../../services/session/decide-lines'
import { INCIDENT_KINDS, type GLOVE_REASONS } from '../../../shared/session/events'
import { localTime } from '../../../shared/session/moment'
import { answersTo, unitOf } from './answers'
import type { Happening } from './happenings'
import { lotOf } from './lots'
import { GAP_NOTES, LATE_REASONS, NOTES } from './phrases'
import { answerGround, type SessionStage } from './session-stage'
import { hasProblem, LEFT_OPEN } from './work-pause'

type Scene = (stage: SessionStage) => void
/** New gloves are due about then. */
const GLOVE_MINUTES = 55

/** The treatment itself: its event cards, spread over the minutes it takes. */
export function workNeedling(stage: SessionStage, minutes: number): void {
  const scenes = stage.random.shuffled(scenesOf(stage, minutes))
  const part = (minutes * 60) / (scenes.length + 1)
  card(stage, 'treatment-settings')
  for (const scene of scenes) {
    stage.session.time.wait(part * (0.8 + 0.4 * stage.random.next()))
    scene(stage)
  }
  stage.session.time.wait(part * 0.8)
}

function scenesOf({ happenings, random }: SessionStage, minutes: number): Scene[] {
  const has = (name: Happening) => happenings.has(name)
  return [
    ...(random.chance(0.7) ? [(stage: SessionStage) => card(stage, 'client-comfort')] : []),
    ...(minutes > GLOVE_MINUTES ? [(stage: SessionStage) => newGloves(stage, 'timer')] : []),
    ...(has('break') ? [takeBreak] : []),
    ...(has('glove-tear') ? [tearGlove] : []),
    ...(has('extra-lot') ? [(stage: SessionStage) => openLot(stage, 'extra')] : []),
    ...(has('dropped-lot') ? [dropLot] : []),
    ...(has('barrier-replaced') ? [(stage: SessionStage) => card(stage, 'barrier-replaced')] : []),
    ...(has('incident') ? [incident] : []),
    ...(has('hand-over') ? [handOver] : []),
    ...(has('note') ? [(stage: SessionStage) => note(stage, 'note')] : []),
    ...(has('silent-gap') ? [(stage: SessionStage) => note(stage, 'silent-gap')] : []),
    ...(has('late-entry') ? [prepareNewZone] : []),
  ]
}

function lineOf({ session }: SessionStage, id: string): Line | undefined {
  return linesOf(session.context.checklist).find(({ line }) => line.id === id)?.line
}

function card(stage: SessionStage, id: string, late?: string): void {
  const line = lineOf(stage, id)
  if (line === undefined) return
  const values = answersTo(line, answerGround(stage))
  const reason = late === undefined ? {} : { late }
  stage.session.act((ground) => decideAnswer(ground, { session: '', line: id, values, ...reason }))
}

type GloveReason = (typeof GLOVE_REASONS)[number]

function newGloves({ session, random }: SessionStage, reason: GloveReason): void {
  const material = session.state.gloves.material ?? 'nitrile'
  const note = reason === 'other' ? { note: random.pick(NOTES).slice(0, 60) } : {}
  session.act((ground) => decideGloves(ground, { session: '', reason, material, ...note }))
}

function takeBreak(stage: SessionStage): void {
  const { session, random } = stage
  session.act(decideStartBreak)
  session.time.wait(random.int(300, 1000))
  newGloves(stage, 'break')
  session.time.wait(random.int(10, 40))
  const checked = ['hands', 'gloves', 'mask', 'barriers'] as const
  session.act((ground) => decideEndBreak(ground, { session: '', checked: [...checked] }))
}

function tearGlove(stage: SessionStage): void {
  const { session, random } = stage
  session.act((ground) => decideProblem(ground, { session: '', line: 'glove-change', note: 'Tear at the thumb' }))
  session.time.wait(random.int(20, 60))
  newGloves(stage, 'tear')
}

function openLot({ session, random, seed, day }: SessionStage, reason: 'extra' | 'dropped'): void {
  const item = random.pick(['needle', 'pigment'] as const)
  const value = lotOf(seed, item, day, random, unitOf(session.state, random))
  session.act((ground) => decideLot(ground, { session: '', item, value, reason }))
}

function dropLot(stage: SessionStage): void {
  openLot(stage, 'dropped')
  stage.session.time.wait(stage.random.int(10, 30))
  newGloves(stage, 'dropped')
}

function handOver(stage: SessionStage): void {
  const { session, random, relief } = stage
  if (relief === session.state.technician) return
  session.act((ground) => decideHandOver(ground, relief))
  session.time.wait(random.int(20, 90))
  newGloves(stage, 'other')
}

function note({ session, random }: SessionStage, about: 'note' | 'silent-gap'): void {
  const text = random.pick(about === 'note' ? NOTES : GAP_NOTES)
  session.act((ground) => decideNote(ground, { session: '', text, about }))
}

function incident(stage: SessionStage): void {
  const { session, random } = stage
  const kind = random.pick(INCIDENT_KINDS)
  session.act((ground) => decideOpenIncident(ground, { session: '', kind }))
  const { id: name } = session.state.incidents.at(-1) ?? { id: '' }
  const happenedAt = localTime(session.time.now()).slice(0, 5)
  session.time.wait(random.int(400, 900))
  const isClient = kind === 'faint' || kind === 'reaction'
  session.act((ground) =>
    decideCloseIncident(ground, {
      session: '',
      incident: name,
      happenedAt,
      exposed: isClient ? 'client' : `S-${random.int(1, 12)}`,
      device: isClient ? 'none' : '3RL cartridge, opened today',
      area: 'Chair side',
      how: random.pick(['While changing the cartridge', 'Beim Wechsel der Nadel', '針の交換中']),
      firstAid: 'Washed and covered, manager told',
      followUp: random.pick(['accepted', 'declined', 'not-needed'] as const),
    }),
  )
}

/** A new zone is prepared, and a fault of the morning put right: both are written down late, with the reason. */
function prepareNewZone(stage: SessionStage): void {
  card(stage, 'skin-prepared', stage.random.pick(LATE_REASONS))
}

/** A line that was left with its problem is put right before the client leaves. */
export function putRightLate(stage: SessionStage): void {
  if (!hasProblem(stage, LEFT_OPEN)) return
  stage.session.time.wait(stage.random.int(20, 200))
  card(stage, LEFT_OPEN, stage.random.pick(LATE_REASONS))
}
