import path from 'node:path'
import { app, nativeTheme, session, shell } from 'electron'
import { installCrashLog } from './shell/crash-log'
import { requestedDataFolder } from './shell/launch-options'
import { setMenu } from './shell/menu'
import { limitPermissions } from './shell/permissions'
import { ORIGIN, registerScheme, serveApp, START_PAGE } from './shell/protocol'
import { claimDataFolder } from './shell/single-instance'
import { createWindow } from './shell/window'

installCrashLog(() => path.join(app.getPath('userData'), 'crash.log'))
registerScheme()
const dataFolder = claimDataFolder(requestedDataFolder(process.argv, process.env))
if (dataFolder === null) app.exit(0)
else void app.whenReady().then(() => openProgram(dataFolder))
app.on('window-all-closed', () => app.quit())

function openProgram(dataFolder: string): void {
  const devUrl = app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL']
  limitPermissions(session.defaultSession, {
    origin: devUrl === undefined ? ORIGIN : new URL(devUrl).origin,
    isTakingPhoto: () => false,
  })
  serveApp({ renderer: path.join(app.getAppPath(), 'dist/renderer'), evidence: () => Promise.resolve(null) })
  setMenu({ isDevelopment: devUrl !== undefined, onOpenDataFolder: () => void shell.openPath(dataFolder) })
  createWindow({
    url: devUrl ?? START_PAGE,
    mayNavigateTo: (url) => devUrl !== undefined && url.startsWith(devUrl),
    preload: path.join(app.getAppPath(), 'dist/preload/index.cjs'),
    dark: nativeTheme.shouldUseDarkColors,
    bounds: null,
    onBounds: () => undefined,
  })
}
