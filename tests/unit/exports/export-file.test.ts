import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ExportFile } from '../../../electron/exports/export-file'
import { temporaryFolder } from '../../helpers/clinic'

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
