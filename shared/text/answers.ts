import type { Line } from '../checklist/checklist'
import { activeFields, parseValues, readValue } from '../checklist/kinds'

/** A line's answers in one breath: `Depth 0.5 mm, Voltage 7.5 V`. Empty where the tick is the whole answer. */
export function answerWords(line: Line, values: Readonly<Record<string, unknown>> | undefined): string {
  const parsed = parseValues(line, values ?? {})
  if (!parsed.ok) return ''
  const fields = activeFields(line, parsed.value)
  const told = fields.flatMap((field) => {
    const words = readValue(field, parsed.value[field.id])
    if (words === '') return []
    return fields.length === 1 || field.kind === 'tick' ? [words] : [`${field.label} ${words}`]
  })
  return told.join(', ')
}
