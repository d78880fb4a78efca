import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Journals } from '../../../electron/storage/journals'
import { itemsOf, openFolder, quarantined, scratchRoot, tear, tick } from './scratch-folder'

const ID = '20261122-k7x2m9'

async function clinic(...ids: string[]) {
  const root = scratchRoot()
  const folder = openFolder(root)
  const journals = new Journals(folder)
  for (const id of ids) await journals.create(id).append([tick(`gloves of ${id}`)])
  return { root, folder, journals }
}

describe('open journals', () => {
  test('come back at the next start as they were', async () => {
    const { root, journals } = await clinic('one-a', 'two-b')
    await journals.close()
    const next = new Journals(openFolder(root))
    const { journals: found, lost } = next.openAll()
    expect(found.map(({ id, journal }) => [id, itemsOf(journal.lines)])).toEqual([
      ['one-a', ['gloves of one-a']],
      ['two-b', ['gloves of two-b']],
    ])
    expect(lost).toEqual([])
    expect(next.get('two-b')).toBe(found[1]?.journal)
  })

  test('a bad file never stops the others', async () => {
    const { root, folder, journals } = await clinic('good-1', 'torn-1', 'rubbish', 'half-1st', 'none')
    await journals.close()
    tear(folder.openJournal('torn-1').file)
    writeFileSync(folder.openJournal('rubbish').file, 'rubbish\nrubbish\n')
    writeFileSync(folder.openJournal('half-1st').file, '{"at":"20')
    writeFileSync(folder.openJournal('none').file, '')
    writeFileSync(path.join(root, 'sessions', 'open', 'Copy of good-1.jsonl'), 'x')
    const { journals: found, lost } = new Journals(openFolder(root)).openAll()
    expect(found.map(({ id, notes }) => [id, notes.map((note) => note.kind)])).toEqual([
      ['good-1', []],
      ['torn-1', ['torn-end']],
    ])
    expect(lost).toMatchObject([
      { kind: 'strange-name', name: 'Copy of good-1.jsonl' },
      { kind: 'never-started', id: 'half-1st' },
      { kind: 'never-started', id: 'none' },
      { kind: 'unreadable', id: 'rubbish' },
    ])
    expect(quarantined(root)).toHaveLength(4)
    expect(readdirSync(path.join(root, 'sessions', 'open')).sort()).toEqual([
      'Copy of good-1.jsonl',
      'good-1.jsonl',
      'torn-1.jsonl',
    ])
  })

  test('a session has one journal', async () => {
    const { journals } = await clinic(ID)
    expect(() => journals.create(ID)).toThrow('has a journal')
    await journals.seal(ID, '2026-11')
    expect(() => journals.create(ID)).toThrow('has a journal')
  })

  test.each(['../evil', 'a/b', 'a\\b', '..', '.', '', 'A-1', 'con', 'x', 'a'.repeat(41), 'a\0b', 'a.b'])(
    'no path is made of %j',
    async (id) => {
      const { root, journals } = await clinic()
      expect(() => journals.create(id)).toThrow(RangeError)
      expect(() => journals.readSealed('2026-11', id)).toThrow(RangeError)
      await expect(journals.seal(id, '2026-11')).rejects.toThrow(RangeError)
      expect(readdirSync(path.join(root, 'sessions', 'open'))).toEqual([])
    },
  )

  test.each(['2026-13', '2026-1', '../..', 'open', ''])('no month is %j', async (month) => {
    const { journals } = await clinic(ID)
    await expect(journals.seal(ID, month)).rejects.toThrow(RangeError)
    expect(journals.find(ID)).toEqual({ kind: 'open' })
  })
})

describe('a sealed journal', () => {
  test('stands in its month, whole, and no longer among the open ones', async () => {
    const { root, journals } = await clinic(ID)
    const head = journals.get(ID)?.head
    await journals.seal(ID, '2026-11')
    expect(journals.readSealed('2026-11', ID)).toMatchObject({ head, faults: [], tornLength: 0 })
    expect(journals.listSealed('2026-11')).toEqual([ID])
    expect(journals.sealedMonths()).toEqual(['2026-11'])
    expect(journals.find(ID)).toEqual({ kind: 'sealed', month: '2026-11' })
    expect(new Journals(openFolder(root)).openAll()).toEqual({ journals: [], lost: [] })
  })

  test('may be sealed again after a crash, whichever step was reached', async () => {
    const { root, journals } = await clinic(ID)
    await journals.seal(ID, '2026-11')
    await new Journals(openFolder(root)).seal(ID, '2026-11')
    expect(journals.listSealed('2026-11')).toEqual([ID])
  })

  test('is never replaced', async () => {
    const { folder, journals } = await clinic(ID)
    await journals.seal(ID, '2026-11')
    const sealed = readFileSync(folder.sealedJournal('2026-11', ID).file)
    writeFileSync(folder.openJournal(ID).file, 'another')
    await expect(journals.seal(ID, '2026-11')).rejects.toThrow('Two journals')
    expect(readFileSync(folder.sealedJournal('2026-11', ID).file)).toEqual(sealed)
  })

  test('takes an addendum behind its seal', async () => {
    const { journals } = await clinic(ID)
    await journals.seal(ID, '2026-11')
    const sealed = journals.openSealed('2026-11', ID)
    await sealed.append([tick('addendum')])
    await sealed.close()
    expect(itemsOf(journals.readSealed('2026-11', ID).lines)).toEqual([`gloves of ${ID}`, 'addendum'])
  })

  test('names its altered line', async () => {
    const { folder, journals } = await clinic(ID)
    await journals.seal(ID, '2026-11')
    const { file } = folder.sealedJournal('2026-11', ID)
    writeFileSync(file, readFileSync(file, 'utf8').replace('gloves', 'gl0ves'))
    expect(journals.readSealed('2026-11', ID).faults).toEqual([{ number: 1, fault: 'hash-mismatch' }])
  })

  test('that is missing is told as missing', async () => {
    const { folder, journals } = await clinic(ID)
    await journals.seal(ID, '2026-11')
    rmSync(folder.sealedJournal('2026-11', ID).file)
    expect(journals.find(ID)).toBeUndefined()
  })
})
