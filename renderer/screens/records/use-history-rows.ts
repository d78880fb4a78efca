import { useCallback, useEffect, useRef, useState } from 'react'
import type { HistoryRow } from '../../../shared/history/history-page'
import { HISTORY_QUERY, type HistoryQuery } from '../../../shared/history/query'
import type { Change } from '../../../shared/ipc/contract'
import type { AppError } from '../../../shared/ipc/errors'
import { call, onChange } from '../../api/api'
import { type HistoryPages, withPage } from './history-pages'

/** Rows that are asked for at a time. */
const PAGE = 100
/** A sign-in or its end is a change of status; open sessions come and go with the board. */
const TOPICS: readonly Change['topic'][] = ['records', 'history', 'status', 'board']

/**
 * The first page of what was asked last, for as long as nothing changed: opened again, History shows it at once, and asks
 * anew all the same.
 */
let kept: { readonly question: string; readonly found: HistoryPages } | undefined
onChange(({ topic }) => {
  if (TOPICS.includes(topic)) kept = undefined
})

export interface HistoryRows {
  readonly summary: HistoryPages['summary'] | undefined
  readonly error: AppError | undefined
  readonly rowAt: (index: number) => HistoryRow | undefined
  /** Tells which rows are on the screen; those that are missing are fetched. */
  readonly see: (first: number, last: number) => void
}

/** The rows that a query finds, fetched in pages as they come into sight. What was there stays until the new is. */
export function useHistoryRows(query: HistoryQuery): HistoryRows {
  const key = JSON.stringify(query)
  const [found, setFound] = useState(() => (kept?.question === key ? kept.found : undefined))
  const [error, setError] = useState<AppError>()
  const turn = useRef(0)
  /** The turn that what is shown was asked in. */
  const shown = useRef(0)
  const asked = useRef(new Set<number>())
  const seen = useRef({ first: 0, last: 0 })
  const load = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return
      asked.current.add(page)
      const now = turn.current
      const input = { query: HISTORY_QUERY.parse(JSON.parse(key)), offset: page * PAGE, limit: PAGE }
      void call('records.find', input).then((result) => {
        if (now !== turn.current) return
        setError(result.ok ? undefined : result.error)
        if (!result.ok) return
        const isNewAnswer = shown.current !== now
        shown.current = now
        setFound((was) => withPage(was, page, result.value, isNewAnswer))
        if (page === 0) kept = { question: key, found: withPage(undefined, page, result.value, true) }
      })
    },
    [key],
  )
  const loadSeen = useCallback(() => {
    for (let page = seen.current.first; page <= seen.current.last; page += 1) load(page)
  }, [load])
  const reload = useCallback(() => {
    turn.current += 1
    asked.current.clear()
    loadSeen()
  }, [loadSeen])
  useEffect(() => {
    reload()
    // An answer that comes after the screen is left may be older than what changed since.
    return () => void (turn.current += 1)
  }, [reload])
  useEffect(
    () =>
      onChange((change) => {
        if (TOPICS.includes(change.topic)) reload()
      }),
    [reload],
  )
  const see = useCallback(
    (first: number, last: number) => {
      seen.current = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) }
      loadSeen()
    },
    [loadSeen],
  )
  const rowAt = (index: number) => found?.pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  return { summary: found?.summary, error, rowAt, see }
}
