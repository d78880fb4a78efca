import type { ReactNode } from 'react'
import { ChevronDown, Download, FileText, Table2 } from 'lucide-react'
import type { ReportFormat, ReportWish } from '../../../shared/reports/report-wish'
import { REPORTS_TEXT, SAVE_REPORT_TEXT as TEXT } from '../../../shared/text/reports'
import { call } from '../../api/api'
import { Menu } from '../../components/Menu'
import { PdfFooter } from '../records/PdfFooter'
import { useOwnPaperFirst } from '../records/use-own-paper-first'
import { ReportProgress } from './ReportProgress'
import { SavedFile } from './SavedFile'
import styles from './SaveReport.module.css'
import { useSaving } from './use-saving'

const FORMATS: readonly { readonly id: ReportFormat; readonly icon: ReactNode }[] = [
  { id: 'pdf-a4', icon: <FileText size={22} aria-hidden="true" /> },
  { id: 'pdf-letter', icon: <FileText size={22} aria-hidden="true" /> },
  { id: 'csv', icon: <Table2 size={22} aria-hidden="true" /> },
]

/** Saves the report that is on the screen; says where it lies. */
export function SaveReport({ wish, rows }: { readonly wish: ReportWish; readonly rows: number }) {
  const { step, save, fail } = useSaving()
  const formats = useOwnPaperFirst(FORMATS)
  const isBusy = step.step === 'working'
  return (
    <div className={styles['save']}>
      {isBusy && <ReportProgress making={TEXT.writing} words={REPORTS_TEXT.progress} what="writing" />}
      <SavedFile
        step={step}
        words={({ name, wanted }) => TEXT.saved(name, wanted)}
        cancelled={TEXT.cancelled}
        onFailed={fail}
      />
      <Menu
        variant="primary"
        trigger={
          <>
            <Download size={20} aria-hidden="true" />
            {TEXT.button}
            <ChevronDown size={18} aria-hidden="true" />
          </>
        }
        heading={TEXT.heading(rows)}
        items={formats.map((format) => ({ ...format, ...TEXT.formats[format.id] }))}
        footer={<PdfFooter words={TEXT.footer} />}
        onPick={(format) => {
          if (!isBusy) save(() => call('reports.save', { wish, format }))
        }}
      />
    </div>
  )
}
