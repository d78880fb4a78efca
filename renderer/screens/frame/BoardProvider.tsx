import { useEffect, useState, type ReactNode } from 'react'
import type { Board } from '../../../shared/ipc/views'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { BoardContext, type UnsavedSession } from './board-context'
import { useMinute } from './use-minute'

/** Keeps the rooms up to date for the screens inside: by what the main process tells, and every minute. */
export function BoardProvider({ children }: { readonly children: ReactNode }) {
  const { data, reload } = useQuery('board.read', {}, ['board', 'session'])
  if (data === undefined) return <main aria-busy="true" aria-label={FRAME_TEXT.loading} />
  return (
    <LiveBoard board={data} reload={reload}>
      {children}
    </LiveBoard>
  )
}

function LiveBoard(props: { readonly board: Board; readonly reload: () => void; readonly children: ReactNode }) {
  const { board, reload } = props
  const now = useMinute(board.now)
  const unsaved = useUnsaved(board)
  const minute = now.at.slice(0, 16)
  const isOld = minute !== board.now.at.slice(0, 16)
  useEffect(() => {
    // A room's readiness runs out by the clock alone.
    if (isOld) reload()
  }, [isOld, minute, reload])
  return <BoardContext value={{ board, now, unsaved }}>{props.children}</BoardContext>
}

/** Asks each open session whether all of it is on the disk. */
function useUnsaved(board: Board): readonly UnsavedSession[] {
  const [unsaved, setUnsaved] = useState<readonly UnsavedSession[]>([])
  useEffect(() => {
    let isCurrent = true
    const open = board.rooms.flatMap(({ name, session }) => (session === undefined ? [] : [{ name, id: session.id }]))
    const asked = open.map(async ({ name, id }): Promise<readonly UnsavedSession[]> => {
      const change = await call('session.since', { session: id, seq: Number.MAX_SAFE_INTEGER })
      if (!change.ok || change.value.save.state === 'saved') return []
      return [{ session: id, roomName: name, count: change.value.save.count }]
    })
    void Promise.all(asked).then((found) => {
      if (isCurrent) setUnsaved(found.flat())
    })
    return () => {
      isCurrent = false
    }
  }, [board])
  return unsaved
}
