import { WHOLE_CLINIC } from '../../../shared/checklist/recurs'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { listsInUseOf } from '../checklists'
import type { Program } from '../program'

/** Begins a run of a recurring list, or answers the one that is open; a room's own state has no say in it. */
export async function startList(
  { catalog, checklists, desk, pins }: Program,
  { list: id, room, technician, pass }: ParsedInput<'lists.start'>,
): Promise<Result<{ readonly session: string }>> {
  const known = catalog.get()
  const list = listsInUseOf(known).find((candidate) => candidate.id === id)
  if (list?.recurs === undefined) return fail({ code: 'not-found', what: 'checklist' })
  const isOfRoom = list.recurs.of === 'room'
  if (isOfRoom && !known.rooms.some((one) => one.id === room && one.retiredAt === undefined)) {
    return fail({ code: 'not-found', what: 'room' })
  }
  const place = isOfRoom ? (room ?? WHOLE_CLINIC) : WHOLE_CLINIC
  if (!pins.take(pass, technician)) return fail({ code: 'pin-again' })
  const open = desk.open.find(
    ({ state }) => state.purpose === 'list' && state.checklist.id === id && state.room === place,
  )
  if (open !== undefined) return ok({ session: open.state.id })
  const opening = { purpose: 'list', room: place, technician, checklist: checklists.referenceTo(list) } as const
  const begun = await desk.begin(opening, list, [])
  return begun.ok ? ok({ session: begun.value }) : begun
}
