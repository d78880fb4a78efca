import { useState } from 'react'
import type { ReportColumn, ReportRow } from '../../../shared/reports/report-table'
import { reportCellWords } from '../../../shared/text/report-words'
import { REPORTS_TEXT as TEXT } from '../../../shared/text/reports'
import { Button } from '../../components/Button'
import { linkProps } from '../../components/follow-link'
import { useApp } from '../frame/app-context'
import styles from './ReportRows.module.css'

interface ReportCellsProps {
  readonly columns: readonly ReportColumn[]
  readonly row: ReportRow
  readonly look: (column: ReportColumn) => string | undefined
}

/** The cells of a row; a record's number leads to it in History. */
export function ReportCells({ columns, row, look }: ReportCellsProps) {
  return columns.map((column, place) => {
    const words = reportCellWords(row[place], column.kind)
    return (
      <td key={column.head} className={look(column)}>
        {column.kind === 'record' && words !== '' ? <RecordLink record={words} /> : <Words>{words}</Words>}
      </td>
    )
  })
}

function RecordLink({ record }: { readonly record: string }) {
  const { go } = useApp()
  const onPress = () => go({ name: 'records', query: { text: record } })
  return (
    <a {...linkProps({ href: '#records', onPress })} className={styles['record']} aria-label={TEXT.openRecord(record)}>
      {record}
    </a>
  )
}

/** Letters of a cell that are shown without asking. */
const SHORT = 240

function Words({ children: words }: { readonly children: string }) {
  const [isWhole, setWhole] = useState(false)
  if (words.length <= SHORT + 40) return words
  return (
    <>
      {isWhole ? words : `${words.slice(0, SHORT)}… `}{' '}
      <Button variant="link" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
        {isWhole ? TEXT.showLess : TEXT.showAll}
      </Button>
    </>
  )
}
