import { BrowserWindow, session } from 'electron'
import type { PrintedPage } from '../services/shell-port'

const SCHEME = 'roomready-print'
/** In inches; the foot needs its room at the bottom. */
const MARGINS = { top: 0.5, bottom: 0.7, left: 0.6, right: 0.6 }
let pages = 0

/** Prints a page in a window that nobody sees, sandboxed, without script and without a way to anything else. */
export async function printPage({ html, footer, paper, landscape = false }: PrintedPage): Promise<Uint8Array> {
  pages += 1
  // A session of its own, in memory: the page's address leads to the page and to nothing else.
  const own = session.fromPartition(`print-${pages}`)
  own.protocol.handle(SCHEME, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  const webPreferences = {
    session: own,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  }
  const window = new BrowserWindow({ show: false, webPreferences })
  try {
    await window.loadURL(`${SCHEME}://page/`)
    return await window.webContents.printToPDF({
      pageSize: paper,
      landscape,
      margins: MARGINS,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
    })
  } finally {
    window.destroy()
    own.protocol.unhandle(SCHEME)
  }
}
