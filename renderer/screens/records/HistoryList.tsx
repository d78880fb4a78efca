import { useEffect, useRef, type ReactNode } from 'react'
import type { HistoryPage, HistoryRow } from '../../../shared/history/history-page'
import { MOST_PRINTED } from '../../../shared/history/most-printed'
import { type HistoryQuery, isNarrowed, USUAL_SORT } from '../../../shared/history/query'
import { localDay } from '../../../shared/session/moment'
import { FILTER_TEXT, HISTORY_TEXT } from '../../../shared/text/records'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { chipsOf } from './filter-chips'
import { HistoryFilters } from './HistoryFilters'
import { HistoryFoot } from './HistoryFoot'
import styles from './HistoryList.module.css'
import { HistoryTable } from './HistoryTable'
import { sortOnly } from './query-part'
import { PrintList } from './PrintList'
import { QueryError } from './QueryError'
import { SaveMenu } from './SaveMenu'
import { SealCheck } from './SealCheck'
import { useHistoryRows } from './use-history-rows'

export interface HistoryPlace {
  readonly query: HistoryQuery
  /** The row that has the focus, counted over all that the query finds. */
  readonly index: number
}

interface HistoryListProps {
  readonly place: HistoryPlace
  readonly onPlace: (place: HistoryPlace) => void
  readonly onOpen: (row: HistoryRow) => void
  /** The way back to where the question came from. */
  readonly back?: ReactNode
}

const NO_CHOICES = { rooms: [], technicians: [], checklists: [], treatments: [], lines: [] }

/** All sessions, found by filters and search. */
export function HistoryList({ place, onPlace, onOpen, back }: HistoryListProps) {
  const { query, index } = place
  const { summary, error, rowAt, see } = useHistoryRows(query)
  const { data: choices = NO_CHOICES } = useQuery('records.choices', {}, ['history', 'directory', 'status'])
  const menu = useRef<HTMLDivElement>(null)
  useKeyE(() => openMenu(menu.current))
  if (error !== undefined) {
    return (
      <main>
        <QueryError error={error} />
      </main>
    )
  }
  if (summary === undefined) return <main className={styles['loading']}>{HISTORY_TEXT.loading}</main>
  const { total, open, sealed } = summary
  const narrowed = isNarrowed(query)
  const saved = total - open
  const last = Math.max(0, total - 1)
  const now = new Date()
  const ask = (next: HistoryQuery) => onPlace({ query: next, index: 0 })
  return (
    <main className={styles['history']}>
      <header className={styles['head']}>
        <div>
          {back}
          <h1>{HISTORY_TEXT.title}</h1>
          <p role="status">{summaryWords(summary, narrowed)}</p>
        </div>
        <div className={styles['actions']}>
          {sealed > 0 && <SealCheck onShowAltered={() => ask({ state: 'altered' })} />}
          {total > 0 && (
            <PrintList
              query={query}
              filters={chipsOf(query, choices).map(({ words }) => words)}
              count={total}
              most={MOST_PRINTED}
            />
          )}
          {saved > 0 && (
            <div ref={menu}>
              <SaveMenu sessions={narrowed ? { query } : 'all'} count={saved} />
            </div>
          )}
        </div>
      </header>
      {sealed + total > 0 && (
        <HistoryFilters
          query={query}
          choices={choices}
          today={localDay({ at: now.toISOString(), offset: -now.getTimezoneOffset() })}
          onQuery={ask}
        />
      )}
      {total === 0 ? (
        <Nothing narrowed={narrowed} onClear={() => ask(sortOnly(query))} />
      ) : (
        <>
          <HistoryTable
            question={JSON.stringify(query)}
            total={total}
            rowAt={rowAt}
            turnoverTarget={summary.turnoverTargetMinutes}
            sort={query.sort ?? USUAL_SORT}
            onSort={(sort) => ask({ ...query, sort })}
            index={Math.min(index, last)}
            onIndex={(next) => onPlace({ query, index: Math.min(last, Math.max(0, next)) })}
            onOpen={onOpen}
            onSeen={see}
          />
          <HistoryFoot />
        </>
      )}
    </main>
  )
}

function summaryWords({ total, open, sealed, isComplete }: Omit<HistoryPage, 'rows'>, narrowed: boolean): string {
  const words = narrowed ? HISTORY_TEXT.found(total, sealed) : HISTORY_TEXT.total(sealed) + HISTORY_TEXT.open(open)
  return isComplete ? words : `${words}. ${HISTORY_TEXT.reading}`
}

function Nothing({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }) {
  if (!narrowed) return <EmptyState title={HISTORY_TEXT.emptyTitle}>{HISTORY_TEXT.empty}</EmptyState>
  return (
    <EmptyState title={HISTORY_TEXT.noneTitle} action={<Button onPress={onClear}>{FILTER_TEXT.clearAll}</Button>}>
      {HISTORY_TEXT.none}
    </EmptyState>
  )
}

/** As the arrow key on its button would: the first format has the focus at once. */
function openMenu(around: HTMLElement | null): void {
  const button = around?.querySelector('button[aria-haspopup]')
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
}

/** E anywhere on the screen but in a field or a menu. */
function useKeyE(run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

const TYPING = 'input, textarea, [role=menu], [role=listbox]'
