import { z } from 'zod'
import { CATALOG, type Catalog } from '../../../../shared/catalog/catalog'

const SAVED = z.object({ doc: CATALOG })
const RECORD = z.looseObject({ id: z.string(), version: z.number().exactOptional() })
const RECORDS = z.array(RECORD)

/** The catalog in a file as the program saves it; nothing for one that cannot be read. */
export function readSavedCatalog(bytes: Buffer | undefined): Catalog | undefined {
  const parsed = SAVED.safeParse(parseJson(bytes?.toString('utf8') ?? ''))
  return parsed.success ? parsed.data.doc : undefined
}

/** The catalog with what only the other one names, list by list: records that are here stay as they are. */
export function mergeCatalog(here: Catalog, there: Catalog): { readonly catalog: Catalog; readonly added: string[] } {
  const added: string[] = []
  const merged: Record<string, unknown> = { ...here }
  for (const [list, theirs] of Object.entries(there)) {
    const records = RECORDS.safeParse(theirs)
    const ours = RECORDS.safeParse(merged[list] ?? [])
    if (!records.success || !ours.success) continue
    const known = new Set(ours.data.map(keyOf))
    const missing = records.data.filter((record) => !known.has(keyOf(record)))
    if (missing.length === 0) continue
    merged[list] = [...ours.data, ...missing]
    added.push(...missing.map((record) => `${list} ${keyOf(record)}`))
  }
  return { catalog: CATALOG.parse(merged), added }
}

const keyOf = ({ id, version }: z.infer<typeof RECORD>): string => (version === undefined ? id : `${id} ${version}`)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
