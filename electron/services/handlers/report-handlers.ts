import { ok } from '../../../shared/ipc/errors'
import { localDay } from '../../../shared/session/moment'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export async function reportHandlers({ writers, history, clock }: Program): Promise<HandlersOf<'reports'>> {
  const { reports } = await writers()
  return {
    'reports.choices': () => {
      // Rooms that only past sessions know come with the months as they are read.
      void history.complete()
      return ok({ rooms: history.choices().rooms, today: localDay(clock.now()) })
    },
    'reports.read': ({ wish }) => reports.read(wish),
    'reports.rows': ({ token, offset, limit }) => reports.rows(token, offset, limit),
    'reports.save': ({ wish, format }, { manager }) => reports.save(manager, wish, format),
    'reports.pack': (wish, { manager }) => reports.pack(manager, wish),
    'reports.cancel': ({ what }) => {
      reports.cancel(what)
      return ok(null)
    },
  }
}
