import { startTransition, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { FRAME_TEXT } from '../shared/text/frame'
import { useQuery } from './api/use-query'
import styles from './App.module.css'
import { BoardScreen } from './screens/board/BoardScreen'
import { AppContext, type App as AppState } from './screens/frame/app-context'
import { AppKeys } from './screens/frame/AppKeys'
import { BoardProvider } from './screens/frame/BoardProvider'
import { Frame } from './screens/frame/Frame'
import {
  ChecklistsScreen,
  ClosingBackup,
  CloseDay,
  FirstRun,
  InsightsScreen,
  ListsScreen,
  loadForManager,
  ManageRoom,
  RecordsScreen,
  ReportsScreen,
  SessionScreen,
  SettingsScreen,
  SignIn,
  StartScreen,
  TurnoverStart,
} from './screens/frame/lazy-screens'
import type { Route } from './screens/frame/route'
import { useClosing } from './screens/frame/use-closing'
import { usePreferences } from './screens/frame/use-preferences'

/** The whole window: which screen is shown, and what every screen may know. */
export function App() {
  const { data: status, reload: reloadStatus } = useQuery('app.status', {}, ['status'])
  const preferences = usePreferences()
  const closing = useClosing()
  const [route, setRoute] = useState<Route>({ name: 'board' })
  const isManagerThere = status?.signedIn !== undefined
  useEffect(() => {
    if (isManagerThere) loadForManager()
  }, [isManagerThere])
  const app = useMemo(
    () =>
      status === undefined || preferences === undefined
        ? undefined
        : // The screen that is left stays until the next one is there: nothing blanks.
          { status, reloadStatus, preferences, route, go: (next: Route) => startTransition(() => setRoute(next)) },
    [status, reloadStatus, preferences, route],
  )
  if (app === undefined) return <Waiting />
  return (
    <AppContext value={app}>
      <Suspense fallback={<Waiting />}>{app.status.setUp ? <Screens app={app} /> : <FirstRun />}</Suspense>
      {closing !== undefined && (
        <Suspense fallback={null}>
          <ClosingBackup {...closing} />
        </Suspense>
      )}
    </AppContext>
  )
}

function Waiting() {
  return <main className={styles['waiting']} aria-busy="true" aria-label={FRAME_TEXT.loading} />
}

/** A session has a bar and keys of its own; every other screen stands on the rooms as they are now. */
function Screens({ app }: { readonly app: AppState }) {
  const { route, go, preferences } = app
  const screen = useFocusOnChange(route)
  if (route.name === 'session') {
    return (
      <div ref={screen} className={styles['screen']} tabIndex={-1}>
        <SessionScreen session={route.session} onLeave={() => go({ name: 'board' })} sounds={preferences.sounds} />
      </div>
    )
  }
  return (
    <BoardProvider>
      <div ref={screen} className={styles['screen']} tabIndex={-1}>
        <Screen app={app} />
      </div>
      <AppKeys />
    </BoardProvider>
  )
}

function Screen({ app: { route, go, status } }: { readonly app: AppState }) {
  const toBoard = () => go({ name: 'board' })
  switch (route.name) {
    case 'start':
      return <StartScreen {...route} />
    case 'turnover':
      return <TurnoverStart room={route.room} />
    case 'manage-room':
      return <ManageRoom room={route.room} />
    case 'close-day':
      return <CloseDay />
    case 'session':
    case 'board':
      return (
        <Frame current="board">
          <BoardScreen />
        </Frame>
      )
    case 'records':
      return (
        <Frame current="records">
          {status.signedIn === undefined ? <SignIn role="manager" /> : <Records route={route} go={go} />}
        </Frame>
      )
    case 'insights':
      return (
        <Frame current="insights">
          {status.signedIn === undefined ? <SignIn role="manager" /> : <InsightsScreen />}
        </Frame>
      )
    case 'reports':
      return (
        <Frame current="reports">{status.signedIn === undefined ? <SignIn role="manager" /> : <ReportsScreen />}</Frame>
      )
    case 'lists':
      return <ListsScreen />
    case 'checklists':
      return (
        <Frame current="checklists">
          {status.signedIn === undefined ? <SignIn role="manager" /> : <ChecklistsScreen first={route.checklist} />}
        </Frame>
      )
    case 'settings':
      return (
        <Frame current="settings">
          <SettingsScreen />
        </Frame>
      )
    case 'sign-in':
      return (
        <Frame>
          <SignIn role="manager" onDone={toBoard} />
        </Frame>
      )
  }
}

type RecordsRoute = Extract<Route, { name: 'records' }>

function Records({ route, go }: { readonly route: RecordsRoute; readonly go: (route: Route) => void }) {
  const { opened, query = {}, back } = route
  if (opened !== undefined) {
    return <RecordsScreen first={{ session: opened.session, onBack: () => go(opened.back) }} />
  }
  const toFigures = back && { name: FRAME_TEXT.nav.insights, href: '#insights', onPress: () => go(back) }
  // Another question is another list.
  return <RecordsScreen key={JSON.stringify(query)} query={query} {...(toFigures && { back: toFigures })} />
}

/** Moves the focus into a screen that just took another's place, so that keys and screen readers begin there. */
function useFocusOnChange(route: Route) {
  const screen = useRef<HTMLDivElement>(null)
  const shown = useRef(route)
  useEffect(() => {
    if (shown.current === route) return
    shown.current = route
    if (!(screen.current?.contains(document.activeElement) ?? false)) screen.current?.focus()
  }, [route])
  return screen
}
