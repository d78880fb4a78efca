import { ok } from '../../../shared/ipc/errors'
import { readInsights } from '../insights/read-insights'
import { saveInsights } from '../insights/save-insights'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function insightHandlers(program: Program): HandlersOf<'insights'> {
  return {
    'insights.read': async (query) => ok(await readInsights(program, query)),
    'insights.save': (query, { manager }) => saveInsights(program, manager, query),
  }
}
