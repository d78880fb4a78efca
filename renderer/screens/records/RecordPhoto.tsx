import { useState } from 'react'
import { RECORD_TEXT } from '../../../shared/text/records'
import { Dialog } from '../../components/Dialog'
import { Thumb } from '../../components/Thumb'
import { evidenceUrl } from '../session/fields/evidence-url'
import styles from './RecordPhoto.module.css'

/** A photo of the record: small in its place, large on a press. */
export function RecordPhoto({ sha256, label }: { readonly sha256: string; readonly label: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const src = evidenceUrl(sha256)
  return (
    <>
      <Thumb src={src} label={label} onPress={() => setIsOpen(true)} />
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={label}
        closeLabel={RECORD_TEXT.photoClose}
        width="wide"
      >
        <img className={styles['large']} src={src} alt={label} />
      </Dialog>
    </>
  )
}
