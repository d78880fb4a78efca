import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChainFile } from '../../electron/storage/chain-file'
import type { DataFolder } from '../../electron/storage/data-folder'
import { realDisk } from '../../electron/storage/disk'
import { StorageError, type StorageFault } from '../../electron/storage/storage-error'
import { itemsIn, openFolder, scratchRoot, tick } from '../integration/storage/scratch-folder'
import { faultyDisk, systemError, type FaultPlan } from './faulty-disk'

const ID = '20261122-k7x2m9'
const NO_FAULT: FaultPlan = { failing: new Set(), errno: 'EIO', shortWrites: [] }

/** Synchronous calls at first, or asynchronous ones as after a slow flush. */
const PACES = ['quick', 'slow'] as const
type Pace = (typeof PACES)[number]

function journalOn(root: string, plan: FaultPlan, pace: Pace) {
  const folder = openFolder(root)
  if (pace === 'slow') folder.pace.record(1000)
  const { pace: flushPace, quarantine, sha256 } = folder
  return {
    folder,
    chain: ChainFile.create(folder.openJournal(ID), { disk: faultyDisk(plan), pace: flushPace, quarantine, sha256 }),
  }
}

/** Runs on a folder of its own for every example of a property. */
async function inFolder(work: (root: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'roomready-test-'))
  try {
    await work(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The first call is `create` looking for a file in the way. */
const anyPlan: fc.Arbitrary<FaultPlan> = fc.record({
  failing: fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 12 }).map((calls) => new Set(calls)),
  errno: fc.constantFrom('EIO', 'ENOSPC', 'EDQUOT', 'EROFS'),
  shortWrites: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
})

/** Appends groups one after the other and answers the items that were acknowledged. */
async function appendAll(chain: ChainFile, groups: readonly number[]): Promise<string[]> {
  const acknowledged: string[] = []
  for (const [index, size] of groups.entries()) {
    const items = Array.from({ length: size }, (_, line) => `${index}-${line}`)
    try {
      await chain.append(items.map((item) => tick(item)))
      acknowledged.push(...items)
    } catch (error) {
      expect(error).toBeInstanceOf(StorageError)
    }
  }
  return acknowledged
}

const soundLines = (folder: DataFolder) => ChainFile.open(folder.openJournal(ID), folder)

describe.each(PACES)('on a %s disk', (pace) => {
  test('writes that take less than asked, in any pattern, make the same file', async () => {
    const whole = scratchRoot()
    const reference = journalOn(whole, NO_FAULT, pace)
    await appendAll(reference.chain, [1, 3, 2])
    const expected = readFileSync(reference.folder.openJournal(ID).file, 'utf8')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 }), (shortWrites) =>
        inFolder(async (root) => {
          const { chain, folder } = journalOn(root, { ...NO_FAULT, shortWrites }, pace)
          await appendAll(chain, [1, 3, 2])
          expect(readFileSync(folder.openJournal(ID).file, 'utf8')).toBe(expected)
        }),
      ),
      { numRuns: 40 },
    )
  })

  test('calls that fail anywhere lose no acknowledged line and leave no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlan,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }),
        (plan, groups) =>
          inFolder(async (root) => {
            const { chain, folder } = journalOn(root, plan, pace)
            const acknowledged = await appendAll(chain, groups)
            if (acknowledged.length > 0) {
              const { file } = folder.openJournal(ID)
              const start = readFileSync(file, 'utf8').split('\n').slice(0, acknowledged.length)
              expect(start.map((line): unknown => JSON.parse(line))).toMatchObject(
                acknowledged.map((item) => ({ data: { item } })),
              )
            }
            // The disk recovers: every planned failure lies behind.
            while (!(await appendAll(chain, [1])).length);
            const found = soundLines(folder)
            expect(found.notes).toEqual([])
            expect(itemsIn(folder.openJournal(ID).file)).toEqual([...acknowledged, '0-0'])
            expect(found.head).toEqual(chain.head)
          }),
      ),
      { numRuns: 150 },
    )
  })

  test.each<[string, StorageFault]>([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['ENOENT', 'folder-gone'],
    ['ENODEV', 'folder-gone'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EIO', 'disk-failed'],
  ])('%s is told as %s, and the next try succeeds', async (errno, code) => {
    const { chain, folder } = journalOn(scratchRoot(), NO_FAULT, pace)
    await chain.append([tick('gloves')])
    await chain.close()
    const context = { ...contextOf(folder), disk: faultyDisk({ ...NO_FAULT, failing: new Set([1]), errno }) }
    const reopened = ChainFile.open(folder.openJournal(ID), context)
    await expect(reopened.append([tick('sharps')])).rejects.toMatchObject({ name: 'StorageError', code, errno })
    await reopened.append([tick('sharps')])
    expect(itemsIn(folder.openJournal(ID).file)).toEqual(['gloves', 'sharps'])
  })
})

