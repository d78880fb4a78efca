import { WHOLE_CLINIC } from '../../shared/checklist/recurs'
import type { ParsedInput } from '../../shared/ipc/contract'
import { type Result, fail, ok } from '../../shared/ipc/errors'
import { type LeftOpen, leftOpen } from '../../shared/room/day'
import { localDay } from '../../shared/session/moment'
import { MIN_REASON, letters } from '../../shared/session/rules'
import { LISTS_TEXT } from '../../shared/text/lists'
import { notSaved } from './failures'
import type { Program } from './program'
import { isManager } from './sign-in'

/**
 * Closes the working day (rule R30): refused while a room owes its turnover or a session or list is unsigned, unless a manager
 * hands it over with a note.
 */
export function closeDay(
  program: Program,
  { person, pass, note = '' }: ParsedInput<'day.close'>,
): Promise<Result<null>> {
  const { rooms, clock, catalog, pins, log, publish } = program
  return rooms.turns.take(async () => {
    const board = rooms.board()
    const left = [...leftOpen(board.rooms), ...listsUnderWay(program)]
    if (left.length > 0) {
      if (note === '') return fail({ code: 'day-open', left })
      if (letters(note) < MIN_REASON) return fail({ code: 'rule', rule: { code: 'say-why' } })
      if (!isManager(catalog, person)) return fail({ code: 'needs-manager' })
    }
    if (!pins.take(pass, person)) return fail({ code: 'pin-again' })
    // Closed already, and nothing happened since: nothing to log.
    if (board.dayClosed !== undefined) return ok(null)
    const handedOver = left.map(({ room, session }) => ({ room, ...(session !== undefined && { session }) }))
    const day = localDay(clock.now())
    try {
      await log.record({
        type: 'day-closed',
        by: person,
        data: { day, ...(left.length > 0 && { note, handedOver }) },
      })
    } catch (error) {
      return notSaved(error)
    }
    publish({ topic: 'board' })
    return ok(null)
  })
}

function listsUnderWay({ desk, catalog }: Program): readonly LeftOpen[] {
  return desk.open
    .filter(({ state }) => state.purpose === 'list' && state.sealed === undefined)
    .map(({ state: { id, room }, checklist: { name } }) => {
      const place = room === WHOLE_CLINIC ? {} : { room: { id: room, name: catalog.roomName(room) } }
      return { room, name: LISTS_TEXT.name({ name, ...place }), why: 'list-not-signed', session: id }
    })
}
