import { Braces, ChevronDown, Download, FileSpreadsheet, FileText, List, Table2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { HistoryQuery } from '../../../shared/history/query'
import type { Saved } from '../../../shared/ipc/views'
import { errorSentence } from '../../../shared/text/errors'
import { SAVE_TEXT } from '../../../shared/text/exports'
import { call, onChange } from '../../api/api'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import { ProgressBar } from '../../components/ProgressBar'
import styles from './SaveMenu.module.css'
import { PdfFooter } from './PdfFooter'
import { useOwnPaperFirst } from './use-own-paper-first'

/** What leaves only when it is ticked. */
const ALONG = ['health', 'photos'] as const
type Along = (typeof ALONG)[number]
type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'choosing' }
  | { readonly step: 'working'; readonly done: number; readonly all: number }
  | { readonly step: 'saved'; readonly saved: Saved; readonly healthLeft: boolean }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly words: string }

interface SaveMenuProps {
  readonly sessions: 'all' | readonly string[] | { readonly query: HistoryQuery }
  readonly count: number
}

const FORMATS = [
  { id: 'pdf-a4', icon: <FileText size={22} aria-hidden="true" /> },
  { id: 'pdf-letter', icon: <FileText size={22} aria-hidden="true" /> },
  { id: 'xlsx', icon: <FileSpreadsheet size={22} aria-hidden="true" /> },
  { id: 'csv-sessions', icon: <List size={22} aria-hidden="true" /> },
  { id: 'csv', icon: <Table2 size={22} aria-hidden="true" /> },
  { id: 'jsonl', icon: <Braces size={22} aria-hidden="true" /> },
] as const

/** Saves records as a file: how far it is, then where it lies. */
export function SaveMenu({ sessions, count }: SaveMenuProps) {
  const [now, setNow] = useState<Step>({ step: 'idle' })
  const formats = useOwnPaperFirst(FORMATS)
  const [along, setAlong] = useState<ReadonlySet<Along>>(new Set())
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic !== 'records-progress') return
        const { done, all } = change
        setNow((was) => (was.step === 'choosing' || was.step === 'working' ? { step: 'working', done, all } : was))
      }),
    [],
  )
  const save = async (format: string) => {
    setNow({ step: 'choosing' })
    const wanted = sessions === 'all' || 'query' in sessions ? sessions : [...sessions]
    const health = along.has('health')
    const result = await call('records.save', { sessions: wanted, format, health, photos: along.has('photos') })
    if (result.ok) setNow({ step: 'saved', saved: result.value, healthLeft: !health })
    else if (result.error.code !== 'cancelled') setNow({ step: 'failed', words: errorSentence(result.error) })
    else setNow((was) => (was.step === 'working' ? { step: 'cancelled' } : { step: 'idle' }))
  }
  const isBusy = now.step === 'choosing' || now.step === 'working'
  return (
    <div className={styles['save']}>
      {now.step === 'working' && <Progress done={now.done} all={now.all} />}
      <div className={styles['words']} role="status">
        {now.step === 'choosing' && SAVE_TEXT.choosing}
        {now.step === 'cancelled' && SAVE_TEXT.cancelled}
        {now.step === 'saved' && <SavedWords {...now} onFailed={(words) => setNow({ step: 'failed', words })} />}
        {now.step === 'failed' && <span className={styles['failed']}>{now.words}</span>}
      </div>
      <Menu
        variant="primary"
        trigger={
          <>
            <Download size={20} aria-hidden="true" />
            {SAVE_TEXT.button}
            <ChevronDown size={18} aria-hidden="true" />
          </>
        }
        heading={SAVE_TEXT.heading(count)}
        items={formats.map((format) => ({ ...format, ...SAVE_TEXT.formats[format.id] }))}
        ticks={{
          heading: SAVE_TEXT.alongHeading,
          items: ALONG.map((id) => ({ id, ...SAVE_TEXT[id] })),
          ticked: along,
          onTicked: setAlong,
        }}
        footer={<PdfFooter words={SAVE_TEXT.footer} />}
        onPick={(format) => {
          if (!isBusy) void save(format)
        }}
      />
    </div>
  )
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <>
      <div className={styles['progress']}>
        <span>{SAVE_TEXT.progress(done, all)}</span>
        <ProgressBar label={SAVE_TEXT.bar} value={done} max={all} valueText={SAVE_TEXT.progress(done, all)} />
      </div>
      <Button onPress={() => void call('records.cancel-save', {})}>{SAVE_TEXT.cancel}</Button>
    </>
  )
}

interface SavedWordsProps {
  readonly saved: Saved
  readonly healthLeft: boolean
  readonly onFailed: (words: string) => void
}

function SavedWords({ saved, healthLeft, onFailed }: SavedWordsProps) {
  const show = async () => {
    const result = await call('records.show', { token: saved.token })
    if (!result.ok) onFailed(errorSentence(result.error))
  }
  return (
    <>
      {SAVE_TEXT.saved(saved.name, saved.count, saved.wanted)} {healthLeft && `${SAVE_TEXT.healthLeft} `}
      <Button variant="link" onPress={() => void show()}>
        {SAVE_TEXT.show}
      </Button>
    </>
  )
}
