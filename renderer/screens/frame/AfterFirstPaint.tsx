import { useEffect, useState, type ReactNode, Suspense } from 'react'
import { afterPaint } from '../../components/after-paint'

/** Whether the window has been painted once. */
let isWindowPainted = false

/** What comes a frame later than the first screen, so that loading it does not hold that screen up. */
export function AfterFirstPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setIsPainted] = useState(isWindowPainted)
  useEffect(() => {
    if (isPainted) return
    afterPaint(() => {
      isWindowPainted = true
      setIsPainted(true)
    })
  }, [isPainted])
  return isPainted ? <Suspense fallback={null}>{children}</Suspense> : null
}
