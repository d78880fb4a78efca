import os from 'node:os'
import path from 'node:path'
import { app, type BrowserWindow, nativeTheme, session, shell } from 'electron'
import { bindCalls, tellWindow } from './ipc'
import { systemTime } from './services/clock'
import { type ClinicProgram, runClinicProgram } from './services/clinic-program'
import { appendToCrashLog, installCrashLog } from './shell/crash-log'
import { askBeforeClosing } from './shell/close-question'
import { desktop } from './shell/desktop'
import { requestedDataFolder } from './shell/launch-options'
import { setMenu } from './shell/menu'
import { limitPermissions } from './shell/permissions'
import { ORIGIN, registerScheme, serveApp, START_PAGE } from './shell/protocol'
import { claimDataFolder } from './shell/single-instance'
import { wantedElectron } from './shell/standin'
import { sayFolderRefused } from './shell/start-refused'
import { createWindow } from './shell/window'
import { leavingOf, openWindowState, photosOf, tendRegularly } from './window-life'

const crashLog = () => path.join(app.getPath('userData'), 'crash.log')
const devUrl = app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL']
let window: BrowserWindow | undefined

installCrashLog(crashLog)
registerScheme()
const dataFolder = claimDataFolder(requestedDataFolder(process.argv, process.env))
if (dataFolder === null) app.exit(0)
else void app.whenReady().then(() => start(dataFolder))
app.on('window-all-closed', () => app.quit())

async function start(folder: string): Promise<void> {
  const wanted = wantedElectron()
  const about = { version: app.getVersion(), electron: process.versions.electron }
  const options = { dataFolder: folder, shell: desktop(() => window), time: systemTime(os.uptime) }
  const program = await runClinicProgram(
    { ...options, publish: (change) => tellWindow(window, change) },
    { ...about, ...(wanted !== undefined && { wantedElectron: wanted }) },
  ).catch((error: unknown) => sayFolderRefused(folder, error))
  if (program === undefined) {
    app.exit(1)
    return
  }
  limitPermissions(session.defaultSession, { origin: ORIGIN, isTakingPhoto: () => false })
  serveApp({ renderer: path.join(app.getAppPath(), 'dist/renderer'), evidence: photosOf(program) })
  setMenu({ isDevelopment: devUrl !== undefined, onOpenDataFolder: () => void shell.openPath(folder) })
  const isOurs = (url: string) => url.startsWith(`${ORIGIN}/`) || (devUrl !== undefined && url.startsWith(devUrl))
  bindCalls(program, { isOurs, onBug: (error) => appendToCrashLog(crashLog, error) })
  tendRegularly(program, (error) => appendToCrashLog(crashLog, error))
  openWindow(program)
}

function openWindow(program: ClinicProgram): void {
  window = createWindow({
    url: devUrl ?? START_PAGE,
    mayNavigateTo: (url) => devUrl !== undefined && url.startsWith(devUrl),
    preload: path.join(app.getAppPath(), 'dist/preload/index.cjs'),
    dark: nativeTheme.shouldUseDarkColors,
    ...openWindowState(program),
  })
  askBeforeClosing(window, () => leavingOf(program))
}
