import type { Catalog } from '../../../shared/catalog/catalog'
import { type Result, ok } from '../../../shared/ipc/errors'
import { notSaved, saveFault } from '../failures'
import type { Program } from '../program'

export interface CatalogChange {
  /** What changed, as the audit trail names it: a kind and an id, `person p-x7k2`. */
  readonly what: string
  /** The old and the new value, as the audit trail keeps them: never a PIN. */
  readonly old: unknown
  readonly new: unknown
  readonly reason?: string
  /** The whole catalog after the change. */
  readonly catalog: Catalog
}

type Ground = Pick<Program, 'catalog' | 'log' | 'publish'>

/**
 * The one way to change the catalog after the set-up. The clinic log has the old and the new value before the catalog
 * does; where the catalog then cannot be saved, the log says that it was taken back.
 */
export function changeCatalog(
  { catalog, log, publish }: Ground,
  by: string,
  decide: (catalog: Catalog) => Result<CatalogChange> | Promise<Result<CatalogChange>>,
): Promise<Result<null>> {
  return catalog.turns.take(async () => {
    const decided = await decide(catalog.get())
    if (!decided.ok) return decided
    const { catalog: next, ...data } = decided.value
    try {
      await log.record({ type: 'catalog-changed', by, data })
    } catch (error) {
      return notSaved(error)
    }
    try {
      catalog.save(next)
    } catch (error) {
      await takeBack(log, data)
      return notSaved(error)
    }
    for (const topic of ['status', 'directory', 'board'] as const) publish({ topic })
    return ok(null)
  })
}

async function takeBack(log: Ground['log'], { what, old, new: was }: Omit<CatalogChange, 'catalog'>): Promise<void> {
  const reason = 'The change before this line could not be saved.'
  try {
    await log.record({ type: 'catalog-changed', by: 'system', data: { what, old: was, new: old, reason } })
  } catch (error) {
    saveFault(error)
  }
}
