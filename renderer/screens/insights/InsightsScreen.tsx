import { useEffect, useRef } from 'react'
import type { InsightQuery } from '../../../shared/history/insight-period'
import type { Insights } from '../../../shared/history/insights'
import { errorSentence } from '../../../shared/text/errors'
import { INSIGHT_TEXT } from '../../../shared/text/insights'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Kbd } from '../../components/Kbd'
import { useApp } from '../frame/app-context'
import { ContactPanel } from './ContactPanel'
import { followTo } from './follow'
import { GroupsPanel } from './GroupsPanel'
import { InsightFilters } from './InsightFilters'
import { InsightsHead } from './InsightsHead'
import styles from './Insights.module.css'
import { MissedPanel } from './MissedPanel'
import type { PanelProps } from './panel-props'
import { TrendPanel } from './TrendPanel'
import { TurnoverPanel } from './TurnoverPanel'
import { useTables } from './use-tables'

const USUAL: InsightQuery = { days: '12-weeks' }

/** What the sealed sessions of a stretch add up to; every figure leads to the sessions behind it. */
export function InsightsScreen() {
  const { route, go } = useApp()
  const query = (route.name === 'insights' ? route.asked : undefined) ?? USUAL
  const { data, error } = useQuery('insights.read', query, ['records', 'history', 'directory', 'status'])
  const ask = (asked: InsightQuery) => go({ name: 'insights', asked })
  if (error !== undefined) {
    return (
      <main>
        <EmptyState title={errorSentence(error)} />
      </main>
    )
  }
  if (data === undefined) return <main className={styles['loading']}>{INSIGHT_TEXT.loading}</main>
  if (!data.hasRecords) {
    return (
      <main className={styles['insights']}>
        <h1>{INSIGHT_TEXT.name}</h1>
        <EmptyState title={INSIGHT_TEXT.emptyTitle}>{INSIGHT_TEXT.empty}</EmptyState>
      </main>
    )
  }
  return (
    <main className={styles['insights']}>
      <InsightsHead insights={data} query={query} onQuery={ask} />
      <InsightFilters insights={data} query={query} onQuery={ask} />
      {data.total.sessions === 0 ? (
        <EmptyState
          title={INSIGHT_TEXT.noneTitle}
          action={<Button onPress={() => ask({ days: 'all' })}>{INSIGHT_TEXT.showAll}</Button>}
        >
          {INSIGHT_TEXT.none(data.days)}
        </EmptyState>
      ) : (
        <Panels insights={data} query={query} />
      )}
    </main>
  )
}

const PANELS = [
  { id: 'trend', Panel: TrendPanel },
  { id: 'missed', Panel: MissedPanel },
  { id: 'groups', Panel: GroupsPanel },
  { id: 'turnover', Panel: TurnoverPanel },
  { id: 'contact', Panel: ContactPanel },
] as const
const IDS = PANELS.map(({ id }) => id)

function Panels({ insights, query }: { readonly insights: Insights; readonly query: InsightQuery }) {
  const { go } = useApp()
  const tables = useTables(IDS)
  useKeyT(tables.toggleAt)
  const follow: PanelProps['follow'] = (part) => followTo(go, query, insights.days, part)
  return (
    <>
      <div className={styles['grid']}>
        {PANELS.map(({ id, Panel }) => (
          <Panel
            key={id}
            id={id}
            insights={insights}
            follow={follow}
            isTable={tables.shown.has(id)}
            onTable={() => tables.toggle(id)}
          />
        ))}
      </div>
      <p className={styles['keys']}>
        <Kbd>T</Kbd> {INSIGHT_TEXT.keys}
      </p>
    </>
  )
}

/** T turns the panel that has the focus into a table, or all of them. */
function useKeyT(toggleAt: (panel: string | undefined) => void): void {
  const latest = useRef(toggleAt)
  useEffect(() => {
    latest.current = toggleAt
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.altKey || event.metaKey) return
      const at = event.target instanceof Element ? event.target : undefined
      if (at?.closest('input, textarea, [role=menu], [role=listbox]') != null) return
      event.preventDefault()
      latest.current(at?.closest('[data-panel]')?.getAttribute('data-panel') ?? undefined)
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
