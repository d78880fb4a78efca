import { z } from 'zod'
import type { DataFolder } from '../../storage/data-folder'
import type { Findings } from './findings'
import type { OneFileAtATime } from './one-file-at-a-time'

/** What a month's summary says that can be compared without reading a record whole. */
const SUMMARY = z.object({ doc: z.record(z.string(), z.object({ sealedAt: z.string() })) })

/** Compares a month's summary with its journals. It is derived, so whatever is wrong with it is a hint. */
export function checkSummary(
  folder: DataFolder,
  month: string,
  sealed: ReadonlyMap<string, string | undefined>,
  files: OneFileAtATime,
  findings: Findings,
): void {
  const place = folder.monthIndex(month)
  // RoomReady makes a summary when somebody looks at the month: none is nothing wrong.
  if (folder.disk.identityAt(place.file) === undefined) return
  const bytes = files.readOrTell(place)
  if (bytes === undefined) return
  const summary = SUMMARY.safeParse(parseJson(bytes.toString('utf8')))
  if (!summary.success) {
    findings.hint({ file: place.origin }, { code: 'index-unreadable' })
    return
  }
  const rows = summary.data.doc
  const missing = [...sealed.keys()].filter((id) => !Object.hasOwn(rows, id)).length
  const surplus = Object.keys(rows).filter((id) => !sealed.has(id)).length
  const different = Object.entries(rows).filter(([id, row]) => (sealed.get(id) ?? row.sealedAt) !== row.sealedAt).length
  if (missing + surplus + different === 0) return
  findings.hint({ file: place.origin }, { code: 'index-stale', missing, surplus, different })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
