import { type ComponentType, lazy } from 'react'

const loads: (() => Promise<unknown>)[] = []

/** A screen that loads when it is opened, or when the window has nothing else to do. */
function later<P>(load: () => Promise<ComponentType<P>>) {
  const whole = withSetup(load)
  loads.push(whole)
  return lazy(() => whole().then((screen) => ({ default: screen })))
}

/** What checks answers comes with the first of these screens, and set up for the window's content policy. */
const withSetup =
  <T>(load: () => Promise<T>) =>
  () =>
    import('../../zod-setup').then(load)

const loadRecords = () => import('../records/RecordsScreen').then((m) => m.RecordsScreen)

// What the board does not need is not part of the first paint.
export const FirstRun = later(() => import('../first-run/FirstRun').then((m) => m.FirstRun))
export const StartScreen = later(() => import('../start/StartScreen').then((m) => m.StartScreen))
export const SessionScreen = later(() => import('../session/SessionScreen').then((m) => m.SessionScreen))
export const TurnoverStart = later(() => import('../room/TurnoverStart').then((m) => m.TurnoverStart))
export const ManageRoom = later(() => import('../room/ManageRoom').then((m) => m.ManageRoom))
export const CloseDay = later(() => import('../day/CloseDay').then((m) => m.CloseDay))
export const SignIn = later(() => import('../sign-in/SignIn').then((m) => m.SignIn))
export const RecordsScreen = later(loadRecords)
export const InsightsScreen = later(() => import('../insights/InsightsScreen').then((m) => m.InsightsScreen))
export const ReportsScreen = later(() => import('../reports/ReportsScreen').then((m) => m.ReportsScreen))
export const ChecklistsScreen = later(() => import('../checklists/ChecklistsScreen').then((m) => m.ChecklistsScreen))
export const ListsScreen = later(() => import('../lists/ListsScreen').then((m) => m.ListsScreen))
export const SettingsScreen = later(() => import('../settings/SettingsScreen').then((m) => m.SettingsScreen))

export const BackupBanner = later(() => import('../board/BackupBanner').then((m) => m.BackupBanner))
export const BackupFoot = later(() => import('../board/BackupFoot').then((m) => m.BackupFoot))
export const ClosingBackup = later(() => import('./ClosingBackup').then((m) => m.ClosingBackup))

/** The board is there by then; loading earlier would take the time of its first paint. */
const HEAD_START_MS = 2000

/** Loads every screen, one after the other, once the board is painted and while nobody waits for anything. */
export function loadWhenIdle(): void {
  setTimeout(loadNext, HEAD_START_MS)
}

/** Managers sign in to look at History above all: it loads before they have found the way there. */
export function loadForManager(): void {
  requestIdleCallback(() => void withSetup(loadRecords)())
}

function loadNext(): void {
  const [next] = loads.splice(0, 1)
  if (next !== undefined) requestIdleCallback(() => void next().then(loadNext))
}
