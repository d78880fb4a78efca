import { mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Evidence } from '../../electron/storage/evidence'
import { Journals } from '../../electron/storage/journals'
import { openSettingsFile } from '../../electron/storage/settings-file'
import { z } from 'zod'
import { itemsIn, openFolder, scratchRoot, tick } from '../integration/storage/scratch-folder'

const ID = '20261122-k7x2m9'

async function session(pace: 'quick' | 'slow') {
  const root = path.join(scratchRoot(), 'records')
  const folder = openFolder(root)
  if (pace === 'slow') folder.pace.record(1000)
  const journal = new Journals(folder).create(ID)
  await journal.append([tick('gloves')])
  return { root, folder, journal }
}

describe.each(['quick', 'slow'] as const)('the folder taken away under a session on a %s disk', (pace) => {
  test('is told at the next tick, and when it is back the session goes on', async () => {
    const { root, folder, journal } = await session(pace)
    renameSync(root, `${root}-away`)
    await expect(journal.append([tick('sharps')])).rejects.toMatchObject({ code: 'folder-gone' })
    await expect(journal.append([tick('sharps')])).rejects.toMatchObject({ code: 'folder-gone' })
    renameSync(`${root}-away`, root)
    await journal.append([tick('sharps')])
    expect(itemsIn(folder.openJournal(ID).file)).toEqual(['gloves', 'sharps'])
  })

  test('removed for good is never acknowledged, though the open file takes the bytes', async () => {
    const { root, journal } = await session(pace)
    rmSync(root, { recursive: true })
    await expect(journal.append([tick('sharps')])).rejects.toMatchObject({ code: 'folder-gone' })
    mkdirSync(path.join(root, 'sessions', 'open'), { recursive: true })
    await expect(journal.append([tick('sharps')])).rejects.toMatchObject({ code: 'folder-gone' })
  })

  test('is not made anew for a session that begins', async () => {
    const { root, folder } = await session(pace)
    rmSync(root, { recursive: true })
    const journal = new Journals(folder).create('20261122-second')
    await expect(journal.append([tick('gloves')])).rejects.toMatchObject({ code: 'folder-gone' })
    expect(() => openSettingsFile(folder, z.object({})).set({})).toThrow('ENOENT')
    expect(() => new Evidence(folder).put(Buffer.from('ffd8ff', 'hex'), '2026-11')).toThrow('ENOENT')
  })

  test('can be left behind: the whole session is saved elsewhere', async () => {
    const { root, journal } = await session(pace)
    rmSync(root, { recursive: true })
    const elsewhere = openFolder(scratchRoot())
    journal.copyTo(elsewhere.openJournal(ID).file, [tick('sharps')])
    const [rescued] = new Journals(elsewhere).openAll().journals
    await rescued?.journal.append([tick('lamp')])
    expect(rescued?.notes).toEqual([])
    expect(itemsIn(elsewhere.openJournal(ID).file)).toEqual(['gloves', 'sharps', 'lamp'])
  })
})
