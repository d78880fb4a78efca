import { useCallback, useEffect, useRef, useState } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import type { AppError } from '../../../shared/ipc/errors'
import { call } from '../../api/api'

/** After the last letter typed. */
const SAVE_AFTER_MS = 600
/** A disk that refused is asked again. */
const RETRY_MS = 5000

export interface DraftEdit {
  readonly list: Checklist
  readonly change: (next: (list: Checklist) => Checklist) => void
  readonly savedAt: { readonly at: string; readonly offset: number }
  /** Something typed is not on the disk yet. */
  readonly isWaiting: boolean
  readonly error: AppError | undefined
  /** Saves what waits; answers whether everything is on the disk. */
  readonly flush: () => Promise<boolean>
  /** Nothing of this draft is saved any more: it is discarded. */
  readonly forget: () => void
}

/** The draft as it is on the screen, saved as the manager types. */
export function useDraft(first: Checklist, firstSaved: DraftEdit['savedAt']): DraftEdit {
  const [list, setList] = useState(first)
  const [savedAt, setSavedAt] = useState(firstSaved)
  const [saved, setSaved] = useState(first)
  const [error, setError] = useState<AppError>()
  const latest = useRef({ list, saved })
  useEffect(() => {
    latest.current = { list, saved }
  })
  const flush = useCallback(async () => {
    const { list: draft, saved: before } = latest.current
    if (draft === before) return true
    const result = await call('checklists.save-draft', { draft })
    setError(result.ok ? undefined : result.error)
    if (!result.ok) return false
    setSaved(draft)
    setSavedAt(result.value)
    return true
  }, [])
  const forget = useCallback(() => {
    latest.current = { ...latest.current, saved: latest.current.list }
  }, [])
  const isWaiting = list !== saved
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(() => void flush(), error === undefined ? SAVE_AFTER_MS : RETRY_MS)
    return () => clearTimeout(timer)
  }, [isWaiting, list, error, flush])
  // What was typed last is not lost by leaving the screen.
  useEffect(() => () => void flush(), [flush])
  const change = useCallback((next: (known: Checklist) => Checklist) => setList(next), [])
  return { list, change, savedAt, isWaiting, error, flush, forget }
}
