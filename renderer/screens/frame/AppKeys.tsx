import { lazy, Suspense, useEffect, useState } from 'react'

const AppKeysSheet = lazy(() => import('./AppKeysSheet').then((m) => ({ default: m.AppKeysSheet })))

/** "?" shows all keys, outside of text fields. */
export function AppKeys() {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <AppKeysSheet onClose={() => setIsOpen(false)} />
    </Suspense>
  )
}
