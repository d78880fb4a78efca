import type { ActedSession } from './acted-session'
import type { AnswerGround } from './answers'
import type { Happenings } from './happenings'
import type { SamplePhoto } from './photos'
import type { Random } from './random'

/** All that the scenes of one session share. */
export interface SessionStage {
  readonly session: ActedSession
  readonly random: Random
  readonly seed: string
  readonly day: string
  readonly happenings: Happenings
  readonly photos: readonly SamplePhoto[]
  readonly relief: string
  readonly managers: readonly string[]
  readonly mayLeaveBinFull: boolean
}

export function answerGround(stage: SessionStage): AnswerGround {
  const { seed, day, random, session, mayLeaveBinFull } = stage
  return { seed, day, random, state: session.state, mayLeaveBinFull }
}
