import { useEffect, useState } from 'react'
import type { ReportWorkKind } from '../../../shared/reports/report-wish'
import { onChange } from '../../api/api'

interface Progress {
  readonly done: number
  readonly all: number
}

/** How far the work is; nothing before it told. */
export function useReportProgress(what: ReportWorkKind): Progress | undefined {
  const [told, setTold] = useState<Progress>()
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic === 'report-progress' && change.what === what) setTold({ done: change.done, all: change.all })
      }),
    [what],
  )
  return told
}
