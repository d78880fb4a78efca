import { z } from 'zod'
import { FIELD, ID } from './field'

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
export function linesOf(checklist: Checklist): readonly { readonly line: Line; readonly section: Section }[] {
  return checklist.sections.flatMap((section) => section.lines.map((line) => ({ line, section })))
}
