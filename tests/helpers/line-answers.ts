import type { Line } from '../../shared/checklist/checklist'
import type { Field } from '../../shared/checklist/field'
import { activeFields, KINDS, type AnswerValue, type Values } from '../../shared/checklist/kinds'

/** A valid answer to every question the line asks, from its own fields. Photos and contact times are not typed. */
export function answersTo(line: Line): Values {
  let values: Values = {}
  for (const field of line.fields) {
    if (field.optional === true || !activeFields(line, values).includes(field)) continue
    const value = answerTo(field, values)
    if (value !== undefined) values = { ...values, [field.id]: value }
  }
  return values
}

function answerTo(field: Field, values: Values): AnswerValue | undefined {
  switch (field.kind) {
    case 'timer':
    case 'photo':
      return undefined
    case 'lot':
      return { lot: `${field.item.slice(0, 1).toUpperCase()}25-0817`, expiry: '2028-08' }
    case 'number':
      return (field.equals === undefined ? undefined : values[field.equals]) ?? KINDS.number.example(field)
    case 'tick':
      return KINDS.tick.example(field)
    case 'choice':
      return KINDS.choice.example(field)
    case 'choices':
      // "None known" is the ordinary answer where there is one.
      return field.exclusive === undefined ? KINDS.choices.example(field) : [field.exclusive]
    case 'date':
      return KINDS.date.example(field)
    case 'text':
      return KINDS.text.example(field)
    case 'signature':
      return { by: 'drawn', person: 'client', path: 'M10 10L90 40', length: 85 }
  }
}

/** A picture of one pixel. */
export const PICTURE = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
