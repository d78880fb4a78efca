import type { RecordRow } from '../../shared/ipc/views'
import { reduce } from '../../shared/session/reduce'
import type { Clinic } from './clinic'

/** The sealed records as History finds them once it is read to its end, newest first, each with what its page shows. */
export async function sealedRecords(clinic: Clinic, limit = 500): Promise<readonly RecordRow[]> {
  const ask = () => clinic.do('records.find', { query: { state: 'sealed' }, offset: 0, limit })
  let page = await ask()
  while (!page.isComplete) {
    await new Promise((resolve) => setImmediate(resolve))
    page = await ask()
  }
  const rows: RecordRow[] = []
  for (const { session } of page.rows) {
    const { row, events } = await clinic.do('records.read', { session })
    rows.push({ ...row, lots: reduce(events)?.lots ?? [] })
  }
  return rows
}
