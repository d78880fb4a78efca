import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../helpers/clinic'
import { faultsIn, filesIn, PASSPHRASE, recordIn, sampleClinic } from './backed-up-clinic'

test('the restorer in the document brings a backup back by what the document says alone', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  const before = recordIn(clinic.folder)
  await clinic.do('backup.run', {})
  const document = readFileSync(path.join(import.meta.dirname, '../../../docs/backup-format.md'), 'utf8')
  const [, script = ''] = /```js\n([\s\S]*?)```/.exec(document) ?? []
  const scratch = temporaryFolder()
  const restorer = path.join(scratch, 'restore.mjs')
  writeFileSync(restorer, script)
  const target = path.join(scratch, 'data')
  const restore = (passphrase: string) =>
    execFileSync(process.execPath, [restorer, path.join(drive, 'RoomReady backup'), target, passphrase], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  expect(() => restore('not the one at all')).toThrow()
  expect(restore(PASSPHRASE)).toContain(`${filesIn(target).length} files of `)
  expect(recordIn(target)).toEqual(before)
  expect(await faultsIn(target)).toEqual([])
})
