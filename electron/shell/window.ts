import { BrowserWindow, screen, type Rectangle } from 'electron'

/** `--c-bg` of the two themes in renderer/theme/tokens.css: what shows before the first paint. */
const BACKGROUND = { light: '#EFF3F2', dark: '#0D1413' }
const START_SIZE = { width: 1280, height: 800 }
/** A page that breaks again sooner than this would only flicker. */
const LEAST_MS_BETWEEN_RELOADS = 10_000
const LEAST_SIZE = { minWidth: 640, minHeight: 480 }

export interface WindowOptions {
  readonly url: string
  /** Pages the window may go to by itself: none, but for hot reload while developing. */
  readonly mayNavigateTo: (url: string) => boolean
  readonly preload: string
  readonly dark: boolean
  /** Where the window stood last time. */
  readonly bounds: Rectangle | null
  readonly onBounds: (bounds: Rectangle) => void
  /** Nothing is shown before: a data folder that cannot be used is told without a window behind it. */
  readonly mayShow: Promise<unknown>
}

/** The one window: sandboxed, isolated from Electron, and bound to its own page. It shows itself when it may and is painted. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...START_SIZE,
    ...(options.bounds !== null && isOnScreen(options.bounds) ? options.bounds : {}),
    ...LEAST_SIZE,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: options.dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { preload: options.preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  bindToPage(window, options.mayNavigateTo)
  reviveCrashedPage(window)
  window.once('ready-to-show', () => void options.mayShow.then(() => window.isDestroyed() || window.show()))
  window.on('close', () => options.onBounds(window.getNormalBounds()))
  window.loadURL(options.url).catch((error: unknown) => {
    // Closed before it was loaded: nothing is wrong.
    if (!window.isDestroyed()) throw error
  })
  return window
}

function bindToPage({ webContents }: BrowserWindow, mayNavigateTo: WindowOptions['mayNavigateTo']): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.on('will-navigate', (event, url) => {
    if (!mayNavigateTo(url)) event.preventDefault()
  })
}

/** What was saved is on the disk: a page whose process broke down comes back by loading it anew. */
function reviveCrashedPage({ webContents }: BrowserWindow): void {
  let last = -Infinity
  webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now()
    if (reason === 'clean-exit' || now - last < LEAST_MS_BETWEEN_RELOADS) return
    last = now
    webContents.reload()
  })
}

/** A screen may have been unplugged since: the title bar's middle must be where a person can reach it. */
function isOnScreen({ x, y, width }: Rectangle): boolean {
  const middle = x + width / 2
  return screen.getAllDisplays().some(({ workArea }) => {
    const isAcross = middle >= workArea.x && middle <= workArea.x + workArea.width
    return isAcross && y >= workArea.y && y <= workArea.y + workArea.height
  })
}
