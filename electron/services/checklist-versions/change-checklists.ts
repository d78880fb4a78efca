import type { Catalog } from '../../../shared/catalog/catalog'
import type { Checklist } from '../../../shared/checklist/checklist'
import { differenceOf } from '../../../shared/checklist/draft/difference'
import type { Draft } from '../../../shared/checklist/draft/draft'
import { explained, unexplained } from '../../../shared/checklist/draft/exceptions'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import { copiedList, emptyList } from '../../../shared/checklist/draft/new-list'
import { ALL_SHIPPED, frameFor, shippedFor } from '../../../shared/checklist/shipped'
import type { PutInUse } from '../../../shared/checklist/version-view'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { changeCatalog } from '../catalog/change-catalog'
import { checklistHash, inUseOf, newestOf } from '../checklists'
import { randomText } from '../ids'
import type { Program } from '../program'
import { offeredList } from './read-checklists'
import { tidyChecklist, trimmedChecklist } from './tidy-checklist'

/** Keeps a draft; the log keeps which lines differ from what it held before. */
export async function saveDraft(
  program: Program,
  by: string,
  given: Checklist,
): Promise<Result<{ readonly at: string; readonly offset: number }>> {
  const tidy = tidyChecklist(given)
  if (tidy === undefined) return fail({ code: 'bad-request', where: 'draft' })
  const { at, offset } = program.clock.now()
  const changed = await changeCatalog(program, by, (catalog) => {
    const { madeFrom: _from, exceptions: _reasons, recurs, ...words } = tidy
    const { id } = words
    const before = catalog.drafts?.find(({ checklist }) => checklist.id === id)
    const inUse = newestOf(catalog).find((list) => list.id === id)
    const old = before?.checklist ?? inUse
    if (old === undefined) return fail({ code: 'not-found', what: 'checklist' })
    // What a draft was made from, and the reasons given before, are not the window's to say.
    const checklist = { ...words, version: nextVersion(catalog, id), ...origin(old), ...recurrence(old, recurs, inUse) }
    const basedOn = before === undefined ? inUse?.version : before.basedOn
    const shipped = before?.shipped
    const draft: Draft = {
      ...{ checklist, at, offset, by },
      ...(basedOn !== undefined && { basedOn }),
      ...(shipped !== undefined && { shipped }),
    }
    const { lines } = differenceOf(old, checklist)
    return ok({
      what: `checklist-draft ${id}`,
      old: partsOf(old, lines),
      new: partsOf(checklist, lines),
      catalog: { ...catalog, drafts: [...otherDrafts(catalog, id), draft] },
    })
  })
  return changed.ok ? ok({ at, offset }) : changed
}

/** How often a recurring list comes back may change until it is in use; a treatment's checklist never does. */
function recurrence(old: Checklist, wanted: Checklist['recurs'], inUse: Checklist | undefined) {
  const recurs = inUse === undefined ? (wanted ?? old.recurs) : old.recurs
  return old.recurs === undefined || recurs === undefined ? {} : { recurs }
}

function origin({ madeFrom, exceptions }: Checklist) {
  return { ...(madeFrom !== undefined && { madeFrom }), ...(exceptions !== undefined && { exceptions }) }
}

/** The lines that differ, whole, as the audit trail keeps them. */
export function partsOf(list: Checklist, lines: readonly { readonly line: string }[]) {
  const ids = new Set(lines.map(({ line }) => line))
  const sections = list.sections.map(({ id, name, lines: all }) => ({ id, name, order: all.map((line) => line.id) }))
  return { name: list.name, sections, lines: list.sections.flatMap((s) => s.lines.filter(({ id }) => ids.has(id))) }
}

export function otherDrafts({ drafts = [] }: Catalog, id: string): Draft[] {
  return drafts.filter(({ checklist }) => checklist.id !== id)
}

/** Numbers go on from the newest version that there ever was, the shipped ones included. */
export function nextVersion({ checklists }: Catalog, id: string): number {
  const known = [...checklists, ...ALL_SHIPPED].filter((list) => list.id === id).map(({ version }) => version)
  return Math.max(0, ...known) + 1
}

export function discardDraft(program: Program, by: string, id: string): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const draft = catalog.drafts?.find(({ checklist }) => checklist.id === id)
    if (draft === undefined) return fail({ code: 'not-found', what: 'checklist' })
    return ok({
      what: `checklist-draft ${id}`,
      old: { version: draft.checklist.version, name: draft.checklist.name },
      new: null,
      catalog: { ...catalog, drafts: otherDrafts(catalog, id) },
    })
  })
}

interface Reason {
  readonly line: string
  readonly reason: string
}

