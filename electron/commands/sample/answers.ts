import type { Line } from '../../../shared/checklist/checklist'
import type { Field, FieldOf } from '../../../shared/checklist/field'
import { activeFields, type AnswerValue, type Values } from '../../../shared/checklist/kinds'
import { hasLatexAllergy } from '../../../shared/session/rules'
import type { SessionState } from '../../../shared/session/state'
import { lotOf } from './lots'
import { REACTIONS, ZONES } from './phrases'
import type { Random } from './random'

/** What an answer may draw on. */
export interface AnswerGround {
  readonly seed: string
  readonly day: string
  readonly random: Random
  readonly state: SessionState
  /** The sharps bin may be left full: another session follows in this room. */
  readonly mayLeaveBinFull: boolean
}

/** What somebody answers to a line. Photos and contact times are the program's to state. */
export function answersTo(line: Line, ground: AnswerGround): Values {
  let values: Values = {}
  for (const field of line.fields) {
    if (field.optional === true || !activeFields(line, values).includes(field)) continue
    const value = answerTo(line, field, values, ground)
    if (value !== undefined) values = { ...values, [field.id]: value }
  }
  return values
}

function answerTo(line: Line, field: Field, values: Values, ground: AnswerGround): AnswerValue | undefined {
  const { random, seed, day, state } = ground
  switch (field.kind) {
    case 'timer':
    case 'photo':
      return undefined
    case 'tick':
      return true
    case 'choice':
      return choiceOf(line, field, ground)
    case 'choices':
      return choicesOf(field, random)
    case 'number':
      return numberOf(line, field, values, random)
    case 'text':
      return textOf(line, field, random, day)
    case 'date':
      return day
    case 'lot':
      return lotOf(seed, field.item, day, random, unitOf(state, random))
    case 'signature':
      return { by: 'drawn', person: 'client', ...stroke(random) }
  }
}

/** No unit is used twice: a session's id is in it. */
export function unitOf(state: SessionState, random: Random): string {
  return `${state.id.slice(2).toUpperCase()}${state.lots.length}${random.text(2).toUpperCase()}`
}

/** SVG path data of a short stroke, and its length in pixels. */
export function stroke(random: Random): { readonly path: string; readonly length: number } {
  const points = [0, 1, 2, 3].map((step) => `${20 + step * 45} ${random.int(20, 70)}`)
  return { path: `M${points.join('L')}`, length: random.int(140, 260) }
}

/** How often the first answer is given, where that is not nine times in ten. */
const FIRST: Readonly<Record<string, number>> = {
  'power-and-pen-tested.power': 0.6,
  'client-identity-age.identity': 0.4,
  'consent-signed.how': 0.2,
  'health-screen.answer': 0.96,
  'scalp-inspected.finding': 0.96,
  'area-inspected.finding': 0.96,
  'skin-prepared.antiseptic': 0.5,
}

function choiceOf(line: Line, field: FieldOf<'choice'>, { random, state, mayLeaveBinFull }: AnswerGround): string {
  if (line.id === 'sharps-bin-ready') return state.sharpsFullBefore || random.chance(0.05) ? 'replaced' : 'ready'
  if (line.id === 'gloves-on' && random.chance(0.05) && !hasLatexAllergy(state)) return 'latex'
  const open = field.options.filter(
    ({ id, stops, refusedBy }) =>
      stops !== 'session' && refusedBy === undefined && id !== 'latex' && (id !== 'full' || mayLeaveBinFull),
  )
  const [first = { id: '' }, ...others] = open
  const isFirst = others.length === 0 || random.chance(FIRST[`${line.id}.${field.id}`] ?? 0.9)
  return isFirst ? first.id : random.pick(others).id
}

function choicesOf({ options, settles, exclusive }: FieldOf<'choices'>, random: Random): string[] {
  const ids = options.map(({ id }) => id)
  if (settles === 'all') return [...ids].sort()
  if (exclusive !== undefined && random.chance(0.85)) return [exclusive]
  return random
    .shuffled(ids.filter((id) => id !== exclusive))
    .slice(0, random.int(1, 2))
    .sort()
}

/** In steps above the field's least. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  'power-and-pen-tested.charge': [55, 100],
  'treatment-settings.depth': [4, 10],
  'treatment-settings.volts': [40, 80],
  'sharps-disposed.out': [0, 5],
}

function numberOf(line: Line, field: FieldOf<'number'>, values: Values, random: Random): AnswerValue {
  const same = field.equals === undefined ? undefined : values[field.equals]
  if (same !== undefined) return same
  const [least, most] = STEPS[`${line.id}.${field.id}`] ?? [1, 5]
  // Rounded as a person types it: no tails of binary fractions.
  return Number(Math.min(field.max, field.min + random.int(least, most) * field.step).toFixed(4))
}

function textOf(line: Line, field: FieldOf<'text'>, random: Random, day: string): string {
  const number = `${day.slice(2, 4)}-${random.int(100, 9999)}`
  switch (`${line.id}.${field.id}`) {
    case 'consent-signed.form':
      return `F-${number}`
    case 'health-screen.clearance':
      return `Clearance ${number}, folder B`
    case 'scalp-inspected.zone':
    case 'area-inspected.zone':
    case 'treatment-settings.zones':
      return random.pick(ZONES)
    case 'treatment-settings.needle':
      return random.pick(['3RL 0.25', '1RL 0.18', '3RL 0.30'])
    case 'reusables-reprocessed.cycle':
      return `P-${random.int(10, 99)}, cycle ${random.int(1000, 9999)}`
    case 'reactions-noted.what':
      return random.pick(REACTIONS)
    default:
      return `As agreed, ${number}`
  }
}
