import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ClinicLog, type ClinicLogEntry } from '../../../electron/storage/clinic-log'
import type { DataFolder } from '../../../electron/storage/data-folder'
import { NewerFormatError } from '../../../electron/storage/newer-format-error'
import { itemsIn, itemsOf, openFolder, quarantined, scratchRoot, tear, tick } from './scratch-folder'

const inMonth = (month: string, item: string) => tick(item, `${month}-15T12:00:00.000Z`)
const begin = (folder: DataFolder) => ClinicLog.open(folder, () => 'enough')

async function written(...lines: [month: string, item: string][]) {
  const root = scratchRoot()
  const folder = openFolder(root)
  const log = begin(folder)
  for (const [month, item] of lines) await log.append([inMonth(month, item)])
  await log.close()
  return { root, folder, log }
}

async function verified(log: ClinicLog): Promise<ClinicLogEntry[]> {
  const entries: ClinicLogEntry[] = []
  for await (const entry of log.readAll()) entries.push(entry)
  return entries
}

const faultsOf = async (log: ClinicLog) =>
  (await verified(log)).flatMap((entry) => (entry.kind === 'fault' ? [[entry.month, entry.number, entry.fault]] : []))

const SIX: [string, string][] = [
  ['2026-09', 'a'],
  ['2026-10', 'b'],
  ['2026-10', 'c'],
  ['2026-11', 'd'],
  ['2026-11', 'e'],
  ['2026-11', 'f'],
]

/** What a visitor sees that stops when it has met an item. */
const visited = (folder: DataFolder, until?: string) => {
  const seen: string[] = []
  const log = ClinicLog.open(folder, (line) => {
    const item = String(itemsOf([line])[0])
    seen.push(item)
    return item === until ? 'enough' : 'more'
  })
  return { seen, log }
}

describe('the clinic log', () => {
  test('is one chain over its month files', async () => {
    const { folder, log } = await written(...SIX)
    expect(itemsIn(folder.clinicMonth('2026-10').file)).toEqual(['b', 'c'])
    expect((await verified(log)).map((entry) => [entry.kind, entry.line?.seq, entry.month])).toEqual(
      SIX.map(([month], seq) => ['ok', seq, month]),
    )
  })

  test('goes on after a new start, in the next month too', async () => {
    const { folder } = await written(...SIX)
    const next = begin(folder)
    await next.append([inMonth('2026-12', 'g')])
    expect(next.head.seq).toBe(7)
    expect(await faultsOf(next)).toEqual([])
  })

  test('never goes back to an earlier month when the clock does', async () => {
    const { folder, log } = await written(...SIX)
    await log.append([inMonth('2026-10', 'late')])
    expect(itemsIn(folder.clinicMonth('2026-11').file)).toEqual(['d', 'e', 'f', 'late'])
    expect(await faultsOf(log)).toEqual([])
  })

  test('keeps lines of one group in one file, and the order of groups across a month', async () => {
    const { folder, log } = await written()
    await Promise.all([
      log.append([inMonth('2026-10', 'a'), inMonth('2026-11', 'b')]),
      log.append([inMonth('2026-11', 'c')]),
      log.append([inMonth('2026-10', 'd')]),
    ])
    expect(itemsIn(folder.clinicMonth('2026-10').file)).toEqual(['a', 'b'])
    expect(itemsIn(folder.clinicMonth('2026-11').file)).toEqual(['c', 'd'])
    expect(await faultsOf(log)).toEqual([])
  })

  test('is opened by its end: the newest lines first, no further than asked, and at most two months', async () => {
    const { folder } = await written(...SIX)
    expect(visited(folder, 'e').seen).toEqual(['f', 'e'])
    expect(visited(folder, 'c').seen).toEqual(['f', 'e', 'd', 'c'])
    expect(visited(folder).seen).toEqual(['f', 'e', 'd', 'c', 'b'])
  })

  test('reads lines that are longer than a block, and letters that lie across two', async () => {
    const { folder, log } = await written(['2026-11', 'a'])
    const long = 'é😀'.repeat(40_000)
    await log.append([inMonth('2026-11', long), inMonth('2026-11', 'z')])
    expect(visited(folder).seen).toEqual(['z', long, 'a'])
    expect(visited(folder).log.notes).toEqual([])
  })

  test('sets a torn last line aside and goes on', async () => {
    const { root, folder } = await written(...SIX)
    tear(folder.clinicMonth('2026-11').file)
    const log = begin(folder)
    expect(log.notes).toMatchObject([{ kind: 'torn-end', month: '2026-11', bytes: 22 }])
    expect(quarantined(root)).toHaveLength(1)
    await log.append([inMonth('2026-11', 'g')])
    expect(await faultsOf(begin(folder))).toEqual([])
    expect(begin(folder).notes).toEqual([])
  })

  test('names an altered line at the start and in the verification', async () => {
    const { folder } = await written(...SIX)
    const { file } = folder.clinicMonth('2026-11')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"e"', '"E"'))
    const { log } = visited(folder)
    expect(log.notes).toEqual([{ kind: 'altered', faults: [{ month: '2026-11', seq: 4, fault: 'hash-mismatch' }] }])
    expect(await faultsOf(log)).toEqual([['2026-11', 2, 'hash-mismatch']])
  })

  test('tells of a line taken out, of a month taken out, and of a first month taken out', async () => {
    const { folder, log } = await written(...SIX)
    const { file } = folder.clinicMonth('2026-11')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*"e".*\n/m, ''))
    expect(visited(folder).log.notes).toEqual([
      { kind: 'altered', faults: [{ month: '2026-11', seq: 5, fault: 'seq-gap' }] },
    ])
    rmSync(folder.clinicMonth('2026-10').file)
    expect(await faultsOf(log)).toEqual([
      ['2026-11', 1, 'seq-gap'],
      ['2026-11', 2, 'seq-gap'],
    ])
    rmSync(folder.clinicMonth('2026-09').file)
    expect((await faultsOf(log))[0]).toEqual(['2026-11', 1, 'seq-gap'])
  })

  test('sets a month file aside in which nothing can be read, and goes on behind the one before', async () => {
    const { root, folder } = await written(...SIX)
    writeFileSync(folder.clinicMonth('2026-11').file, '\0'.repeat(500))
    const { seen, log } = visited(folder)
    expect(log.notes).toMatchObject([{ kind: 'unreadable', month: '2026-11' }])
    expect(seen).toEqual(['c', 'b', 'a'])
    expect(quarantined(root)).toHaveLength(1)
    await log.append([inMonth('2026-11', 'g')])
    expect(await faultsOf(log)).toEqual([])
  })

  test('of a newer version is left alone', async () => {
    const { folder } = await written(...SIX)
    const { file } = folder.clinicMonth('2026-11')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"v":1(?=}\n$)/, '"v":2'))
    const { seen, log } = visited(folder)
    expect(seen).toEqual(['e', 'd', 'c', 'b'])
    expect(log.notes).toEqual([{ kind: 'newer-version', month: '2026-11' }])
    await expect(log.append([inMonth('2026-12', 'g')])).rejects.toThrow(NewerFormatError)
  })
})
