import { useState } from 'react'
import { dayFromText } from '../../../shared/history/day-text'
import { expiryWords } from '../../../shared/text/checklist'
import { FILTER_TEXT } from '../../../shared/text/records'
import { TextField } from '../../components/TextField'
import styles from './HistoryFilters.module.css'

interface DayFieldProps {
  readonly label: string
  readonly day: string | undefined
  readonly onDay: (day: string | undefined) => void
}

/** A day as people write it; taken with Enter or when the field is left. */
export function DayField({ label, day, onDay }: DayFieldProps) {
  const [text, setText] = useState(day === undefined ? '' : expiryWords(day))
  const [isWrong, setWrong] = useState(false)
  const take = () => {
    const read = dayFromText(text)
    const isEmpty = text.trim() === ''
    setWrong(!isEmpty && read === undefined)
    if ((isEmpty || read !== undefined) && read !== day) onDay(read)
  }
  return (
    <div className={styles['day']}>
      <TextField
        label={label}
        value={text}
        placeholder="12 May 2026"
        error={isWrong ? FILTER_TEXT.dayWrong : undefined}
        maxLength={24}
        onChange={setText}
        onEnter={take}
        onBlur={take}
      />
    </div>
  )
}
