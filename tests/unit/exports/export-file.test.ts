import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ExportFile } from '../../../electron/exports/export-file'
import { systemError } from '../../faults/faulty-disk'
import { temporaryFolder } from '../../helpers/clinic'

afterEach(() => void vi.restoreAllMocks())

test('a file has its name only once it is whole, and replaces the one before', async () => {
  const target = path.join(temporaryFolder(), 'all.csv')
  writeFileSync(target, 'old')
  const file = await ExportFile.create(target)
  await file.write(Buffer.from('one,'))
  await file.write(Buffer.from('two'))
  expect(readFileSync(target, 'utf8')).toBe('old')
  expect(await file.finish()).toBe(target)
  expect(readFileSync(target, 'utf8')).toBe('one,two')
  expect(readdirSync(path.dirname(target))).toEqual(['all.csv'])
})

test('a file that is given up leaves nothing', async () => {
  const target = path.join(temporaryFolder(), 'all.csv')
  const file = await ExportFile.create(target)
  await file.write(Buffer.from('one'))
  await file.discard()
  expect(readdirSync(path.dirname(target))).toEqual([])
})

test("a name that cannot be taken fails with the system's own word", async () => {
  const target = path.join(temporaryFolder(), 'all.csv')
  mkdirSync(target)
  writeFileSync(path.join(target, 'in-the-way'), '')
  const file = await ExportFile.create(target)
  await expect(file.finish()).rejects.toMatchObject({ syscall: 'rename' })
  await file.discard()
  expect(readdirSync(path.dirname(target))).toEqual(['all.csv'])
})

describe('a large file, flushed on the way', () => {
  const piece = Buffer.alloc(10 * 1024 * 1024, 'x')

  test('is whole at its end', async () => {
    const target = path.join(temporaryFolder(), 'all.csv')
    const file = await ExportFile.create(target)
    for (let count = 0; count < 5; count += 1) await file.write(piece)
    await file.finish()
    expect(statSync(target).size).toBe(5 * piece.length)
  })

  test.each([2, 5])('a disk that fails meanwhile is told, after %i pieces, and nothing stays', async (pieces) => {
    const target = path.join(temporaryFolder(), 'all.csv')
    const flush = vi.spyOn(await handlesOf(target), 'datasync').mockRejectedValueOnce(systemError('EIO', 'fdatasync'))
    const file = await ExportFile.create(target)
    const whole = async () => {
      for (let count = 0; count < pieces; count += 1) await file.write(piece)
      await file.finish()
    }
    await expect(whole()).rejects.toMatchObject({ code: 'EIO' })
    expect(flush).toHaveBeenCalled()
    await file.discard()
    expect(readdirSync(path.dirname(target))).toEqual(['old'])
  })
})

/** What all file handles share. */
async function handlesOf(target: string): Promise<FileHandle> {
  const handle = await open(path.join(path.dirname(target), 'old'), 'w')
  await handle.close()
  return Object.getPrototypeOf(handle) as FileHandle
}
