import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, type BrowserWindow, nativeTheme, session, shell } from 'electron'
import { bindCalls, tellWindow } from './ipc'
import { systemTime } from './services/clock'
import type { ClinicProgram } from './services/clinic-program'
import { appendToCrashLog, installCrashLog } from './shell/crash-log'
import { askBeforeClosing } from './shell/close-question'
import { desktop } from './shell/desktop'
import { lastLook } from './shell/last-look'
import { launchOf, requestedDataFolder } from './shell/launch-options'
import { keyStore } from './shell/key-store'
import { setMenu } from './shell/menu'
import { limitPermissions } from './shell/permissions'
import { ORIGIN, registerScheme, serveApp, START_PAGE } from './shell/protocol'
import { runCommandThread } from './shell/run-command-thread'
import { claimDataFolder, claimInstead, usualDataFolder } from './shell/single-instance'
import { wantedElectron } from './shell/standin'
import { sayFolderRefused } from './shell/start-refused'
import { createWindow } from './shell/window'
import { type Elsewhere, findDataFolder, homeFolder, type Move, noteMove } from './storage/data-home'
import { keepBounds, leavingOf, photosOf, tendRegularly } from './window-life'

/** Written in by the build. */
declare const __BUILD__: string

const crashLog = () => path.join(app.getPath('userData'), 'crash.log')
const devUrl = app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL']
/**
 * Until here the system needs this thread to get the page on its way; then the page's own process starts, and the
 * program opens in that time. Opening it sooner would hold up the page by as long as it takes.
 */
const PAGE_MS = 35
/** The first screen is there by then; reading the rest of the program earlier would take its time. */
const HEAD_START_MS = 3000
let window: BrowserWindow | undefined
/** The program once its data folder is open; until then the window's calls wait for it. */
let program: ClinicProgram | undefined

const launch = launchOf(process.argv.slice(1), app.isPackaged)
if (launch.kind === 'command') runCommandThread(launch.args, launch.switches)
if (launch.kind === 'printing') void servePages(launch.profile)
else runProgram()

async function servePages(profile: string): Promise<void> {
  const pages = await import('./shell/serve-pages')
  await pages.servePages(profile)
}

function runProgram(): void {
  installCrashLog(crashLog)
  registerScheme()
  const requested = requestedDataFolder(process.argv, process.env)
  const place = findDataFolder(usualDataFolder(), requested)
  if (place.kind !== 'open') void askWhereDataAre(place, requested)
  else if (!claimDataFolder(place.folder, place.home)) app.exit(0)
  else void app.whenReady().then(() => start(place.folder))
  app.on('window-all-closed', () => app.quit())
}

async function askWhereDataAre(place: Elsewhere, requested: string | null): Promise<void> {
  await app.whenReady()
  const elsewhere = await import('./shell/data-elsewhere')
  await elsewhere.askWhereDataAre(place, requested)
}

/** The next start looks there, and a second one that asks for the new folder by name finds this run. */
function rememberMove(move: Move): void {
  try {
    noteMove(usualDataFolder(), move)
  } finally {
    claimInstead(move.to, homeFolder(usualDataFolder()))
  }
}

/** The window loads its page in a process of its own; the program and its data folder open in the same time. */
async function start(folder: string): Promise<void> {
  let opened: (open: ClinicProgram) => void = () => undefined
  const opening = new Promise<ClinicProgram>((resolve) => (opened = resolve))
  limitPermissions(session.defaultSession, { origin: ORIGIN, isTakingPhoto: () => false })
  const pageAnswered = serveApp({ renderer: path.join(app.getAppPath(), 'dist/renderer'), evidence: photosOf(opening) })
  setMenu({
    isDevelopment: devUrl !== undefined,
    onOpenDataFolder: () => void shell.openPath(program?.program().folder.root ?? folder),
  })
  const isOurs = (url: string) => url.startsWith(`${ORIGIN}/`) || (devUrl !== undefined && url.startsWith(devUrl))
  bindCalls(opening, { isOurs, onBug: (error) => appendToCrashLog(crashLog, error) })
  openWindow(folder, opening)
  if (devUrl === undefined) await pageAnswered.then(() => wait(PAGE_MS))
  program = await openProgram(folder)
  if (program === undefined) {
    app.exit(1)
    return
  }
  opened(program)
  const onBug = (error: unknown) => appendToCrashLog(crashLog, error)
  tendRegularly(program, onBug)
  setTimeout(() => void program?.loadAll().catch(onBug), HEAD_START_MS)
}

/** Says why and answers nothing where the data folder cannot be used. */
async function openProgram(folder: string): Promise<ClinicProgram | undefined> {
  const { runClinicProgram } = await import('./services/clinic-program')
  const wanted = wantedElectron()
  const about = { version: app.getVersion(), electron: process.versions.electron }
  const options = { dataFolder: folder, shell: desktop(() => window), secrets: keyStore, time: systemTime(os.uptime) }
  return runClinicProgram(
    { ...options, build: __BUILD__, onMoved: rememberMove, publish: (change) => tellWindow(window, change) },
    { ...about, ...(wanted !== undefined && { wantedElectron: wanted }) },
  ).catch((error: unknown) => sayFolderRefused(folder, error))
}

function openWindow(folder: string, mayShow: Promise<unknown>): void {
  const { theme, bounds } = lastLook(folder)
  window = createWindow({
    url: devUrl ?? START_PAGE,
    mayNavigateTo: (url) => devUrl !== undefined && url.startsWith(devUrl),
    preload: path.join(app.getAppPath(), 'dist/preload/index.cjs'),
    dark: theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors),
    bounds,
    onBounds: (now) => program !== undefined && keepBounds(program, now),
    mayShow,
  })
  askBeforeClosing(window, () => (program === undefined ? { openSessions: 0, isUnsaved: false } : leavingOf(program)))
}
