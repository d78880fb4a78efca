import { type Checklist, linesOf } from '../../../shared/checklist/checklist'
import type { HistoryChoices } from '../../../shared/history/history-page'
import { BUILT_IN } from '../checklists'
import type { HistoryGround } from './history'
import type { HistoryNames } from './history-block'

interface Choice {
  readonly id: string
  readonly name: string
}

/** What is in use now comes first with its present name, then what only past sessions know. */
export function historyChoices(names: HistoryNames, { catalog, checklists }: HistoryGround): HistoryChoices {
  const { rooms, people, checklists: versions } = catalog.get()
  const inUse = checklists.inUse()
  const known = sorted([...inUse, ...names.checklists.all()])
  const recurring = new Set([...inUse, ...versions, ...BUILT_IN].flatMap(({ id, recurs }) => (recurs ? [id] : [])))
  return {
    rooms: sorted([...rooms, ...names.rooms.all()]),
    technicians: sorted([...people, ...names.technicians.all()]),
    checklists: known,
    treatments: known.filter(({ id }) => !recurring.has(id)),
    lines: unique([...inUse, ...[...versions].reverse(), ...BUILT_IN].flatMap(lineChoices)),
  }
}

/** In the order of the checklist. */
function lineChoices(checklist: Checklist): readonly Choice[] {
  return linesOf(checklist).map(({ line: { id, label } }) => ({ id, name: label }))
}

function sorted(choices: readonly Choice[]): readonly Choice[] {
  return [...unique(choices)].sort((a, b) => COLLATOR.compare(a.name, b.name))
}

function unique(choices: readonly Choice[]): readonly Choice[] {
  const byId = new Map<string, Choice>()
  for (const { id, name } of choices) if (!byId.has(id)) byId.set(id, { id, name })
  return [...byId.values()]
}

const COLLATOR = new Intl.Collator('en', { numeric: true })