/** New sessions use the version from now on; open ones stay on theirs (rule R21). */
export async function putInUse(
  program: Program,
  by: string,
  { checklist: id, reasons }: { readonly checklist: string; readonly reasons: readonly Reason[] },
): Promise<Result<PutInUse>> {
  const { at, offset } = program.clock.now()
  let version = 0
  const changed = await changeCatalog(program, by, (catalog) => {
    const inUse = newestOf(catalog).find((list) => list.id === id)
    const next = nextInUse(catalog, id, inUse, reasons)
    if (!next.ok) return next
    version = next.value.version
    const known = catalog.checklists.filter((list) => list.id !== id || list.version !== version)
    const shipped = catalog.drafts?.find(({ checklist }) => checklist.id === id)?.shipped
    return ok({
      what: `checklist ${id}`,
      old: inUse === undefined ? null : summaryOf(inUse),
      new: { ...summaryOf(next.value), ...(inUse !== undefined && { difference: differenceOf(inUse, next.value) }) },
      catalog: {
        ...catalog,
        drafts: otherDrafts(catalog, id),
        checklists: [...known, next.value],
        checklistUse: [
          ...(catalog.checklistUse ?? []),
          { id, version, at, offset, by, ...(shipped !== undefined && { shipped }) },
        ],
      },
    })
  })
  return changed.ok ? ok({ version, stay: staying(program, id, version) }) : changed
}

function nextInUse(
  catalog: Catalog,
  id: string,
  inUse: Checklist | undefined,
  reasons: readonly Reason[],
): Result<Checklist> {
  const draft = catalog.drafts?.find(({ checklist }) => checklist.id === id)?.checklist
  if (draft === undefined) {
    const retired = inUse === undefined ? catalog.checklists.findLast((list) => list.id === id) : undefined
    const ready = offeredList(catalog, id) ?? retired
    return ready === undefined ? fail({ code: 'not-found', what: 'checklist' }) : ok(ready)
  }
  const shipped = shippedFor(draft)
  const base = inUse ?? catalog.checklists.findLast((list) => list.id === id)
  const given = reasons.filter(({ reason }) => letters(reason) >= MIN_REASON)
  if (draftFaults(draft, { frame: frameFor(draft), shipped, inUse: base }).length > 0) {
    return fail({ code: 'checklist', why: 'faults' })
  }
  if (isNameTaken(catalog, id, draft.name)) return fail({ code: 'checklist', why: 'name-taken' })
  const needed = unexplained(draft, shipped, draft)
  if (needed.some(({ line }) => !given.some((one) => one.line === line))) {
    return fail({ code: 'checklist', why: 'reasons' })
  }
  const { exceptions: _before, ...rest } = draft
  const exceptions = explained(draft, shipped, draft, given)
  const version = nextVersion(catalog, id)
  return ok(trimmedChecklist({ ...rest, version, ...(exceptions.length > 0 && { exceptions: [...exceptions] }) }))
}

function isNameTaken(catalog: Catalog, id: string, name: string): boolean {
  const fold = (text: string) => text.trim().normalize('NFC').toLocaleLowerCase('en')
  return newestOf(catalog).some((list) => list.id !== id && fold(list.name) === fold(name))
}

function summaryOf(list: Checklist) {
  const { version, name, exceptions } = list
  return { version, name, hash: checklistHash(list), ...(exceptions !== undefined && { exceptions }) }
}

function staying({ desk }: Program, id: string, version: number): PutInUse['stay'] {
  const counts = new Map<number, number>()
  for (const { state } of desk.open) {
    const { checklist } = state
    if (checklist.id !== id || checklist.version === version) continue
    counts.set(checklist.version, (counts.get(checklist.version) ?? 0) + 1)
  }
  return [...counts].map(([on, count]) => ({ version: on, count })).sort((a, b) => b.version - a.version)
}

/** A draft of a list of the clinic's own. */
export async function newChecklist(
  program: Program,
  by: string,
  { name, from, recurs }: ParsedInput<'checklists.new'>,
): Promise<Result<{ readonly checklist: string }>> {
  if (name === '') return fail({ code: 'checklist', why: 'name-missing' })
  const id = `list-${randomText(5)}`
  const { at, offset } = program.clock.now()
  const changed = await changeCatalog(program, by, (catalog) => {
    if (isNameTaken(catalog, id, name)) return fail({ code: 'checklist', why: 'name-taken' })
    const source = [...newestOf(catalog), ...ALL_SHIPPED].find((list) => list.id === from)
    if (from !== undefined && source === undefined) return fail({ code: 'not-found', what: 'checklist' })
    const checklist =
      source === undefined ? emptyList(id, name, recurs) : copiedList(id, name, source, shippedFor(source))
    const draft: Draft = { checklist, at, offset, by }
    return ok({
      what: `checklist-draft ${id}`,
      old: null,
      new: { name, ...(from !== undefined && { from }) },
      catalog: { ...catalog, drafts: [...otherDrafts(catalog, id), draft] },
    })
  })
  return changed.ok ? ok({ checklist: id }) : changed
}

/** Takes a checklist out of use; its versions stay, and its open sessions go on. */
export function retireChecklist(program: Program, by: string, id: string): Promise<Result<null>> {
  const { at, offset } = program.clock.now()
  return changeCatalog(program, by, (catalog) => {
    const list = newestOf(catalog).find((known) => known.id === id)
    if (list === undefined) return fail({ code: 'not-found', what: 'checklist' })
    if (list.recurs === undefined && inUseOf(catalog).length === 1)
      return fail({ code: 'checklist', why: 'last-in-use' })
    const { version } = list
    return ok({
      what: `checklist ${id}`,
      old: summaryOf(list),
      new: null,
      catalog: {
        ...catalog,
        checklistUse: [...(catalog.checklistUse ?? []), { id, version, at, offset, by, retired: true }],
      },
    })
  })
}
