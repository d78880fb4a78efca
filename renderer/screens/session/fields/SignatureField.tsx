import { useState } from 'react'
import { SIGNATURE_VALUE } from '../../../../shared/checklist/kinds/value'
import { signatureWords } from '../../../../shared/text/checklist'
import { FIELD_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { SignaturePad } from '../../../components/SignaturePad'
import styles from './fields.module.css'
import { labelOf, type FieldInputProps } from './field-input'

/** The client's mark. The technician's own signature is given where the record is sealed. */
export function SignatureField({ field, raw, fill }: FieldInputProps<'signature'>) {
  const earlier = SIGNATURE_VALUE.safeParse(raw).data
  const [keepsEarlier, setKeepsEarlier] = useState(earlier !== undefined)
  if (keepsEarlier && earlier !== undefined) {
    return (
      <p className={styles['signed']}>
        <strong>{field.label}</strong>
        {signatureWords(earlier)}
        <Button
          variant="quiet"
          onPress={() => {
            setKeepsEarlier(false)
            fill(undefined)
          }}
        >
          {FIELD_TEXT.signature.clear}
        </Button>
      </p>
    )
  }
  return (
    <div className={styles['signature']}>
      <SignaturePad
        label={labelOf(field, FIELD_TEXT.optional)}
        words={FIELD_TEXT.signature}
        onChange={(mark) =>
          fill(mark === null ? undefined : { by: 'drawn', person: 'client', path: mark.path, length: mark.length })
        }
        alternative={null}
      />
    </div>
  )
}
