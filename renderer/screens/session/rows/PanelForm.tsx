import type { ReactNode } from 'react'
import { ROW_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import styles from './CheckRow.module.css'

interface PanelFormProps {
  readonly children: ReactNode
  readonly submit: string
  readonly isComplete: boolean
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly isDanger?: boolean
}

/** What opens in a row to be written and saved; Ctrl+Enter saves it. */
export function PanelForm(props: PanelFormProps) {
  const submit = () => {
    if (props.isComplete) props.onSubmit()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return
        event.preventDefault()
        event.stopPropagation()
        submit()
      }}
    >
      {props.children}
      <div className={styles['formEnd']}>
        <Button variant="quiet" onPress={props.onCancel}>
          {ROW_TEXT.cancel}
        </Button>
        <Button type="submit" variant={props.isDanger === true ? 'danger' : 'primary'} locked={!props.isComplete}>
          {props.submit}
        </Button>
      </div>
    </form>
  )
}
