import { Download } from 'lucide-react'
import { useState } from 'react'
import { INSIGHT_PERIODS } from '../../../shared/history/insight-period'
import type { Saved } from '../../../shared/ipc/views'
import { errorSentence } from '../../../shared/text/errors'
import { INSIGHT_TEXT } from '../../../shared/text/insights'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { linkProps } from '../../components/follow-link'
import { Segments } from '../../components/Segments'
import { useApp } from '../frame/app-context'
import { followTo } from './follow'
import type { InsightFiltersProps } from './InsightFilters'
import styles from './Insights.module.css'

/** The figure that counts most, what it means, the stretch it is of, and the way out as a file. */
export function InsightsHead({ insights, query, onQuery }: InsightFiltersProps) {
  const { go } = useApp()
  const { total, days } = insights
  const missed = total.sessions - total.passed
  return (
    <header className={styles['head']}>
      <div className={styles['words']}>
        <h1>{total.percent === undefined ? INSIGHT_TEXT.name : INSIGHT_TEXT.title(total.percent)}</h1>
        <p role="status">
          {total.percent === undefined ? INSIGHT_TEXT.few(total.sessions, days) : INSIGHT_TEXT.summary(total, days)}
        </p>
      </div>
      <div className={styles['tools']}>
        <div className={styles['period']}>
          <Segments
            label={INSIGHT_TEXT.period}
            labelHidden
            options={INSIGHT_PERIODS.map((id) => ({ id, label: INSIGHT_TEXT.periods[id] }))}
            value={typeof query.days === 'string' ? query.days : null}
            onChange={(period) => onQuery({ ...query, days: period })}
          />
        </div>
        <SaveFigures query={query} />
      </div>
      {total.sessions > 0 && (
        <p className={styles['meaning']}>
          {INSIGHT_TEXT.meaning}{' '}
          {missed > 0 && (
            <a {...linkProps(followTo(go, query, days, { firstTime: false }))}>{INSIGHT_TEXT.notPassed(missed)}</a>
          )}
        </p>
      )}
    </header>
  )
}

type Step =
  | { readonly step: 'idle' | 'choosing' }
  | { readonly step: 'saved'; readonly saved: Saved }
  | { readonly step: 'failed'; readonly words: string }

function SaveFigures({ query }: Pick<InsightFiltersProps, 'query'>) {
  const [now, setNow] = useState<Step>({ step: 'idle' })
  const save = async () => {
    if (now.step === 'choosing') return
    setNow({ step: 'choosing' })
    const result = await call('insights.save', query)
    if (result.ok) setNow({ step: 'saved', saved: result.value })
    else if (result.error.code === 'cancelled') setNow({ step: 'idle' })
    else setNow({ step: 'failed', words: errorSentence(result.error) })
  }
  const show = async (token: string) => {
    const result = await call('records.show', { token })
    if (!result.ok) setNow({ step: 'failed', words: errorSentence(result.error) })
  }
  return (
    <>
      <Button onPress={() => void save()}>
        <Download size={20} aria-hidden="true" />
        {INSIGHT_TEXT.save}
      </Button>
      <div className={styles['saved']} role="status">
        {now.step === 'choosing' && INSIGHT_TEXT.choosing}
        {now.step === 'failed' && <span className={styles['failed']}>{now.words}</span>}
        {now.step === 'saved' && (
          <>
            {INSIGHT_TEXT.saved(now.saved.name, now.saved.wanted)}{' '}
            <Button variant="link" onPress={() => void show(now.saved.token)}>
              {INSIGHT_TEXT.show}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
