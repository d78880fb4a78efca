import { gloveMaterialBreak } from '../../../../shared/session/rules'
import { ageHint, ruleSentence } from '../../../../shared/text/rules'
import { Segments } from '../../../components/Segments'
import { Tiles } from '../../../components/Tiles'
import { findLine } from '../../../../shared/session/context'
import { useOpenSession } from '../session-context'
import { sentenceOf, type FieldInputProps } from './field-input'

/** Up to this many letters, all options fit into one bar. */
const BAR_LETTERS = 44

/** One of several answers: a bar where they are few and short, tiles otherwise. */
export function ChoiceField({ line, field, raw, fill, refusal, isAlone }: FieldInputProps<'choice'>) {
  const { state, context } = useOpenSession()
  const found = findLine(state, context.checklist, line)?.line
  const forbidden = (id: string) => found && gloveMaterialBreak(state, found, { [field.id]: id })
  const options = field.options.map(({ id, label }) => {
    const rule = forbidden(id)
    return { id, label, unavailable: rule && ruleSentence(rule) }
  })
  const value = field.options.some(({ id }) => id === raw) ? String(raw) : null
  const frame = {
    label: field.label,
    labelHidden: isAlone,
    compact: true,
    hint: isAge(line, field.id) ? ageHint(context.policy.minimumAge) : field.hint,
    error: sentenceOf(refusal),
  }
  const letters = options.reduce((sum, { label }) => sum + label.length, 0)
  const isShort = letters <= BAR_LETTERS && options.length <= 4 && options.every((option) => !option.unavailable)
  return isShort ? (
    <Segments {...frame} options={options} value={value} onChange={fill} />
  ) : (
    <Tiles
      {...frame}
      look="solid"
      columns={Math.min(3, options.length)}
      options={options}
      value={value}
      onChange={fill}
    />
  )
}

/** The age that counts is the clinic's, so the checklist itself cannot name it (rule R12). */
function isAge(line: string, field: string): boolean {
  return line === 'client-identity-age' && field === 'age'
}
