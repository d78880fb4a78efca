import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly closeLabel: string
  readonly children: ReactNode
  /** Buttons at the end, the main one last. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'wide'
}

/** A modal sheet. Never during a session, except the sheet of all keys: notes and reasons open in their row. */
export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={props.open}
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={styles[props.width ?? 'narrow'] ?? ''}>
        <AriaDialog className={styles['sheet'] ?? ''}>
          <div className={styles['head']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {props.title}
            </Heading>
            <IconButton aria-label={props.closeLabel} onPress={props.onClose}>
              <X size={22} aria-hidden="true" />
            </IconButton>
          </div>
          <div className={styles['body']}>{props.children}</div>
          {props.actions !== undefined && <div className={styles['actions']}>{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
