import { useEffect, useRef } from 'react'
import type { DueList } from '../../../shared/checklist/due-list'
import { localDay } from '../../../shared/session/moment'
import { useQuery } from '../../api/use-query'
import { useBoard } from '../frame/board-context'

/** The recurring lists in use, asked again when one is begun or sealed, and on a new day. */
export function useDueLists(): readonly DueList[] | undefined {
  const { now } = useBoard()
  const { data, reload } = useQuery('lists.due', {}, ['directory', 'board', 'records'])
  const today = localDay(now)
  const asked = useRef(today)
  useEffect(() => {
    if (asked.current === today) return
    asked.current = today
    reload()
  }, [today, reload])
  return data
}
