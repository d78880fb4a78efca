import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, ok } from '../../../shared/ipc/errors'
import type { Program } from '../program'
import { changeCatalog } from './change-catalog'
import { entryFault } from './entry'

/** The new name stands on what is printed from now on. */
export function renameClinic(
  program: Program,
  by: string,
  { name }: ParsedInput<'clinic.rename'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    if (name === '') return entryFault('name', 'missing')
    const { clinic } = catalog
    return ok({
      what: 'clinic',
      old: { name: clinic.name },
      new: { name },
      catalog: { ...catalog, clinic: { ...clinic, name } },
    })
  })
}

/** Where the clients' names are kept: RoomReady holds references only. */
export function keepNames(
  program: Program,
  by: string,
  { where }: ParsedInput<'clinic.keep-names'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const { namesKept = null, ...rest } = catalog.clinic
    const clinic = where === '' ? rest : { ...rest, namesKept: where }
    const now = where === '' ? null : where
    return ok({ what: 'clinic', old: { namesKept }, new: { namesKept: now }, catalog: { ...catalog, clinic } })
  })
}
