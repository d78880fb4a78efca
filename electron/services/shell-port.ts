/** A page on its way to a PDF: whole in itself, without script. */
export interface PrintedPage {
  readonly html: string
  /** Markup at the foot of every page; `pageNumber` and `totalPages` are filled in as classes. */
  readonly footer: string
  readonly paper: 'A4' | 'Letter'
  /** Wide tables lie on their side. */
  readonly landscape?: boolean
}

/** A page on its way to the desktop. What a thread made comes as UTF-8: it is handed over, however much it is. */
export type PageToPrint = Omit<PrintedPage, 'html'> & { readonly html: string | Uint8Array<ArrayBuffer> }

/** What the services ask of the desktop. The main process gives the real ones, tests their own. */
export interface ShellPort {
  /** The script of threads that help with long work; without one they are not used. */
  readonly threadScript?: string
  /** Asks where to save; `undefined` when the person thought better of it. */
  readonly chooseTarget: (name: string, endings: readonly string[]) => Promise<string | undefined>
  readonly chooseFolder: () => Promise<string | undefined>
  readonly chooseFile: (endings: readonly string[]) => Promise<string | undefined>
  readonly showInFolder: (path: string) => void
  readonly print: () => Promise<void>
  readonly printToPdf: (page: PageToPrint) => Promise<Uint8Array>
  /** Prints on paper: the system asks which printer. Resolves when its dialog is done, whatever came of it. */
  readonly printPaper: (page: PrintedPage) => Promise<void>
}
