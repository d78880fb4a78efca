import path from 'node:path'
import type { AppError } from '../../../shared/ipc/errors'
import { type CommandName, EXPORT_TEXT, WRONG_USE } from '../../../shared/text/commands'
import { errorSentence } from '../../../shared/text/errors'
import { Pins } from '../../services/pins'
import { SettingsKeeper } from '../../services/settings-keeper'
import { isManager } from '../../services/sign-in'
import { LOCK_NAME } from '../../storage/data-folder-lock'
import { type CommandSurroundings, type ExitCode, type Given, type PagePrinter, WrongUse } from '../command'
import { dataFolderAt } from '../data-folder-at'
import { neededText, textOf } from '../read-options'
import { named } from './choose-records'
import { type ExportGround, openExportGround, withClinicLog } from './export-ground'

/** What leaves the clinic by a command: a manager is known, and a printer is there where one is needed. */
export interface Leaving {
  readonly ground: ExportGround
  readonly by: string
  readonly printer: PagePrinter | undefined
}

interface Order<T> {
  readonly command: CommandName
  readonly given: Given
  /** What is asked for, before anybody is asked for a PIN. Throws WrongUse. */
  readonly read: (ground: ExportGround) => T
  readonly isPrinted: (wish: T) => boolean
  readonly act: (leaving: Leaving, wish: T) => Promise<ExitCode>
}

/** Does what only a manager may, with their PIN from standard input. */
export async function asManager<T>(order: Order<T>, around: CommandSurroundings): Promise<ExitCode> {
  const { command, given } = order
  const root = dataFolderAt(textOf(given, 'folder') ?? around.usualFolder)
  const ground = openExportGround(root, around.time)
  const wish = order.read(ground)
  const asked = neededText(command, given, 'person')
  if (!given.has('pin-stdin')) throw new WrongUse(WRONG_USE.noPinAsked)
  const by = named(asked, ground.catalog.get().people, WRONG_USE.noPerson).id
  const pin = (await around.readInput()).trim()
  if (!/^\d{4,8}$/.test(pin)) throw new WrongUse(WRONG_USE.noPin)
  const refused = await checkManager(ground, by, pin)
  if (refused !== undefined) return complain(around, root, refused)
  const isPrinted = order.isPrinted(wish)
  const printer = isPrinted ? await around.openPrinter() : undefined
  if (isPrinted && printer === undefined) return complain(around, root, 'no-printer')
  try {
    return await order.act({ ground, by, printer }, wish)
  } catch (error) {
    if (error instanceof InUse) return complain(around, root, 'in-use')
    throw error
  } finally {
    await printer?.close()
  }
}

/** Another process writes in the folder. */
class InUse extends Error {
  override readonly name = 'InUse'
}

function complain({ complain }: CommandSurroundings, root: string, why: AppError | 'in-use' | 'no-printer'): ExitCode {
  if (why === 'in-use') complain(EXPORT_TEXT.inUse(path.join(root, LOCK_NAME)))
  else complain(why === 'no-printer' ? EXPORT_TEXT.noPrinter : errorSentence(why))
  return 1
}

/** Wrong PINs count, slow down and are logged as everywhere. Answers why it may not be. */
function checkManager(ground: ExportGround, person: string, pin: string): Promise<AppError | 'in-use' | undefined> {
  return withClinicLog(ground, async (log) => {
    const { catalog, clock, folder } = ground
    const pins = new Pins({ catalog, clock, log, settings: new SettingsKeeper(folder) })
    const checked = await pins.check(person, pin)
    if (!checked.ok) return checked.error
    return isManager(catalog, person) ? undefined : { code: 'needs-manager' }
  })
}

interface Told {
  readonly format: string
  readonly count: number
  readonly sessions?: string[]
}

/** The clinic log knows of what leaves before the file is there: nothing can leave unseen. */
export async function tellClinicLog({ ground, by }: Leaving, data: Told): Promise<void> {
  const told = await withClinicLog(ground, async (log): Promise<undefined> => {
    await log.record({ type: 'exported', by, data })
  })
  if (told === 'in-use') throw new InUse()
}
