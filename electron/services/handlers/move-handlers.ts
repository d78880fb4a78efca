import { ok } from '../../../shared/ipc/errors'
import type { DataMover } from '../move/data-mover'
import type { HandlersOf } from './handlers'

export function moveHandlers(mover: DataMover): HandlersOf<'move'> {
  return {
    'move.read': () => ok(mover.running === undefined ? {} : { running: mover.running }),
    'move.choose-folder': () => mover.choose(),
    'move.run': ({ token }, { manager }) => mover.run(token, manager),
    'move.cancel': async () => {
      await mover.cancel()
      return ok(null)
    },
  }
}
