import { z } from 'zod'

/** Ids are file names, object keys and column heads at once, so they stay this plain. */
const PLAIN_ID = /^[a-z0-9][a-z0-9-]{1,39}$/
export const ID = z.string().regex(PLAIN_ID)
export const isId = (value: unknown): value is string => typeof value === 'string' && PLAIN_ID.test(value)

const OPTION = z.object({
  id: ID,
  label: z.string(),
  /** The line cannot be settled with this answer: it stops the session, or a clearance has to be written down first. */
  stops: z.enum(['session', 'until-noted']).exactOptional(),
  /** The answer is refused as soon as it is chosen, with the sentence of this rule. */
  refusedBy: z.enum(['R7']).exactOptional(),
})
export type Option = z.infer<typeof OPTION>

const base = {
  id: ID,
  label: z.string(),
  hint: z.string().exactOptional(),
  optional: z.boolean().exactOptional(),
  /** Asked only when another field of the same line has one of these answers. */
  when: z.object({ field: ID, is: z.array(z.string()).min(1) }).exactOptional(),
}

/** What traces back to a maker's lot or, for a pack of reusable tools, to the cycle that sterilized it. */
export const LOT_ITEMS = ['needle', 'pigment', 'diluent', 'pack'] as const
export type LotItem = (typeof LOT_ITEMS)[number]

const FIELDS = [
  z.object({ ...base, kind: z.literal('tick') }),
  z.object({ ...base, kind: z.literal('choice'), options: z.array(OPTION).min(2) }),
  z.object({
    ...base,
    kind: z.literal('choices'),
    options: z.array(OPTION).min(1),
    /** 'all': every option has to be picked (each zone); 'any': at least one; an exclusive id ("none") stands alone. */
    settles: z.enum(['all', 'any']),
    exclusive: ID.exactOptional(),
  }),
  z.object({
    ...base,
    kind: z.literal('number'),
    unit: z.string(),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    /** An earlier number of the same line that this one has to match: counted out is counted in. */
    equals: ID.optional(),
  }),
  z.object({ ...base, kind: z.literal('text'), minLength: z.number().int().min(1), maxLength: z.number().int() }),
  /** A day at the clinic that has come already. */
  z.object({ ...base, kind: z.literal('date') }),
  z.object({ ...base, kind: z.literal('lot'), item: z.enum(LOT_ITEMS) }),
  z.object({ ...base, kind: z.literal('timer'), zones: z.array(z.object({ id: ID, label: z.string() })).min(1) }),
  z.object({ ...base, kind: z.literal('photo'), max: z.number().int().min(1) }),
  z.object({ ...base, kind: z.literal('signature') }),
] as const

export const FIELD = z.discriminatedUnion('kind', FIELDS)
export type Field = z.infer<typeof FIELD>
export type Kind = Field['kind']
export type FieldOf<K extends Kind> = Extract<Field, { kind: K }>
