import { useEffect, useRef } from 'react'
import { HISTORY_TEXT } from '../../../shared/text/records'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { CheckGlyph } from '../../components/CheckGlyph'
import { EmptyState } from '../../components/EmptyState'
import { Kbd } from '../../components/Kbd'
import styles from './HistoryList.module.css'
import { HistoryTable } from './HistoryTable'
import { QueryError } from './QueryError'
import { SaveMenu } from './SaveMenu'

/** Rows that are asked for at a time. */
const PAGE = 100

interface HistoryListProps {
  /** The row that has the focus, counted over all records. */
  readonly index: number
  readonly onIndex: (index: number) => void
  readonly onOpen: (session: string) => void
}

export function HistoryList({ index, onIndex, onOpen }: HistoryListProps) {
  const offset = Math.floor(index / PAGE) * PAGE
  // A sign-in or its end is a change of status.
  const { data, error } = useQuery('records.list', { offset, limit: PAGE }, ['records', 'status'])
  const menu = useRef<HTMLDivElement>(null)
  useKeyE(() => openMenu(menu.current))
  if (error !== undefined) {
    return (
      <main>
        <QueryError error={error} />
      </main>
    )
  }
  if (data === undefined) return <main className={styles['loading']}>{HISTORY_TEXT.loading}</main>
  const { rows, total } = data
  const last = Math.max(0, total - 1)
  return (
    <main className={styles['history']}>
      <header className={styles['head']}>
        <div>
          <h1>{HISTORY_TEXT.title}</h1>
          <p>{HISTORY_TEXT.total(total)}</p>
        </div>
        {total > 0 && (
          <div ref={menu}>
            <SaveMenu sessions="all" count={total} />
          </div>
        )}
      </header>
      {total === 0 ? (
        <EmptyState title={HISTORY_TEXT.emptyTitle}>{HISTORY_TEXT.empty}</EmptyState>
      ) : (
        <>
          <HistoryTable
            rows={rows}
            offset={offset}
            total={total}
            index={Math.min(index, last)}
            onIndex={(next) => onIndex(Math.min(last, Math.max(0, next)))}
            onOpen={onOpen}
          />
          <footer className={styles['foot']}>
            <span role="status">{HISTORY_TEXT.range(offset + 1, offset + rows.length, total)}</span>
            {total > PAGE && (
              <span className={styles['pages']}>
                <Button locked={offset === 0} onPress={() => onIndex(offset - PAGE)}>
                  {HISTORY_TEXT.newer}
                </Button>
                <Button locked={offset + PAGE >= total} onPress={() => onIndex(offset + PAGE)}>
                  {HISTORY_TEXT.older}
                </Button>
              </span>
            )}
            <Legend />
            <span className={styles['keys']}>
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> {HISTORY_TEXT.keys.move} <Kbd>Enter</Kbd> {HISTORY_TEXT.keys.open} <Kbd>E</Kbd>{' '}
              {HISTORY_TEXT.keys.save}
            </span>
          </footer>
        </>
      )}
    </main>
  )
}

function Legend() {
  return (
    <span className={styles['legend']}>
      <CheckGlyph shape="square" state="done" size={18} /> {HISTORY_TEXT.done}
      <CheckGlyph shape="square" state="na" size={18} /> {HISTORY_TEXT.notApplicable}
      <CheckGlyph shape="square" state="problem" size={18} /> {HISTORY_TEXT.problem}
    </span>
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
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=menu]') !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
