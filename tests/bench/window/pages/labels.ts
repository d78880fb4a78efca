import { linesOf } from '../../../../shared/checklist/checklist'
import { plainChecklist } from '../../data/checklists'

/** The lines to show, as many as the page's address asks for: `page.html?45`. */
export function labels(): readonly string[] {
  return linesOf(plainChecklist(Number(location.search.slice(1)))).map(({ line }) => line.label)
}
