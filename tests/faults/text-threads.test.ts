import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordText } from '../../electron/exports/export-format'
import { EXPORT_FORMATS } from '../../electron/exports/formats'
import { readRecordOf } from '../../electron/services/records/read-record'
import { recordRows } from '../../electron/services/records/record-rows'
import { recordTexts } from '../../electron/services/records/record-texts'
import { SealedHashes } from '../../electron/services/records/sealed-hashes'
import { Breather } from '../../electron/storage/breather'
import type { RecordRow } from '../../shared/ipc/views'
import type { Clinic } from '../helpers/clinic'
import { sampleClinic } from '../integration/exports/sample-clinic'
import { bundledChild } from './bundle-child'
import { threadThat } from './thread-clinic'

const FRAME = { clinic: 'Clinic', health: true }
/** As many as make threads worth it. */
const ROUNDS = 5
const COUNT = 1000

const { file: thread } = await bundledChild('text-thread')

async function rowsOf(clinic: Clinic): Promise<readonly RecordRow[]> {
  const rows: RecordRow[] = []
  for await (const row of recordRows(clinic.running.program().index, 'all')) rows.push(row)
  return Array.from({ length: ROUNDS }, () => rows).flat()
}

async function madeByThreads(clinic: Clinic, kind: string, script: string) {
  const { folder, catalog } = clinic.running.program()
  const rows = await rowsOf(clinic)
  const pieces: Uint8Array[] = []
  let count = 0
  for await (const made of recordTexts({
    ground: { folder, catalog },
    script,
    kind,
    frame: FRAME,
    rows,
    count: COUNT,
  }) ?? []) {
    pieces.push(made.text)
    count += made.count
  }
  return { text: Buffer.concat(pieces).toString('utf8'), count }
}

async function madeHere(clinic: Clinic, kind: string) {
  const program = clinic.running.program()
  const format = EXPORT_FORMATS.find(({ id }) => id === kind)
  const seals = new SealedHashes(program.folder)
  const texts: string[] = []
  for (const row of await rowsOf(clinic)) {
    const framed = await seals.of(row, new Breather())
    const read = readRecordOf(program, row, framed)
    if (read.ok && format !== undefined) texts.push(Buffer.from(recordText(format, read.value, FRAME)).toString('utf8'))
  }
  return { text: texts.join(''), count: texts.length }
}

test.each(EXPORT_FORMATS.map(({ id }) => id))('threads make the %s that this one would', async (kind) => {
  const clinic = await sampleClinic('unused.csv')
  const made = await madeByThreads(clinic, kind, thread)
  expect(made).toEqual(await madeHere(clinic, kind))
  expect(made.count).toBeGreaterThan(900)
})

test('an export is whole without the thread that reads ahead', async () => {
  const clinic = await sampleClinic('unused.csv')
  const script = threadThat(
    thread,
    'no-reading',
    `import { workerData } from 'node:worker_threads'
    if (workerData.task === 'roomready-read-ahead') process.exit()`,
  )
  expect(await madeByThreads(clinic, 'csv', script)).toEqual(await madeHere(clinic, 'csv'))
})

test('a journal that is gone stops no other', async () => {
  const clinic = await sampleClinic('unused.csv')
  const rows = await rowsOf(clinic)
  const { folder } = clinic.running.program()
  const gone = rows[40]
  if (gone === undefined) throw new Error('The sample is too small')
  rmSync(folder.sealedJournal(gone.month, gone.session).file)
  const { text, count } = await madeByThreads(clinic, 'csv', thread)
  expect(count).toBe(rows.length - ROUNDS)
  expect(text).not.toContain(gone.session)
  expect(text).toContain(rows[41]?.session)
})