const contextOf = ({ pace, quarantine, sha256, disk }: DataFolder) => ({ pace, quarantine, sha256, disk })

describe('a flush', () => {
  /** Counts flushes and lets each take a set time on its own clock. */
  function timedFolder(milliseconds: () => number) {
    const flushes = { now: 0, later: 0 }
    let clock = 0
    const folder = openFolder(scratchRoot(), {
      ...realDisk,
      now: () => clock,
      flush: (fd) => {
        flushes.now += 1
        clock += milliseconds()
        realDisk.flush(fd)
      },
      flushLater: async (fd) => {
        flushes.later += 1
        clock += milliseconds()
        await realDisk.flushLater(fd)
      },
    })
    return { flushes, chain: ChainFile.create(folder.openJournal(ID), contextOf(folder)) }
  }

  test('is done once for a tick', async () => {
    const { flushes, chain } = timedFolder(() => 1)
    await chain.append([tick('gloves')])
    expect(flushes).toEqual({ now: 1, later: 0 })
    await chain.append([tick('sharps'), tick('lamp')])
    expect(flushes).toEqual({ now: 2, later: 0 })
  })

  test('is shared by all that wait for a slow disk', async () => {
    const { flushes, chain } = timedFolder(() => 400)
    await chain.append([tick('first')])
    await Promise.all(Array.from({ length: 20 }, (_, index) => chain.append([tick(`item-${index}`)])))
    expect(flushes).toEqual({ now: 1, later: 2 })
    expect(chain.lines).toHaveLength(21)
  })

  test('stops the window once when the disk becomes slow, and is quick again when the disk is', async () => {
    let cost = 400
    const { flushes, chain } = timedFolder(() => cost)
    for (let index = 0; index < 5; index += 1) await chain.append([tick('slow')])
    expect(flushes).toEqual({ now: 1, later: 4 })
    cost = 1
    for (let index = 0; index < 12; index += 1) await chain.append([tick('quick')])
    expect(flushes).toEqual({ now: 5, later: 12 })
  })

  test('that fails is never taken for done by trying it once more: the bytes are written anew', async () => {
    let fails = true
    let written = 0
    const root = scratchRoot()
    const folder = openFolder(root)
    const context = {
      ...contextOf(folder),
      disk: {
        ...realDisk,
        write: (...args: Parameters<typeof realDisk.write>) => {
          written += 1
          return realDisk.write(...args)
        },
        flush: (fd: number) => {
          if (fails) throw systemError('EIO', 'fdatasync')
          realDisk.flush(fd)
        },
      },
    }
    const chain = ChainFile.create(folder.openJournal(ID), context)
    await expect(chain.append([tick('gloves')])).rejects.toMatchObject({ code: 'disk-failed' })
    expect(readFileSync(folder.openJournal(ID).file, 'utf8')).toBe('')
    fails = false
    await chain.append([tick('gloves')])
    expect(written).toBe(2)
    expect(itemsIn(folder.openJournal(ID).file)).toEqual(['gloves'])
  })
})
