import type { Saved } from '../../../shared/ipc/views'
import { errorSentence } from '../../../shared/text/errors'
import { SAVE_REPORT_TEXT } from '../../../shared/text/reports'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import styles from './SaveReport.module.css'
import type { SavingStep } from './use-saving'

interface SavedFileProps {
  readonly step: SavingStep
  readonly words: (saved: Saved) => string
  readonly cancelled: string
  readonly onFailed: (words: string) => void
}

/** What came of saving, told as it comes. */
export function SavedFile({ step, words, cancelled, onFailed }: SavedFileProps) {
  const show = async (token: string) => {
    const result = await call('records.show', { token })
    if (!result.ok) onFailed(errorSentence(result.error))
  }
  return (
    <div className={styles['words']} role="status">
      {step.step === 'cancelled' && cancelled}
      {step.step === 'failed' && <span className={styles['failed']}>{step.words}</span>}
      {step.step === 'saved' && (
        <>
          {words(step.saved)}{' '}
          <Button variant="link" onPress={() => void show(step.saved.token)}>
            {SAVE_REPORT_TEXT.show}
          </Button>
        </>
      )}
    </div>
  )
}
