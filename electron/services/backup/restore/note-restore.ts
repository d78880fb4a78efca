import { changeCatalog } from '../../catalog/change-catalog'
import { fail } from '../../../../shared/ipc/errors'
import { saveFault } from '../../failures'
import type { Program } from '../../program'
import type { BroughtBack } from './bring-back'
import { mergeCatalog } from './merge-catalog'

/** The clinic log says what came back, and the catalog takes in what only the backup's names. */
export async function noteRestore(
  program: Program,
  by: string,
  { count, catalog: theirs, done }: BroughtBack,
): Promise<void> {
  program.notices = [...program.notices, { code: 'restored', ...done }]
  program.publish({ topic: 'status' })
  // The records are back whether or not the log takes the line.
  await program.log.record({ type: 'restored', by, data: { count } }).catch(saveFault)
  if (theirs === undefined || mergeCatalog(program.catalog.get(), theirs).added.length === 0) return
  await changeCatalog(program, by, (here) => {
    const { catalog, added } = mergeCatalog(here, theirs)
    if (added.length === 0) return fail({ code: 'cancelled' })
    return { ok: true, value: { what: 'restore', old: null, new: added, catalog } }
  })
}
