import { useState } from 'react'
import { errorSentence } from '../../../../shared/text/errors'
import { FIELD_TEXT } from '../../../../shared/text/session'
import { clockTime } from '../../../../shared/text/time'
import { FilePicker } from '../../../components/FilePicker'
import { Thumb } from '../../../components/Thumb'
import { useOpenSession } from '../session-context'
import { evidenceUrl } from './evidence-url'
import styles from './fields.module.css'
import { labelOf, type FieldInputProps } from './field-input'

/** Photos of a line: each is stored as soon as it is taken. */
export function PhotoField({ line, field }: FieldInputProps<'photo'>) {
  return <PhotoBox line={line} field={field.id} label={labelOf(field, FIELD_TEXT.optional)} max={field.max} />
}

interface PhotoBoxProps {
  readonly line: string
  readonly field: string
  readonly label: string
  readonly max: number
}

export function PhotoBox({ line, field, label, max }: PhotoBoxProps) {
  const { state, act, clearRefusal } = useOpenSession()
  const [error, setError] = useState<string>()
  const photos = (state.lines[line]?.evidence ?? []).filter((photo) => photo.field === field)
  const attach = async (file: File) => {
    setError(undefined)
    const result = await act('session.attach', { line, field, image: new Uint8Array(await file.arrayBuffer()) })
    if (result.ok) return
    clearRefusal()
    setError(errorSentence(result.error))
  }
  return (
    <div className={styles['photos']} data-photos="">
      {photos.map((photo) => (
        <Thumb
          key={photo.stamp.seq}
          src={evidenceUrl(photo.sha256)}
          label={FIELD_TEXT.photoName(label, clockTime(photo.stamp))}
        />
      ))}
      {photos.length >= max ? (
        <p className={styles['full']}>{FIELD_TEXT.photoFull(max)}</p>
      ) : (
        <FilePicker
          label={photos.length === 0 ? `${FIELD_TEXT.addPhoto}: ${label}` : FIELD_TEXT.addPhoto}
          hint={FIELD_TEXT.photoHint}
          onFile={(file) => void attach(file)}
          onRefused={() => setError(FIELD_TEXT.photoNotTaken)}
          error={error}
        />
      )}
    </div>
  )
}
