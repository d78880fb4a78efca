import type { Random } from './random'

/** What may happen in a treatment beside the plain work, and how often. */
const SHARES = {
  problem: 0.1,
  'open-problem': 0.03,
  correction: 0.06,
  'lot-corrected': 0.02,
  undo: 0.05,
  'late-entry': 0.03,
  'not-applicable': 0.5,
  'no-photos': 0.35,
  'lot-override': 0.012,
  'fast-entries': 0.04,
  'hand-over': 0.03,
  break: 0.3,
  'glove-tear': 0.05,
  'extra-lot': 0.25,
  'dropped-lot': 0.05,
  'barrier-replaced': 0.05,
  incident: 0.012,
  stopped: 0.015,
  're-wet': 0.05,
  note: 0.2,
  'silent-gap': 0.08,
  'drawn-signature': 0.2,
  addendum: 0.015,
} as const

export type Happening = keyof typeof SHARES
const ALL = Object.keys(SHARES).filter((key): key is Happening => key in SHARES)

/**
 * Which of them happen in one treatment. Each in turn is made to happen, so that a small sample has them all; the
 * others come by chance.
 */
export class Happenings {
  readonly #here: ReadonlySet<Happening>

  constructor(treatment: number, random: Random) {
    const forced = ALL[treatment % ALL.length]
    this.#here = new Set(ALL.filter((happening) => random.chance(SHARES[happening]) || happening === forced))
  }

  has(happening: Happening): boolean {
    return this.#here.has(happening)
  }
}
