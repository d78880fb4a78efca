import { differenceOf } from '../../../shared/checklist/draft/difference'
import type { Draft } from '../../../shared/checklist/draft/draft'
import { withNewer } from '../../../shared/checklist/draft/take-newer'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { changeCatalog } from '../catalog/change-catalog'
import { newestOf } from '../checklists'
import type { Program } from '../program'
import { nextVersion, otherDrafts, partsOf } from './change-checklists'
import { newerFor } from './read-checklists'

/** Begins a draft: the version in use with what is new in the shipped list. Nothing is in use by it yet. */
export function takeNewer(program: Program, by: string, id: string): Promise<Result<null>> {
  const { at, offset } = program.clock.now()
  return changeCatalog(program, by, (catalog) => {
    const inUse = newestOf(catalog).find((list) => list.id === id)
    const newer = inUse && newerFor(catalog, inUse)
    if (inUse === undefined || newer === undefined) return fail({ code: 'not-found', what: 'checklist' })
    if (catalog.drafts?.some(({ checklist }) => checklist.id === id) === true) {
      return fail({ code: 'checklist', why: 'draft-first' })
    }
    const { list } = withNewer(inUse, newer)
    const checklist = { ...list, version: nextVersion(catalog, id) }
    const draft: Draft = { checklist, basedOn: inUse.version, shipped: newer.to.version, at, offset, by }
    const { lines } = differenceOf(inUse, checklist)
    return ok({
      what: `checklist-draft ${id}`,
      old: partsOf(inUse, lines),
      new: { ...partsOf(checklist, lines), shipped: newer.to.version },
      catalog: { ...catalog, drafts: [...otherDrafts(catalog, id), draft] },
    })
  })
}
