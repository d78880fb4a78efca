import { ok } from '../../../shared/ipc/errors'
import {
  discardDraft,
  newChecklist,
  putInUse,
  retireChecklist,
  saveDraft,
} from '../checklist-versions/change-checklists'
import { listChecklists, readChecklist } from '../checklist-versions/read-checklists'
import { takeNewer } from '../checklist-versions/take-newer'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function checklistHandlers(program: Program): HandlersOf<'checklists'> {
  return {
    'checklists.list': () => ok(listChecklists(program)),
    'checklists.read': ({ checklist, version }) => readChecklist(program, checklist, version),
    'checklists.save-draft': ({ draft }, { manager }) => saveDraft(program, manager, draft),
    'checklists.take-newer': ({ checklist }, { manager }) => takeNewer(program, manager, checklist),
    'checklists.discard-draft': ({ checklist }, { manager }) => discardDraft(program, manager, checklist),
    'checklists.put-in-use': (input, { manager }) => putInUse(program, manager, input),
    'checklists.new': (input, { manager }) => newChecklist(program, manager, input),
    'checklists.retire': ({ checklist }, { manager }) => retireChecklist(program, manager, checklist),
  }
}
