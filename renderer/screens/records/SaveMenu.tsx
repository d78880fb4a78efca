import { Braces, ChevronDown, Download, Table2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Saved } from '../../../shared/ipc/views'
import { errorSentence } from '../../../shared/text/errors'
import { SAVE_RECORDS_TEXT } from '../../../shared/text/records'
import { call, onChange } from '../../api/api'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import styles from './SaveMenu.module.css'

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly words: string }
  | { readonly step: 'saved'; readonly saved: Saved }
  | { readonly step: 'failed'; readonly words: string }

interface SaveMenuProps {
  readonly sessions: 'all' | readonly string[]
  readonly count: number
}

const FORMATS = [
  { id: 'csv', ...SAVE_RECORDS_TEXT.csv, icon: <Table2 size={22} aria-hidden="true" /> },
  { id: 'jsonl', ...SAVE_RECORDS_TEXT.jsonl, icon: <Braces size={22} aria-hidden="true" /> },
] as const

/** Saves records as a file: how far it is, then where it lies. */
export function SaveMenu({ sessions, count }: SaveMenuProps) {
  const [now, setNow] = useState<Step>({ step: 'idle' })
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic !== 'records-progress') return
        const words = SAVE_RECORDS_TEXT.progress(change.done, change.all)
        setNow((step) => (step.step === 'working' ? { step: 'working', words } : step))
      }),
    [],
  )
  const save = async (format: string) => {
    setNow({ step: 'working', words: SAVE_RECORDS_TEXT.working })
    const result = await call('records.save', { sessions: sessions === 'all' ? 'all' : [...sessions], format })
    if (result.ok) setNow({ step: 'saved', saved: result.value })
    else if (result.error.code === 'cancelled') setNow({ step: 'idle' })
    else setNow({ step: 'failed', words: errorSentence(result.error) })
  }
  const show = async (token: string) => {
    const result = await call('records.show', { token })
    if (!result.ok) setNow({ step: 'failed', words: errorSentence(result.error) })
  }
  return (
    <div className={styles['save']}>
      <div className={styles['words']} role="status">
        {now.step === 'working' && now.words}
        {now.step === 'saved' && (
          <>
            {SAVE_RECORDS_TEXT.saved(now.saved.name, now.saved.count)}{' '}
            <Button variant="link" onPress={() => void show(now.saved.token)}>
              {SAVE_RECORDS_TEXT.show}
            </Button>
          </>
        )}
        {now.step === 'failed' && <span className={styles['failed']}>{now.words}</span>}
      </div>
      <Menu
        variant="primary"
        trigger={
          <>
            <Download size={20} aria-hidden="true" />
            {SAVE_RECORDS_TEXT.button}
            <ChevronDown size={18} aria-hidden="true" />
          </>
        }
        heading={SAVE_RECORDS_TEXT.heading(count)}
        items={FORMATS}
        footer={SAVE_RECORDS_TEXT.footer}
        onPick={(format) => {
          if (now.step !== 'working') void save(format)
        }}
      />
    </div>
  )
}
