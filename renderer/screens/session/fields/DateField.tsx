import { localDay } from '../../../../shared/session/moment'
import { DATE_TEXT, expiryWords } from '../../../../shared/text/checklist'
import { FIELD_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { useOpenSession } from '../session-context'
import styles from './fields.module.css'
import { labelOf, sentenceOf, type FieldInputProps } from './field-input'
import { useLeft } from './use-left'

/** A day as people write it, `12 May 2026`; today is one press. */
export function DateField({ field, raw, fill, refusal, onEnter }: FieldInputProps<'date'>) {
  const { now } = useOpenSession()
  const left = useLeft()
  return (
    <div className={styles['dateRow']}>
      <TextField
        label={labelOf(field, FIELD_TEXT.optional)}
        compact
        hint={field.hint}
        placeholder={DATE_TEXT.example}
        maxLength={24}
        value={typeof raw === 'string' ? raw : ''}
        onChange={fill}
        onBlur={left.leave}
        onEnter={onEnter}
        error={left.isLeft ? sentenceOf(refusal) : undefined}
      />
      <Button onPress={() => fill(expiryWords(localDay(now())))}>{DATE_TEXT.today}</Button>
    </div>
  )
}
