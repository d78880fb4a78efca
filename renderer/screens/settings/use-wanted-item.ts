import { useApp } from '../frame/app-context'

/** What the Overview asked this part to open first; `new` for something that is not stored yet. */
export function useWantedItem(): string | undefined {
  const { route } = useApp()
  return route.name === 'settings' ? route.item : undefined
}
