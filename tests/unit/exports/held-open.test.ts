import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { ExportFile } from '../../../electron/exports/export-file'
import { SAVE_TEXT } from '../../../shared/text/exports'
import { systemError } from '../../faults/faulty-disk'
import { temporaryFolder } from '../../helpers/clinic'

/** Files that Windows refuses to replace, since another program has them open. */
const held = vi.hoisted(() => new Set<string>())

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>()
  const rename = (from: string, to: string) =>
    held.has(to) ? Promise.reject(systemError('EPERM', 'rename')) : real.rename(from, to)
  return { ...real, rename }
})

test('a file that another program has open stays as it is, and the new one gets a name beside it', async () => {
  const folder = temporaryFolder()
  const [target, second] = ['sessions.xlsx', 'sessions (2).xlsx'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ]
  for (const file of [target, second]) {
    writeFileSync(file, 'old')
    held.add(file)
  }
  const file = await ExportFile.create(target)
  await file.write(Buffer.from('new'))
  const name = path.basename(await file.finish())
  expect(readdirSync(folder).sort()).toEqual(['sessions (2).xlsx', 'sessions (3).xlsx', 'sessions.xlsx'])
  expect([target, second].map((each) => readFileSync(each, 'utf8'))).toEqual(['old', 'old'])
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe('new')
  expect(SAVE_TEXT.saved(name, 12, 'sessions.xlsx')).toBe(
    'sessions.xlsx is open in another program. Saved as sessions (3).xlsx.',
  )
})
