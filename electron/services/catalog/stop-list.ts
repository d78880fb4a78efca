import { foldLot } from '../../../shared/catalog/fold-lot'
import { STOP, stopAgainst } from '../../../shared/catalog/stop-list'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { localDay } from '../../../shared/session/moment'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { randomText } from '../ids'
import type { Program } from '../program'
import { changeCatalog } from './change-catalog'
import { entryFault, withChanged } from './entry'

/** From now on nobody can log this lot in a session, however it is spelled (rule R6). */
export async function addStop(
  program: Program,
  by: string,
  input: ParsedInput<'stop-list.add'>,
): Promise<Result<{ readonly stop: string }>> {
  const id = `s-${randomText(5)}`
  const now = program.clock.now()
  const done = await changeCatalog(program, by, (catalog) => {
    const { item, lot, recalledOn, reason } = input
    const stopList = catalog.stopList ?? []
    if (foldLot(lot) === '') return entryFault('lot', 'missing')
    if (stopAgainst(stopList, item, lot) !== undefined) return entryFault('lot', 'duplicate')
    if (recalledOn > localDay(now)) return entryFault('recalled', 'in-future')
    if (letters(reason) < MIN_REASON) return entryFault('reason', 'missing')
    const stop = STOP.safeParse({ id, item, lot, recalledOn, reason, by, at: now.at })
    if (!stop.success) return entryFault('lot', 'unreadable')
    const next = { ...catalog, stopList: [...stopList, stop.data] }
    return ok({ what: `stop-list ${id}`, old: null, new: stop.data, reason, catalog: next })
  })
  return done.ok ? ok({ stop: id }) : done
}

/** The lot may be used again; the entry stays on the list to be read. */
export function liftStop(
  program: Program,
  by: string,
  { stop: id, reason }: ParsedInput<'stop-list.lift'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const stopList = catalog.stopList ?? []
    const old = stopList.find((stop) => stop.id === id && stop.lifted === undefined)
    if (old === undefined) return fail({ code: 'not-found', what: 'stop' })
    if (letters(reason) < MIN_REASON) return entryFault('reason', 'missing')
    const lifted = { ...old, lifted: { by, at: program.clock.now().at, reason } }
    const next = { ...catalog, stopList: withChanged(stopList, lifted) }
    return ok({ what: `stop-list ${id}`, old, new: lifted, reason, catalog: next })
  })
}
