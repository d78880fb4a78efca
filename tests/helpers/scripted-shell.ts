import { printedPdf } from './printed-pdf'
import type { PageToPrint, PrintedPage, ShellPort } from '../../electron/services/shell-port'

/** A desktop whose person answers every dialog as the test said before; by default they cancel. */
export class ScriptedShell implements ShellPort {
  /** Threads are not used unless a test names their script before the start. */
  threadScript?: string
  target: string | undefined
  folder: string | undefined
  file: string | undefined
  readonly suggested: string[] = []
  readonly shown: string[] = []
  printed = 0

  readonly chooseTarget = (name: string): Promise<string | undefined> => {
    this.suggested.push(name)
    return Promise.resolve(this.target)
  }
  readonly chooseFolder = (): Promise<string | undefined> => Promise.resolve(this.folder)
  readonly chooseFile = (): Promise<string | undefined> => Promise.resolve(this.file)
  readonly showInFolder = (path: string): void => {
    this.shown.push(path)
  }
  readonly printedPages: PrintedPage[] = []
  readonly printToPdf = (sent: PageToPrint): Promise<Uint8Array> => {
    const page = pageAsText(sent)
    this.printedPages.push(page)
    const pages = page.html.split('class="number" aria-hidden').length - 1
    return Promise.resolve(printedPdf(Array.from({ length: Math.max(1, pages) }, (_, at) => `Printed ${at + 1}`)))
  }
  readonly printedPapers: PrintedPage[] = []
  readonly printPaper = (page: PrintedPage): Promise<void> => {
    this.printedPapers.push(page)
    return Promise.resolve()
  }
  readonly print = (): Promise<void> => {
    this.printed += 1
    return Promise.resolve()
  }
}

/** A page to be read, whether it came as text or as UTF-8 from a thread. */
export function pageAsText({ html, ...page }: PageToPrint): PrintedPage {
  return { ...page, html: typeof html === 'string' ? html : new TextDecoder().decode(html) }
}
