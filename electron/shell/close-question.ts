import { type BrowserWindow, dialog } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'

/** What would be left behind if the window closed now. */
export interface Leaving {
  readonly openSessions: number
  readonly isUnsaved: boolean
}

/** Says that closing with open sessions is safe, or that it is not while something is unsaved. */
export function askBeforeClosing(window: BrowserWindow, leaving: () => Leaving): void {
  window.on('close', (event) => {
    const { openSessions, isUnsaved } = leaving()
    if (openSessions === 0 && !isUnsaved) return
    event.preventDefault()
    const question = {
      type: isUnsaved ? ('warning' as const) : ('info' as const),
      message: isUnsaved ? SHELL_TEXT.closeUnsaved : SHELL_TEXT.closeSafe(openSessions),
      buttons: [SHELL_TEXT.stay, isUnsaved ? SHELL_TEXT.closeAnyway : SHELL_TEXT.close],
      defaultId: isUnsaved ? 0 : 1,
      cancelId: 0,
      noLink: true,
    }
    void dialog.showMessageBox(window, question).then(({ response }) => {
      if (response === 1) window.destroy()
    })
  })
}
