import { type BrowserWindow, dialog } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'

/** What would be left behind if the window closed now. */
export interface Leaving {
  readonly openSessions: number
  readonly isUnsaved: boolean
  /** A last backup, where closing waits for one; it ends within its limit. */
  readonly backUp?: () => Promise<void>
}

/** Says that closing with open sessions is safe, or that it is not while something is unsaved; then backs up. */
export function askBeforeClosing(window: BrowserWindow, leaving: () => Leaving): void {
  let isLeaving = false
  const leave = async (backUp: Leaving['backUp']) => {
    isLeaving = true
    try {
      await backUp?.()
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }
  window.on('close', (event) => {
    const { openSessions, isUnsaved, backUp } = leaving()
    const isAsked = openSessions > 0 || isUnsaved
    // Closed once more while it waits: then it waits no longer.
    if (isLeaving || (!isAsked && backUp === undefined)) return
    event.preventDefault()
    if (!isAsked) {
      void leave(backUp)
      return
    }
    const question = {
      type: isUnsaved ? ('warning' as const) : ('info' as const),
      message: isUnsaved ? SHELL_TEXT.closeUnsaved : SHELL_TEXT.closeSafe(openSessions),
      buttons: [SHELL_TEXT.stay, isUnsaved ? SHELL_TEXT.closeAnyway : SHELL_TEXT.close],
      defaultId: isUnsaved ? 0 : 1,
      cancelId: 0,
      noLink: true,
    }
    void dialog.showMessageBox(window, question).then(({ response }) => {
      if (response === 1) void leave(backUp)
    })
  })
}
