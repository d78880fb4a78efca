import { z } from 'zod'
import { FIELD, ID } from './field'
import { RECURS } from './recurs'

/**
 * When a line may be marked not applicable. Every use needs a reason (rule R16); the suggestions are one tap away.
 * `released-recently`: only while the room's last release is fresh and the room stayed closed.
 * `mask-policy`: only where the clinic's policy is "when splash is likely" (rule R9).
 */
const NOT_APPLICABLE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('reason'), suggestions: z.array(z.string()) }),
  z.object({ kind: z.literal('released-recently'), suggestions: z.array(z.string()) }),
  z.object({ kind: z.literal('repeat-session'), suggestions: z.array(z.string()) }),
  z.object({ kind: z.literal('mask-policy'), suggestions: z.array(z.string()) }),
])

/**
 * What an earlier line has to say: the ids of the answers to one of its fields or, without a field, how the line itself
 * ended (`done`, `not-applicable`, `problem`).
 */
const ASKED_IF = z.object({ line: ID, field: ID.exactOptional(), is: z.array(z.string()).min(1) })
export type AskedIf = z.infer<typeof ASKED_IF>

/** A critical line of the shipped list that a manager took out or made weaker, and why. */
const EXCEPTION = z.object({
  line: ID,
  label: z.string(),
  how: z.enum(['off', 'weaker']),
  reason: z.string(),
})
export type Exception = z.infer<typeof EXCEPTION>

const LINE = z.object({
  id: ID,
  /** The finished condition, 3 to 9 words, sayable in one breath. */
  label: z.string(),
  /** One to three words for the list beside the locked button. */
  short: z.string(),
  help: z.string(),
  source: z.string(),
  /** `must`: has to be settled as done; `required`: has to be settled; `recommended`: may stay open. */
  level: z.enum(['must', 'required', 'recommended']),
  /** No field means that the tick is the whole answer. */
  fields: z.array(FIELD),
  notApplicable: NOT_APPLICABLE,
  /** Answered by the program when the session opens (the room's release). */
  automatic: z.boolean().exactOptional(),
  /** May be answered again and again; each answer stands beside the earlier ones. */
  repeats: z.boolean().exactOptional(),
  /** Closed by the act of signing and sealing, not by a tick. */
  closedBySeal: z.boolean().exactOptional(),
  /** An event card: which event it logs. `answer` logs the fields above; the others have events of their own. */
  card: z.enum(['answer', 'gloves', 'break', 'lot', 'incident']).exactOptional(),
  /** A card that has to be used once before the client leaves. */
  atLeastOnce: z.boolean().exactOptional(),
  /** A line of the same pause that has to be settled first (rule R4). */
  after: ID.exactOptional(),
  /** What whoever meets a problem here is told to do. */
  ifProblem: z.string().exactOptional(),
  /** Asked only when an earlier line was answered so. */
  askedIf: ASKED_IF.exactOptional(),
  /** On an event card: after how many minutes its question is due again; 0 for never. */
  askEveryMinutes: z.number().int().min(0).max(240).exactOptional(),
})
export type Line = z.infer<typeof LINE>

const PAUSE = z.object({
  kind: z.literal('pause'),
  id: ID,
  name: z.string(),
  instruction: z.string(),
  /** The real-world step that this pause opens. */
  door: z.object({
    /** On the button and in the rail: "Client may enter". */
    label: z.string(),
    /** Heading of what is missing: "Before the client enters". */
    before: z.string(),
    /** In the rail once passed: "Client entered". */
    passed: z.string(),
  }),
  lines: z.array(LINE),
})
const CARDS = z.object({
  kind: z.literal('cards'),
  id: ID,
  name: z.string(),
  instruction: z.string(),
  lines: z.array(LINE),
})

export const CHECKLIST = z.object({
  id: ID,
  name: z.string(),
  version: z.number().int().positive(),
  /** In working order; event cards stand between the pause points they belong to. */
  sections: z.array(z.discriminatedUnion('kind', [PAUSE, CARDS])),
  /** A list that comes back by the calendar; absent for the checklist of a treatment. */
  recurs: RECURS.exactOptional(),
  /** The shipped list that a clinic's own one was made from. */
  madeFrom: ID.exactOptional(),
  exceptions: z.array(EXCEPTION).exactOptional(),
})
export type Checklist = z.infer<typeof CHECKLIST>
export type PausePoint = z.infer<typeof PAUSE>
export type Cards = z.infer<typeof CARDS>
export type Section = PausePoint | Cards

/** The pause points in order; the event cards are not one. */
export function pausesOf(checklist: Checklist): readonly PausePoint[] {
  return checklist.sections.filter((section) => section.kind === 'pause')
}

/** Every line of the checklist, in working order, with the section that holds it. */
export function linesOf(checklist: Checklist): readonly PlacedLine[] {
  const known = placed.get(checklist)
  if (known !== undefined) return known
  const lines = checklist.sections.flatMap((section) => section.lines.map((line) => ({ line, section })))
  placed.set(checklist, lines)
  return lines
}

interface PlacedLine {
  readonly line: Line
  readonly section: Section
}

/** A checklist is a value: its lines never change, and every record asks for them. */
const placed = new WeakMap<Checklist, readonly PlacedLine[]>()
