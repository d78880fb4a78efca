import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChainFile } from '../../../electron/storage/chain-file'
import { NewerFormatError } from '../../../electron/storage/newer-format-error'
import { itemsIn, itemsOf, openFolder, quarantined, scratchRoot, tear, tick } from './scratch-folder'

async function written(...items: string[]) {
  const root = scratchRoot()
  const folder = openFolder(root)
  const place = folder.openJournal('20261122-k7x2m9')
  const chain = ChainFile.create(place, folder)
  for (const item of items) await chain.append([tick(item)])
  await chain.close()
  return { root, folder, place, chain }
}

describe('a chain file', () => {
  test('holds after reopening what was appended, and goes on from there', async () => {
    const { folder, place } = await written('gloves', 'sharps')
    const chain = ChainFile.open(place, folder)
    await chain.append([tick('lamp')])
    expect(itemsOf(chain.lines)).toEqual(['gloves', 'sharps', 'lamp'])
    expect(ChainFile.open(place, folder)).toMatchObject({ lines: chain.lines, head: chain.head, notes: [] })
  })

  test('is not made before its first line', async () => {
    const { root, chain } = await written()
    expect(openFolder(root).list('sessions', 'open')).toEqual([])
    await chain.append([])
    expect(openFolder(root).list('sessions', 'open')).toEqual([])
  })

  test('takes several lines at once and answers them chained', async () => {
    const { chain, place } = await written('gloves')
    const lines = await chain.append([tick('sharps'), tick('lamp')])
    expect(lines.map((line) => line.seq)).toEqual([1, 2])
    expect(lines[1]?.prev).toBe(lines[0]?.hash)
    expect(itemsIn(place.file)).toEqual(['gloves', 'sharps', 'lamp'])
  })

  test('keeps the order of appends that nobody waited for', async () => {
    const { chain, place } = await written()
    const items = Array.from({ length: 40 }, (_, index) => `item-${index}`)
    await Promise.all(items.map((item) => chain.append([tick(item)])))
    expect(itemsIn(place.file)).toEqual(items)
  })

  test('refuses a line that nobody could read again, and stays usable', async () => {
    const { chain, place } = await written('gloves')
    await expect(chain.append([{ ...tick('lamp'), mono: 0.5 }])).rejects.toThrow('draft')
    await chain.append([tick('sharps')])
    expect(itemsIn(place.file)).toEqual(['gloves', 'sharps'])
  })

  test('never begins where a file stands', async () => {
    const { folder, place } = await written('gloves')
    expect(() => ChainFile.create(place, folder)).toThrow('file already')
  })

  test('sets a torn last line aside, says so, and goes on behind the last whole one', async () => {
    const { root, folder, place } = await written('gloves', 'sharps')
    tear(place.file)
    const chain = ChainFile.open(place, folder)
    const [name = ''] = quarantined(root)
    expect(name).toContain('20261122-k7x2m9')
    expect(chain.notes).toEqual([{ kind: 'torn-end', bytes: 22, keptAs: name }])
    expect(readFileSync(path.join(root, 'quarantine', name), 'utf8')).toBe('{"at":"2026-11-22T13:0')
    expect(readFileSync(path.join(root, 'quarantine', `${name}.why.txt`), 'utf8')).toContain('cut short')
    await chain.append([tick('lamp')])
    expect(ChainFile.open(place, folder).notes).toEqual([])
    expect(itemsIn(place.file)).toEqual(['gloves', 'sharps', 'lamp'])
  })

  test('names altered lines, still shows them, and goes on', async () => {
    const { folder, place } = await written('gloves', 'sharps', 'lamp')
    writeFileSync(place.file, readFileSync(place.file, 'utf8').replace('sharps', 'SHARPS'))
    const chain = ChainFile.open(place, folder)
    expect(chain.notes).toEqual([{ kind: 'altered', faults: [{ number: 2, fault: 'hash-mismatch' }] }])
    expect(itemsOf(chain.lines)).toEqual(['gloves', 'SHARPS', 'lamp'])
    await chain.append([tick('consent')])
    expect(ChainFile.open(place, folder).notes).toEqual(chain.notes)
  })

  test('goes on behind a last line that cannot be read, without a second fault', async () => {
    const { folder, place } = await written('gloves', 'sharps')
    writeFileSync(place.file, `${readFileSync(place.file, 'utf8')}rubbish\n`)
    const chain = ChainFile.open(place, folder)
    await chain.append([tick('lamp')])
    expect(ChainFile.open(place, folder).notes).toEqual([
      { kind: 'altered', faults: [{ number: 3, fault: 'not-json' }] },
    ])
  })

  test('of a newer version is shown as far as it goes and left alone', async () => {
    const { folder, place } = await written('gloves', 'sharps')
    const newer = readFileSync(place.file, 'utf8').replace(/"v":1(?=}\n$)/, '"v":2')
    writeFileSync(place.file, newer)
    const chain = ChainFile.open(place, folder)
    expect(itemsOf(chain.lines)).toEqual(['gloves'])
    expect(chain.notes).toEqual([{ kind: 'newer-version' }])
    await expect(chain.append([tick('lamp')])).rejects.toThrow(NewerFormatError)
    expect(readFileSync(place.file, 'utf8')).toBe(newer)
  })

  test('can be copied elsewhere with the lines its own disk refused', async () => {
    const { root, folder, chain } = await written('gloves')
    const copy = { file: path.join(root, 'rescued.jsonl'), origin: 'rescued.jsonl' }
    chain.copyTo(copy.file, [tick('sharps')])
    const rescued = ChainFile.open(copy, folder)
    expect(rescued.notes).toEqual([])
    expect(itemsOf(rescued.lines)).toEqual(['gloves', 'sharps'])
    expect(() => chain.copyTo(copy.file)).toThrow()
  })
})
