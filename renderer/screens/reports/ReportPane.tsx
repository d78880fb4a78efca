import { useState, type ReactNode } from 'react'
import type { ReportChoices } from '../../../shared/reports/report-view'
import type { ReportKind, ReportWish } from '../../../shared/reports/report-wish'
import { errorSentence } from '../../../shared/text/errors'
import { REPORT_NAMES } from '../../../shared/text/report-words'
import { REPORTS_TEXT as TEXT } from '../../../shared/text/reports'
import { clockTime } from '../../../shared/text/time'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { QueryError } from '../records/QueryError'
import { type Asked, wishOf } from './asked'
import { ReportForm } from './ReportForm'
import styles from './ReportPane.module.css'
import { ReportProgress } from './ReportProgress'
import { ReportRows } from './ReportRows'
import { SaveReport } from './SaveReport'
import { type MadeReport, useReport } from './use-report'

interface ReportPaneProps {
  readonly kind: ReportKind
  readonly choices: ReportChoices
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
}

/** One report: what it is of, what it says, and how it is saved. */
export function ReportPane({ kind, choices, asked: before, onAsked }: ReportPaneProps) {
  // A recall asks for all the years, whatever the other reports are about.
  const [asked, setAsked] = useState<Asked>(kind === 'lot-trace' ? { ...before, period: {} } : before)
  const wish = wishOf(kind, asked)
  const take = (next: Asked) => {
    setAsked(next)
    if (kind !== 'lot-trace') onAsked(next)
  }
  const form = <ReportForm kind={kind} choices={choices} asked={asked} onAsked={take} />
  return wish === undefined ? (
    <div className={styles['pane']}>
      <Head kind={kind} />
      {form}
      <EmptyState title={TEXT.lotFirst}>{TEXT.lotFirstText}</EmptyState>
    </div>
  ) : (
    <Wished wish={wish} form={form} />
  )
}

function Head({ kind, children }: { readonly kind: ReportKind; readonly children?: ReactNode }) {
  const { title, sentence } = REPORT_NAMES[kind]
  return (
    <header className={styles['head']}>
      <div className={styles['words']}>
        <h2>{title}</h2>
        <p>{sentence}</p>
      </div>
      {children}
    </header>
  )
}

function Wished({ wish, form }: { readonly wish: ReportWish; readonly form: ReactNode }) {
  const made = useReport(wish)
  const { report, error, isMaking } = made
  if (error?.code === 'needs-manager') return <QueryError error={error} />
  return (
    <div className={styles['pane']}>
      <Head kind={wish.kind}>
        {report !== undefined && !isMaking && <SaveReport wish={wish} rows={report.view.total} />}
      </Head>
      {form}
      {isMaking ? <ReportProgress making={TEXT.making} words={TEXT.progress} what="reading" /> : <Said made={made} />}
      {error !== undefined && <EmptyState title={errorSentence(error)} />}
      {report !== undefined && <Rows made={report} isMaking={isMaking} kind={wish.kind} />}
    </div>
  )
}

/** What has to be said of the table, and when it was made. */
function Said({ made: { report, isCancelled, again } }: { readonly made: MadeReport }) {
  return (
    <div className={styles['said']}>
      <div role="status">
        {isCancelled && TEXT.cancelled} {report?.view.notes.join(' ')}
      </div>
      <span className={styles['again']}>
        {report !== undefined && `${TEXT.made(clockTime(report.view.at))} `}
        <Button variant="link" onPress={again}>
          {TEXT.again}
        </Button>
      </span>
    </div>
  )
}

interface RowsProps {
  readonly made: NonNullable<MadeReport['report']>
  readonly isMaking: boolean
  readonly kind: ReportKind
}

function Rows({ made, isMaking, kind }: RowsProps) {
  if (made.view.total > 0) return <ReportRows key={made.view.token} report={made} isOld={isMaking} />
  if (isMaking) return null
  return <EmptyState title={TEXT.emptyTitle}>{kind === 'credentials' ? TEXT.emptyCredentials : TEXT.empty}</EmptyState>
}
