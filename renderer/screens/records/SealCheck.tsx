import { BadgeCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SealsChecked } from '../../../shared/history/seals-checked'
import { errorSentence } from '../../../shared/text/errors'
import { SEAL_CHECK_TEXT as TEXT } from '../../../shared/text/seal-check'
import { call, onChange } from '../../api/api'
import { Button } from '../../components/Button'
import { ProgressBar } from '../../components/ProgressBar'
import styles from './SaveMenu.module.css'

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly done: number; readonly all: number }
  | { readonly step: 'checked'; readonly found: SealsChecked }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly words: string }

/** Checks the seal of every record: those that were changed are then found by their status. */
export function SealCheck({ onShowAltered }: { readonly onShowAltered: () => void }) {
  const [now, setNow] = useState<Step>({ step: 'idle' })
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic !== 'seals-progress') return
        const { done, all } = change
        setNow((was) => (was.step === 'working' ? { step: 'working', done, all } : was))
      }),
    [],
  )
  // Who leaves the screen waits for no answer.
  useEffect(() => () => void call('records.cancel-check', {}), [])
  const check = async () => {
    setNow({ step: 'working', done: 0, all: 0 })
    const result = await call('records.check-seals', {})
    if (result.ok) setNow({ step: 'checked', found: result.value })
    else if (result.error.code === 'cancelled') setNow({ step: 'cancelled' })
    else setNow({ step: 'failed', words: errorSentence(result.error) })
  }
  if (now.step === 'working') return <Working {...now} />
  return (
    <>
      <div className={styles['words']} role="status">
        {now.step === 'cancelled' && TEXT.cancelled}
        {now.step === 'failed' && <span className={styles['failed']}>{now.words}</span>}
        {now.step === 'checked' && <Found {...now.found} onShowAltered={onShowAltered} />}
      </div>
      <Button onPress={() => void check()}>
        <BadgeCheck size={20} aria-hidden="true" />
        {TEXT.button}
      </Button>
    </>
  )
}

function Working({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <>
      <div className={styles['progress']}>
        <span>{TEXT.progress(done, all)}</span>
        <ProgressBar label={TEXT.bar} value={done} max={Math.max(1, all)} valueText={TEXT.progress(done, all)} />
      </div>
      <Button onPress={() => void call('records.cancel-check', {})}>{TEXT.cancel}</Button>
    </>
  )
}

function Found({ checked, altered, onShowAltered }: SealsChecked & { readonly onShowAltered: () => void }) {
  if (altered === 0) return <>{TEXT.intact(checked)}</>
  return (
    <>
      <span className={styles['failed']}>{TEXT.altered(altered, checked)}</span>{' '}
      <Button variant="link" onPress={onShowAltered}>
        {TEXT.show}
      </Button>
    </>
  )
}
