import type { Catalog } from '../../../shared/catalog/catalog'
import type { Checklist } from '../../../shared/checklist/checklist'
import { ALL_SHIPPED, shippedFor } from '../../../shared/checklist/shipped'
import { type Newer, newerShipped } from '../../../shared/checklist/draft/newer'
import { withNewer } from '../../../shared/checklist/draft/take-newer'
import type { ChecklistRow, ChecklistView, VersionRow } from '../../../shared/checklist/version-view'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { newestOf } from '../checklists'
import type { Program } from '../program'

type Ground = Pick<Program, 'catalog' | 'desk'>

/** A shipped list that the clinic never had. What is newer in one that it has comes by a draft. */
export function offeredList({ checklists }: Catalog, id: string): Checklist | undefined {
  return checklists.some((list) => list.id === id) ? undefined : ALL_SHIPPED.find((list) => list.id === id)
}

/** What shipped since the list in use was made of its shipped one. */
export function newerFor(catalog: Catalog, inUse: Checklist): Newer | undefined {
  const { id } = inUse
  return newerShipped(
    inUse,
    catalog.checklistUse?.findLast((use) => use.id === id && use.shipped !== undefined)?.shipped,
  )
}

/** Every checklist: those in use, drafts that are none yet, what ships and waits, and what is out of use. */
export function listChecklists({ catalog }: Pick<Ground, 'catalog'>): readonly ChecklistRow[] {
  const known = catalog.get()
  const inUse = newestOf(known)
  const drafts = known.drafts ?? []
  const ids = new Set([
    ...inUse.map(({ id }) => id),
    ...drafts.map(({ checklist: { id } }) => id),
    ...ALL_SHIPPED.map(({ id }) => id),
    ...known.checklists.map(({ id }) => id),
  ])
  return [...ids].flatMap((id) => rowOf({ catalog }, id) ?? [])
}

function rowOf({ catalog }: Pick<Ground, 'catalog'>, id: string): ChecklistRow | undefined {
  const known = catalog.get()
  const inUse = newestOf(known).find((list) => list.id === id)
  const draft = known.drafts?.find(({ checklist }) => checklist.id === id)?.checklist
  const past = known.checklists.filter((list) => list.id === id).at(-1)
  const hasNewer = inUse !== undefined && newerFor(known, inUse) !== undefined
  const frame = { id, hasDraft: draft !== undefined, hasNewer }
  if (inUse !== undefined) return { ...frame, name: inUse.name, state: 'in-use', version: inUse.version }
  if (draft !== undefined) return { ...frame, name: draft.name, state: 'draft' }
  if (past !== undefined) return { ...frame, name: past.name, state: 'retired', version: past.version }
  const offered = offeredList(known, id)
  return offered && { ...frame, name: offered.name, state: 'offered', version: offered.version }
}

/** One checklist with its versions, newest first, and the content of the one asked for. */
export function readChecklist(ground: Ground, id: string, wanted: number | undefined): Result<ChecklistView> {
  const row = rowOf(ground, id)
  if (row === undefined) return fail({ code: 'not-found', what: 'checklist' })
  const known = ground.catalog.get()
  const inUse = newestOf(known).find((list) => list.id === id)
  const draft = known.drafts?.find(({ checklist }) => checklist.id === id)
  const offered = offeredList(known, id)
  const shipped = shippedFor(draft?.checklist ?? inUse ?? offered ?? { id })
  const newer = inUse && newerFor(known, inUse)
  const version = [...known.checklists, ...(offered === undefined ? [] : [offered])].find(
    (list) => list.id === id && list.version === wanted,
  )
  return ok({
    row,
    versions: versionsOf(ground, id),
    ...(inUse !== undefined && { inUse }),
    ...(draft !== undefined && { draft }),
    ...(version !== undefined && { version }),
    ...(shipped !== undefined && { shipped }),
    ...(inUse !== undefined && newer !== undefined && { newer: withNewer(inUse, newer) }),
  })
}

function versionsOf({ catalog, desk }: Ground, id: string): readonly VersionRow[] {
  const known = catalog.get()
  const inUse = newestOf(known).find((list) => list.id === id)?.version
  const uses = (known.checklistUse ?? []).filter((use) => use.id === id)
  const openOn = (version: number) =>
    desk.open.filter(({ state: { checklist } }) => checklist.id === id && checklist.version === version).length
  const kept = known.checklists
    .filter((list) => list.id === id)
    .map(({ version }): VersionRow => {
      const began = uses.findLast((use) => use.version === version && use.retired !== true)
      const ended = uses.find((use, index) => endsUse(use, version) && index > uses.findIndex((each) => each === began))
      return {
        version,
        state: version === inUse ? 'in-use' : 'past',
        ...(began !== undefined && {
          since: { at: began.at, offset: began.offset, by: catalog.personName(began.by) },
        }),
        ...(ended !== undefined && version !== inUse && { until: { at: ended.at, offset: ended.offset } }),
        open: openOn(version),
      }
    })
  const draft = known.drafts?.find(({ checklist }) => checklist.id === id)?.checklist.version
  const offered = offeredList(known, id)?.version
  return [
    ...(draft === undefined ? [] : [{ version: draft, state: 'draft', open: 0 } as const]),
    ...(offered === undefined || offered === draft ? [] : [{ version: offered, state: 'offered', open: 0 } as const]),
    ...kept.sort((a, b) => b.version - a.version),
  ]
}

function endsUse(use: { readonly version: number; readonly retired?: boolean }, version: number): boolean {
  return use.retired === true ? use.version >= version : use.version > version
}
