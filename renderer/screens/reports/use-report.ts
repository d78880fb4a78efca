import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { ReportRow } from '../../../shared/reports/report-table'
import type { ReportView } from '../../../shared/reports/report-view'
import type { ReportWish } from '../../../shared/reports/report-wish'
import { call } from '../../api/api'

/** Rows that are asked for at a time. */
const PAGE = 200

export interface Report {
  readonly view: ReportView
  readonly rowAt: (index: number) => ReportRow | undefined
  /** Tells which rows are on the screen; those that are missing are fetched. */
  readonly see: (first: number, last: number) => void
}
export interface MadeReport {
  readonly report: Report | undefined
  readonly error: AppError | undefined
  readonly isMaking: boolean
  readonly isCancelled: boolean
  /** Makes it anew. */
  readonly again: () => void
}

interface Loaded {
  readonly view: ReportView
  readonly pages: ReadonlyMap<number, readonly ReportRow[]>
}
type Step = 'making' | 'made' | 'cancelled'

/** A report, made as soon as it is wished for; another wish ends the one under way. */
export function useReport(wish: ReportWish): MadeReport {
  const [loaded, setLoaded] = useState<Loaded>()
  const [error, setError] = useState<AppError>()
  const [step, setStep] = useState<Step>('making')
  const turn = useRef(0)
  const asked = useRef(new Set<number>())
  const key = JSON.stringify(wish)
  const again = useCallback(() => {
    const now = ++turn.current
    setStep('making')
    // The key is the wish's own text.
    void call('reports.read', { wish: JSON.parse(key) as ReportWish }).then((result) => {
      if (now !== turn.current) return
      const isCancelled = !result.ok && result.error.code === 'cancelled'
      setStep(isCancelled ? 'cancelled' : 'made')
      setError(result.ok || isCancelled ? undefined : result.error)
      setLoaded(result.ok ? { view: result.value, pages: new Map([[0, result.value.rows]]) } : undefined)
      asked.current = new Set([0])
    })
  }, [key])
  useEffect(() => {
    again()
    return () => {
      turn.current += 1
      void call('reports.cancel', { what: 'reading' })
    }
  }, [again])
  const see = useCallback(
    (first: number, last: number) => {
      if (loaded === undefined) return
      const { token } = loaded.view
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
        if (asked.current.has(page)) continue
        asked.current.add(page)
        void call('reports.rows', { token, offset: page * PAGE, limit: PAGE }).then((result) => {
          if (!result.ok) return
          setLoaded((was) =>
            was?.view.token === token ? { ...was, pages: new Map(was.pages).set(page, result.value.rows) } : was,
          )
        })
      }
    },
    [loaded],
  )
  const report = loaded && {
    view: loaded.view,
    rowAt: (index: number) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    see,
  }
  return { report, error, isMaking: step === 'making', isCancelled: step === 'cancelled', again }
}
