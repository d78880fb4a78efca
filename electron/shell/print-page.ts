import { BrowserWindow, session } from 'electron'
import type { PageToPrint, PrintedPage } from '../services/shell-port'

const SCHEME = 'roomready-print'
/** In inches; the foot needs its room at the bottom. */
const MARGINS = { top: 0.5, bottom: 0.7, left: 0.6, right: 0.6 }
/** Many pages are printed one after the other: the window for them is kept this long. */
const KEPT_MS = 2000

interface PrintRoom {
  readonly window: BrowserWindow
  /** What the page's address leads to. */
  html: PageToPrint['html']
}

let room: PrintRoom | undefined
let leaving: NodeJS.Timeout | undefined
let before: Promise<unknown> = Promise.resolve()

/** Prints a page in a window that nobody sees, sandboxed, without script and without a way to anything else. */
export function printPage(page: PageToPrint): Promise<Uint8Array> {
  const printed = before.then(() => print(page))
  before = printed.catch(() => undefined)
  return printed
}

async function print({ html, footer, paper, landscape = false }: PageToPrint): Promise<Uint8Array> {
  clearTimeout(leaving)
  room ??= openRoom('pdf')
  room.html = html
  const { webContents } = room.window
  try {
    await room.window.loadURL(`${SCHEME}://page/`)
    return await webContents.printToPDF({
      pageSize: paper,
      landscape,
      margins: MARGINS,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
    })
  } catch (error) {
    leave()
    throw error
  } finally {
    leaving = setTimeout(leave, KEPT_MS)
  }
}

/** Prints a page on paper. The system's dialog asks where to, and says itself when that came to nothing. */
export async function printPaper({ html, paper: pageSize, landscape = false }: PrintedPage): Promise<void> {
  const paper = openRoom('paper')
  paper.html = html
  try {
    await paper.window.loadURL(`${SCHEME}://page/`)
    await new Promise<void>((resolve) => {
      paper.window.webContents.print({ pageSize, landscape, printBackground: true }, () => resolve())
    })
  } finally {
    paper.window.destroy()
  }
}

function openRoom(purpose: 'pdf' | 'paper'): PrintRoom {
  // A session of its own, in memory: the page's address leads to the page and to nothing else.
  const own = session.fromPartition(`print-${purpose}`)
  const opened: Pick<PrintRoom, 'html'> = { html: '' }
  if (own.protocol.isProtocolHandled(SCHEME)) own.protocol.unhandle(SCHEME)
  own.protocol.handle(SCHEME, () => {
    return new Response(opened.html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
  const webPreferences = {
    session: own,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  }
  return Object.assign(opened, { window: new BrowserWindow({ show: false, webPreferences }) })
}

function leave(): void {
  clearTimeout(leaving)
  room?.window.destroy()
  room = undefined
}
