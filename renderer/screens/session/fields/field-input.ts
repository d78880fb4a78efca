import type { FieldOf, Kind } from '../../../../shared/checklist/field'
import type { Refusal } from '../../../../shared/checklist/refusal'
import { refusalSentence } from '../../../../shared/text/checklist'

/** What every field of a line gets. `raw` is what stands in it now, `fill` puts something else there. */
export interface FieldInputProps<K extends Kind> {
  readonly line: string
  readonly field: FieldOf<K>
  readonly raw: unknown
  readonly fill: (raw: unknown) => void
  /** Why what stands there cannot be taken. */
  readonly refusal: Refusal | undefined
  /** Enter in the last box of a line settles it. */
  readonly onEnter: (() => void) | undefined
  /** The only field of its line: the line's label says what it is about. */
  readonly isAlone: boolean
}

/** The label of a field, marked where it may stay empty. */
export function labelOf(
  field: { readonly label: string; readonly optional?: boolean },
  optional: (label: string) => string,
) {
  return field.optional === true ? optional(field.label) : field.label
}

/** The sentence under a field. */
export function sentenceOf(refusal: Refusal | undefined): string | undefined {
  return refusal === undefined ? undefined : refusalSentence(refusal)
}
