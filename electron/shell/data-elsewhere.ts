import { app, dialog } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'
import { settleFolder } from '../services/move/settle-folder'
import type { Elsewhere } from '../storage/data-home'
import { askForFolder } from './dialogs'
import { usualDataFolder } from './single-instance'

/** Asks where the data are, and starts the program anew there; ends it where nobody knows. */
export async function askWhereDataAre(place: Elsewhere, requested: string | null): Promise<void> {
  const folder = await settleFolder(place, { usual: usualDataFolder(), requested }, { ask, chooseFolder, now })
  if (folder !== undefined) startAnew(requested === null ? undefined : folder)
  app.exit(0)
}

interface Question {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
}

async function ask({ message, detail, buttons }: Question): Promise<number> {
  process.stderr.write(`${message}. ${detail}\n`)
  const cancelId = buttons.length - 1
  const question = { type: 'warning' as const, title: 'RoomReady', message, detail, buttons: [...buttons] }
  const { response } = await dialog.showMessageBox({ ...question, defaultId: 0, cancelId, noLink: true })
  return response
}

const chooseFolder = async () => (await askForFolder(SHELL_TEXT.chooseDataFolder)) ?? undefined
const now = () => new Date().toISOString()

/** With the other folder in place of the one that was asked for by name. */
function startAnew(folder: string | undefined): void {
  const others = process.argv.slice(1).filter((argument) => !argument.startsWith('--data='))
  const args = folder === undefined ? others : [...others, `--data=${folder}`]
  app.relaunch({ args })
}
