import { useState } from 'react'
import type { BackupPlan } from '../../../../shared/backup/backup-view'
import { BACKUP_TEXT } from '../../../../shared/text/backup'
import { NumberField } from '../../../components/NumberField'
import { SwitchField } from '../../../components/SwitchField'
import { TextField } from '../../../components/TextField'
import { FormPanel } from './FormPanel'
import { useTask } from './use-task'

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/
const MOST_TIMES = 6
const DAYS = { min: 7, max: 3650 }

/** When backups run by themselves, and how long copies are kept. */
export function PlanForm({ plan, onClose }: { readonly plan: BackupPlan; readonly onClose: () => void }) {
  const [times, setTimes] = useState(plan.times.join(', '))
  const [onClosing, setOnClosing] = useState(plan.onClosing)
  const [days, setDays] = useState(String(plan.keepDays))
  const task = useTask()
  const text = BACKUP_TEXT.plan
  const wanted = timesIn(times)
  const keepDays = /^\d{1,4}$/.test(days) ? Number(days) : NaN
  const isKept = keepDays >= DAYS.min && keepDays <= DAYS.max
  const save = async () => {
    if (wanted !== undefined && (await task.run('backup.change', { times: wanted, onClosing, keepDays })) !== undefined)
      onClose()
  }
  return (
    <FormPanel
      title={text.title}
      button={text.save}
      isReady={wanted !== undefined && isKept && !task.isRunning}
      error={task.error}
      onDone={() => void save()}
      onCancel={onClose}
    >
      <TextField
        label={text.times}
        hint={text.timesHint}
        value={times}
        onChange={setTimes}
        maxLength={60}
        error={wanted === undefined ? text.timesWrong : undefined}
        autoFocus
      />
      <SwitchField label={text.onClosing} hint={text.onClosingHint} on={onClosing} onChange={setOnClosing} />
      <NumberField
        label={text.keep}
        hint={text.keepHint}
        value={days}
        onChange={setDays}
        error={isKept ? undefined : text.keepWrong}
      />
    </FormPanel>
  )
}

/** `9:00, 18:00` as `09:00` and `18:00`; nothing for what is no list of times. */
function timesIn(text: string): string[] | undefined {
  const times = text.split(/[,;\s]+/).filter((time) => time !== '')
  if (times.length > MOST_TIMES || !times.every((time) => TIME.test(time))) return undefined
  return times.map((time) => time.padStart(5, '0'))
}
