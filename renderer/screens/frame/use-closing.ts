import { useEffect, useState } from 'react'
import { onChange } from '../../api/api'

export interface ClosingProgress {
  readonly done: number
  readonly all: number
}

/** How far the backup is that closing waits for, once it does. */
export function useClosing(): ClosingProgress | undefined {
  const [progress, setProgress] = useState<ClosingProgress>()
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic === 'backup-progress' && change.job === 'closing') {
          setProgress({ done: change.done, all: change.all })
        }
      }),
    [],
  )
  return progress
}
