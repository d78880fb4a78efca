import os from 'node:os'
import { type ClinicProgram, runClinicProgram } from '../../../electron/services/clinic-program'
import { systemTime } from '../../../electron/services/clock'
import type { ShellPort } from '../../../electron/services/shell-port'
import { type Disk, realDisk } from '../../../electron/storage/disk'
import { EXAMPLE_CLINIC } from '../../../shared/catalog/example-clinic'
import type { Checklist } from '../../../shared/checklist/checklist'
import { plainChecklist } from './checklists'
import { largeCatalog } from './large-catalog'

/** A desktop on which every dialog is cancelled. */
export const NO_SHELL: ShellPort = {
  chooseTarget: () => Promise.resolve(undefined),
  chooseFolder: () => Promise.resolve(undefined),
  chooseFile: () => Promise.resolve(undefined),
  showInFolder: () => undefined,
  print: () => Promise.resolve(),
  printPaper: () => Promise.resolve(),
  printToPdf: () => Promise.resolve(new Uint8Array()),
}
const ABOUT = { version: '0.0.0', electron: '0' }

/** The program without its window, on a folder that is set up if it was not, with the checklists to measure with. */
export async function openClinic(
  dataFolder: string,
  disk: Disk = realDisk,
  shell: ShellPort = NO_SHELL,
): Promise<ClinicProgram> {
  const clinic = await runClinicProgram(
    { dataFolder, shell, time: systemTime(os.uptime), publish: () => undefined, disk },
    ABOUT,
  )
  const { catalog } = clinic.program()
  if (!catalog.isSetUp) {
    await mustCall(clinic, 'setup.finish', EXAMPLE_CLINIC)
    const before = catalog.get()
    catalog.save({ ...before, checklists: [...before.checklists, plainChecklist(45), plainChecklist(400)] })
  }
  return clinic
}

/** One with a large catalog. */
export async function openLargeClinic(dataFolder: string): Promise<ClinicProgram> {
  const clinic = await openClinic(dataFolder)
  const { catalog } = clinic.program()
  catalog.save(largeCatalog(catalog.get()))
  return clinic
}

export async function mustCall(clinic: ClinicProgram, name: string, input: unknown): Promise<unknown> {
  const result = await clinic.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Begins a treatment with one of the plain checklists. The PIN pad and the room's gate are not what is measured. */
export async function beginSession(
  clinic: ClinicProgram,
  count: 45 | 400,
): Promise<{ session: string; room: string; checklist: Checklist }> {
  const { desk, catalog, checklists } = clinic.program()
  const { people, rooms } = catalog.get()
  const checklist = checklists.inUse().find(({ id }) => id === `plain-${count}`)
  const technician = people[1]?.id
  const room = rooms[0]?.id
  if (checklist === undefined || technician === undefined || room === undefined)
    throw new Error('No clinic to measure in')
  const opening = { purpose: 'treatment', room, technician, client: 'C-1042', treatment: '2' } as const
  const begun = await desk.begin({ ...opening, checklist: checklists.referenceTo(checklist) }, checklist, [])
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return { session: begun.value, room, checklist }
}
