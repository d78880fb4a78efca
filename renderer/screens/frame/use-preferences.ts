import { useEffect } from 'react'
import type { Preferences } from '../../../shared/ipc/views'
import { useQuery } from '../../api/use-query'
import { setTheme } from '../../theme/theme'
import './text-size.css'

/** This computer's preferences, put into effect. */
export function usePreferences(): Preferences | undefined {
  const { data } = useQuery('preferences.read', {}, ['status'])
  useEffect(() => {
    if (data === undefined) return
    setTheme(data.theme)
    document.documentElement.dataset['text'] = data.textSize
  }, [data])
  return data
}
