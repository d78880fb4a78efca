export interface HostInput {
  /** The project's folder, to run our program; else a page is shown. */
  readonly program?: string
  readonly page: string
  /** What stands behind the question mark of the page's address. */
  readonly query: string
  /** The script that watches the page. */
  readonly inPage: string
  /** Stands on the page once it is whole. */
  readonly text: string
}

/** One thing that is asked of the window. */
export interface Asked {
  /** A script for the page. */
  readonly run?: string
  /** Put the window before all others. */
  readonly front?: boolean
  /** A press of the mouse. */
  readonly press?: { readonly x: number; readonly y: number }
  /** The longest that others in the main process waited since this was asked the last time, in milliseconds. */
  readonly longestWait?: boolean
  /** A bare append to this file, for what the disk takes by itself. */
  readonly append?: string
}
