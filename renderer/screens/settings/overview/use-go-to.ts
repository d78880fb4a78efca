import { useApp } from '../../frame/app-context'
import type { SettingsSection } from '../../frame/route'

/** The way into a part of Settings, to one of its things or to a new one. */
export function useGoTo(section: SettingsSection): (item?: string) => void {
  const { go } = useApp()
  return (item) => go({ name: 'settings', section, ...(item !== undefined && { item }) })
}
