import { createContext, use } from 'react'
import type { AppStatus, Preferences } from '../../../shared/ipc/views'
import type { Route } from './route'

export interface App {
  readonly status: AppStatus
  readonly reloadStatus: () => void
  readonly preferences: Preferences
  readonly route: Route
  readonly go: (route: Route) => void
}

export const AppContext = createContext<App | undefined>(undefined)

/** What every screen may know of the program, and the way to other screens. */
export function useApp(): App {
  const app = use(AppContext)
  if (app === undefined) throw new Error('useApp outside of App')
  return app
}
