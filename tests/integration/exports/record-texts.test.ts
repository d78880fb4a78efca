import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { recordRows } from '../../../electron/services/records/record-rows'
import { recordTexts } from '../../../electron/services/records/record-texts'
import type { RecordRow } from '../../../shared/ipc/views'
import { freshPath } from '../commands/terminal'
import { sampleClinic } from './sample-clinic'

test('threads that end at once end the export with an error, however late they are asked', async () => {
  const { index, folder, catalog } = (await sampleClinic('records.csv')).running.program()
  const script = freshPath('ends.cjs')
  writeFileSync(script, 'process.exit()')
  async function* rows(): AsyncGenerator<RecordRow> {
    // By then the export's own threads have ended too: they were started before.
    await once(new Worker(script), 'exit')
    for (let round = 0; round < 5; round += 1) yield* recordRows(index, 'all')
  }
  const frame = { clinic: 'Clinic', health: false }
  const texts = recordTexts({ ground: { folder, catalog }, script, kind: 'csv', frame, rows: rows(), count: 1000 })
  const all = async () => {
    for await (const text of texts ?? []) expect(text.count).toBe(0)
  }
  await expect(all()).rejects.toThrow('The thread has ended')
})
