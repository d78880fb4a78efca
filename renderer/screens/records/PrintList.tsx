import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { HistoryQuery } from '../../../shared/history/query'
import { errorSentence } from '../../../shared/text/errors'
import { PRINT_LIST_TEXT } from '../../../shared/text/print-list'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import styles from './SaveMenu.module.css'

interface PrintListProps {
  readonly query: HistoryQuery
  /** What the query asks, in words. */
  readonly filters: readonly string[]
  readonly count: number
  readonly most: number
}

/** Prints what the filters show. */
export function PrintList({ query, filters, count, most }: PrintListProps) {
  const [words, setWords] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const print = async () => {
    if (count > most) {
      setWords(PRINT_LIST_TEXT.tooMany(most))
      return
    }
    setIsBusy(true)
    setWords(PRINT_LIST_TEXT.working)
    const result = await call('records.print', { query, filters: [...filters] })
    setWords(result.ok ? '' : errorSentence(result.error))
    setIsBusy(false)
  }
  return (
    <>
      <div className={styles['words']} role="status">
        {words}
      </div>
      <Button
        onPress={() => {
          if (!isBusy) void print()
        }}
      >
        <Printer size={20} aria-hidden="true" />
        {PRINT_LIST_TEXT.button}
      </Button>
    </>
  )
}
