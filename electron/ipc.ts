import { type BrowserWindow, ipcMain } from 'electron'
import { CALL_CHANNEL, CHANGE_CHANNEL } from '../shared/ipc/channels'
import type { Change } from '../shared/ipc/contract'
import { SHELL_TEXT } from '../shared/text/shell'
import type { ClinicProgram } from './services/clinic-program'

/**
 * The one door of the main process. Calls come from our own window's top frame only; what is expected to go wrong comes
 * back as data, and a bug is told to the window as a plain sentence, its details to the log.
 */
export function bindCalls(
  opening: Promise<ClinicProgram>,
  options: { readonly isOurs: (url: string) => boolean; readonly onBug: (error: unknown) => void },
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame
    if (frame === null || frame.parent !== null || !options.isOurs(frame.url))
      throw new Error('Refused: not our window')
    if (typeof name !== 'string') throw new Error('A call needs a name')
    // The window may be there before the data folder is open: its calls wait for it.
    const program = await opening
    const answer = await program.call(name, input).catch((error: unknown) => {
      options.onBug(error)
      return undefined
    })
    if (answer === undefined) throw new Error(SHELL_TEXT.bug)
    return answer
  })
}

/** Tells the window what changed. */
export function tellWindow(window: BrowserWindow | undefined, change: Change): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(CHANGE_CHANNEL, change)
}
