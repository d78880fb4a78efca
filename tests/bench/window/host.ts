// Electron's main process for the benches with a window: our program as it is, or one page in a bare window. It does
// what the benches ask of the window, and says when a page with the awaited text has been painted.
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { app, BrowserWindow, type WebContents } from 'electron'
import type { Asked, HostInput } from './host-input'

const input = JSON.parse(process.env['BENCH_INPUT'] ?? '') as HostInput
const inPage = readFileSync(input.inPage, 'utf8')
const delay = monitorEventLoopDelay({ resolution: 1 })
let page: WebContents | undefined

app.on('web-contents-created', (_event, contents) => {
  page = contents
  // An older Electron gives the message as an argument of its own.
  contents.on('console-message', (...given: unknown[]) => console.error(JSON.stringify(given.slice(0, 3))))
  contents.once('dom-ready', () => {
    contents
      .executeJavaScript(`${inPage}; bench.painted(${JSON.stringify(input.text)})`)
      .then(() => tell({ painted: true }))
      .catch((error: unknown) => tell({ error: String(error) }))
  })
})
process.on('message', (asked: Asked) => {
  answer(asked).then(
    (value: unknown) => tell({ value }),
    (error: unknown) => tell({ error: String(error) }),
  )
})

async function answer(asked: Asked): Promise<unknown> {
  if (page === undefined) throw new Error('There is no window')
  if (asked.run !== undefined) return page.executeJavaScript(asked.run) as Promise<unknown>
  if (asked.front === true) return toFront(page)
  if (asked.longestWait === true) return longestWait()
  if (asked.append !== undefined) return append(asked.append)
  const { x, y } = asked.press ?? { x: 0, y: 0 }
  const at = { x, y, button: 'left', clickCount: 1 } as const
  page.sendInputEvent({ type: 'mouseMove', x, y })
  page.sendInputEvent({ type: 'mouseDown', ...at })
  page.sendInputEvent({ type: 'mouseUp', ...at })
  return null
}

/** A window that another one covers draws nothing. */
function toFront(contents: WebContents): null {
  const window = BrowserWindow.fromWebContents(contents)
  window?.moveTop()
  window?.focus()
  return null
}

/** The first time that it is asked the watch begins. */
function longestWait(): number {
  const longest = delay.max / 1e6
  delay.enable()
  delay.reset()
  return longest
}

/** What the disk itself takes for one line, in milliseconds. */
function append(file: string): number {
  const fd = openSync(file, 'a')
  const bytes = Buffer.alloc(300, 'x')
  const start = performance.now()
  writeSync(fd, bytes)
  fdatasyncSync(fd)
  const time = performance.now() - start
  closeSync(fd)
  return time
}

function tell(message: object): void {
  process.send?.(message)
}

if (input.program === undefined) {
  void app.whenReady().then(() => {
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      show: false,
      autoHideMenuBar: true,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    window.once('ready-to-show', () => window.show())
    void window.loadFile(input.page, { search: input.query })
  })
  app.on('window-all-closed', () => app.quit())
} else {
  // The program finds its window and its bridge from the folder it was started on.
  const { setAppPath } = app as unknown as { setAppPath: (folder: string) => void }
  setAppPath.call(app, input.program)
  createRequire(input.program)(`${input.program}/dist/main/index.cjs`)
}
