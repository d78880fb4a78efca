import { type Equipment } from '../../../shared/catalog/equipment'
import { foldLot } from '../../../shared/catalog/fold-lot'
import type { Catalog } from '../../../shared/catalog/catalog'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { localDay } from '../../../shared/session/moment'
import { randomText } from '../ids'
import type { Program } from '../program'
import { type CatalogChange, changeCatalog } from './change-catalog'
import { entryFault, isNameTaken, withChanged } from './entry'

export async function addEquipment(
  program: Program,
  by: string,
  input: ParsedInput<'equipment.add'>,
): Promise<Result<{ readonly equipment: string }>> {
  const id = `e-${randomText(5)}`
  const done = await changeCatalog(program, by, (catalog) => {
    const equipment = equipmentOf(id, input)
    const fault = equipmentFault(equipment, catalog)
    if (fault !== undefined) return fault
    const next = { ...catalog, equipment: [...(catalog.equipment ?? []), equipment] }
    return ok({ what: `equipment ${id}`, old: null, new: equipment, catalog: next })
  })
  return done.ok ? ok({ equipment: id }) : done
}

export function changeEquipment(
  program: Program,
  by: string,
  { equipment: id, ...input }: ParsedInput<'equipment.change'>,
): Promise<Result<null>> {
  return changeOne(program, by, id, (old, catalog) => {
    const { sporeTests, cycles, retiredAt } = old
    const changed: Equipment = {
      ...equipmentOf(id, input),
      ...(sporeTests !== undefined && { sporeTests }),
      ...(cycles !== undefined && { cycles }),
      ...(retiredAt !== undefined && { retiredAt }),
    }
    return equipmentFault(changed, catalog) ?? ok(changed)
  })
}

export function retireEquipment(
  program: Program,
  by: string,
  { equipment: id, retired }: ParsedInput<'equipment.retire'>,
): Promise<Result<null>> {
  return changeOne(program, by, id, (old, catalog) => {
    const { retiredAt: _before, ...rest } = old
    const changed: Equipment = { ...rest, ...(retired && { retiredAt: program.clock.now().at }) }
    return (retired ? undefined : equipmentFault(changed, catalog)) ?? ok(changed)
  })
}

/** The result of live spores that ran through a sterilizer (rule R27). */
export function logSporeTest(
  program: Program,
  by: string,
  { equipment: id, on, result }: ParsedInput<'equipment.spore-test'>,
): Promise<Result<null>> {
  const now = program.clock.now()
  return changeOne(program, by, id, (old) => {
    if (old.kind !== 'sterilizer') return fail({ code: 'not-found', what: 'equipment' })
    if (on > localDay(now)) return entryFault('tested', 'in-future')
    return ok({ ...old, sporeTests: [...(old.sporeTests ?? []), { on, result, by, at: now.at }] })
  })
}

/** One run of a sterilizer. Its number names the packs, so no two runs of the clinic share one. */
export function logCycle(
  program: Program,
  by: string,
  { equipment: id, number, on, passed, note }: ParsedInput<'equipment.cycle'>,
): Promise<Result<null>> {
  const now = program.clock.now()
  return changeOne(program, by, id, (old, catalog) => {
    if (old.kind !== 'sterilizer') return fail({ code: 'not-found', what: 'equipment' })
    const folded = foldLot(number)
    if (folded === '') return entryFault('cycle', 'missing')
    const known = (catalog.equipment ?? []).flatMap(({ cycles = [] }) => cycles)
    if (known.some((cycle) => foldLot(cycle.number) === folded)) return entryFault('cycle', 'duplicate')
    if (on > localDay(now)) return entryFault('tested', 'in-future')
    const cycle = { number: number.toUpperCase(), on, passed, ...(note !== '' && { note }), by, at: now.at }
    return ok({ ...old, cycles: [...(old.cycles ?? []), cycle] })
  })
}

function changeOne(
  program: Program,
  by: string,
  id: string,
  decide: (old: Equipment, catalog: Catalog) => Result<Equipment>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog): Result<CatalogChange> => {
    const old = catalog.equipment?.find((one) => one.id === id)
    if (old === undefined) return fail({ code: 'not-found', what: 'equipment' })
    const decided = decide(old, catalog)
    if (!decided.ok) return decided
    const equipment = withChanged(catalog.equipment ?? [], decided.value)
    return ok({ what: `equipment ${id}`, old, new: decided.value, catalog: { ...catalog, equipment } })
  })
}

function equipmentOf(id: string, { name, kind, serial, room }: ParsedInput<'equipment.add'>): Equipment {
  return { id, name, kind, ...(serial !== '' && { serial }), ...(room !== undefined && { room }) }
}

function equipmentFault({ id, name, room }: Equipment, { rooms, equipment = [] }: Catalog) {
  if (name === '') return entryFault('name', 'missing')
  if (isNameTaken(name, equipment, id)) return entryFault('name', 'duplicate')
  const isRoomKnown = room === undefined || rooms.some((known) => known.id === room)
  return isRoomKnown ? undefined : fail({ code: 'not-found', what: 'room' })
}
