import type { ReactNode } from 'react'
import { BACKUP_TEXT } from '../../../../shared/text/backup'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import styles from './backup.module.css'

interface FormPanelProps {
  readonly title: string
  readonly about?: string
  readonly button: string
  readonly isReady: boolean
  readonly error?: string | undefined
  readonly onDone: () => void
  /** Missing where the question stays until it is answered. */
  readonly onCancel?: () => void
  readonly children: ReactNode
}

/** One question about backups: its fields, what went wrong, and the two ways on. */
export function FormPanel(props: FormPanelProps) {
  return (
    <Panel heading={props.title}>
      <div className={styles['stack']}>
        {props.about !== undefined && <p>{props.about}</p>}
        {props.children}
        {props.error !== undefined && (
          <p className={styles['wrong']} role="alert">
            {props.error}
          </p>
        )}
        <div className={styles['end']}>
          {props.onCancel !== undefined && (
            <Button variant="quiet" onPress={props.onCancel}>
              {BACKUP_TEXT.setUp.cancel}
            </Button>
          )}
          <Button variant="primary" locked={!props.isReady} onPress={props.onDone}>
            {props.button}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
