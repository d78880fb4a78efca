import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import type { Field } from '../../../../shared/checklist/field'
import { activeFields } from '../../../../shared/checklist/kinds'
import type { RuleContext } from '../../../../shared/session/context'
import { stopBreak } from '../../../../shared/session/rules'
import { ruleSentence } from '../../../../shared/text/rules'
import { FIELD_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { useOpenSession } from '../session-context'
import { readDraft, withPhotos, type Draft } from './draft'
import { FieldInput } from './fields'
import styles from './fields.module.css'

export interface LineFieldsProps {
  readonly line: Line
  readonly draft: Draft
  readonly fill: (field: string, raw: unknown) => void
  readonly onEnter?: (() => void) | undefined
  /** Says what stands open although nobody has left its field yet, because the tick was tried. */
  readonly tried?: boolean
}

/** The fields that a line asks for now, in place. */
export function LineFields({ line, draft, fill, onEnter, tried = false }: LineFieldsProps) {
  const { state, context, lots } = useOpenSession()
  const reading = readDraft(line, withPhotos(line, draft, state.lines[line.id]), lots())
  const fields = activeFields(line, reading.values).filter((field) => field.kind !== 'timer')
  const isCleared = reading.missing.length === 0 && !stopsSession(line, draft)
  const rule = isCleared ? undefined : stopRule(context, line, draft)
  const hasNoRefusal = Object.keys(reading.refusals).length === 0
  if (fields.length === 0) return null
  return (
    <div className={styles['fields']}>
      {fields.map((field) => (
        <div key={field.id} className={styles[field.kind]}>
          <Offered field={field} isEmpty={draft[field.id] === undefined && reading.values[field.id] === undefined}>
            <FieldInput
              line={line.id}
              field={field}
              raw={draft[field.id]}
              fill={(raw) => fill(field.id, raw)}
              refusal={reading.refusals[field.id]}
              onEnter={onEnter}
              isAlone={fields.length === 1}
            />
          </Offered>
        </div>
      ))}
      {rule !== undefined && (
        <p className={styles['stop']} role="alert">
          {ruleSentence(rule)}
        </p>
      )}
      {tried && rule === undefined && hasNoRefusal && reading.missing[0] !== undefined && (
        <p className={styles['stop']} role="alert">
          {ruleSentence({ code: 'field-missing', label: reading.missing[0].label })}
        </p>
      )}
    </div>
  )
}

/** A picture or signature that nobody has to give takes no room until it is asked for. */
function Offered(props: { readonly field: Field; readonly isEmpty: boolean; readonly children: ReactNode }) {
  const { field, isEmpty, children } = props
  const [isOpen, setIsOpen] = useState(false)
  const isLarge = field.kind === 'photo' || field.kind === 'signature'
  if (field.optional !== true || !isLarge || !isEmpty || isOpen) return children
  return (
    <span data-key={field.kind}>
      <Button onPress={() => setIsOpen(true)}>
        <Plus size={18} aria-hidden="true" />
        {FIELD_TEXT.add(field.label)}
      </Button>
    </span>
  )
}

/** Rules R12 to R14: an answer that stops the session, or asks for a clearance, says so as soon as it is chosen. */
export function stopRule(context: RuleContext, line: Line, draft: Draft) {
  for (const field of line.fields) {
    const chosen = field.kind === 'choice' ? field.options.find(({ id }) => id === draft[field.id]) : undefined
    if (chosen?.stops !== undefined) return stopBreak(context, line, chosen.label)
  }
  return undefined
}

/** Whether the answer chosen leaves only the stop: nothing on the line can clear it. */
export function stopsSession(line: Line, draft: Draft): boolean {
  return line.fields.some(
    (field) =>
      field.kind === 'choice' && field.options.some(({ id, stops }) => id === draft[field.id] && stops === 'session'),
  )
}
