import { ok } from '../../../shared/ipc/errors'
import { ListRuns } from '../lists/list-runs'
import { startList } from '../lists/start-list'
import type { Program } from '../program'
import { Turns } from '../turns'
import type { HandlersOf } from './handlers'

export function listHandlers(program: Program): HandlersOf<'lists'> {
  const runs = new ListRuns(program)
  // Two at once would each begin a run of the same list.
  const turns = new Turns()
  return {
    'lists.due': async () => ok(await runs.due()),
    'lists.start': (input) => turns.take(() => startList(program, input)),
  }
}
