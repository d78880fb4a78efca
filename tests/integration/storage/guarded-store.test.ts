import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openCatalogFile } from '../../../electron/storage/catalog-file'
import { realDisk } from '../../../electron/storage/disk'
import { NewerFormatError } from '../../../electron/storage/newer-format-error'
import { openSettingsFile } from '../../../electron/storage/settings-file'
import { openFolder, quarantined, scratchRoot } from './scratch-folder'

const schema = z.strictObject({ rooms: z.array(z.string()) })
const open = (root: string) => openCatalogFile(openFolder(root), schema)
const fileIn = (root: string) => path.join(root, 'catalog.json')

function saved(...saves: string[][]) {
  const root = scratchRoot()
  const store = open(root)
  for (const rooms of saves) store.set({ rooms })
  return { root, store, file: fileIn(root) }
}

describe('a guarded document', () => {
  test('is nothing before its first save and comes back after it', () => {
    const { root, store } = saved()
    expect(store.get()).toBeUndefined()
    store.set({ rooms: ['Room 1'] })
    const next = open(root)
    expect(next.get()).toEqual({ rooms: ['Room 1'] })
    expect(next.note).toBeUndefined()
  })

  test('stands on the disk with its version', () => {
    const { file } = saved(['Room 1'])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ v: 1, doc: { rooms: ['Room 1'] } })
  })

  test.each(['', '{"v":1,"doc":{"roo', '\0\0\0', 'null', '[1]', '{"v":1,"doc":{"rooms":[1]}}', '{"rooms":[]}'])(
    'that became %j gives way to the save before, is kept, and says so',
    (damage) => {
      const { root, file } = saved(['first'], ['second'], ['third'])
      writeFileSync(file, damage)
      const store = open(root)
      expect(store.get()).toEqual({ rooms: ['second'] })
      const [keptAs = ''] = quarantined(root)
      expect(store.note).toEqual({ kind: 'previous-restored', keptAs })
      expect(readFileSync(path.join(root, 'quarantine', keptAs), 'utf8')).toBe(damage)
      store.set({ rooms: ['fourth'] })
      expect(open(root).get()).toEqual({ rooms: ['fourth'] })
      expect(open(root).note).toBeUndefined()
    },
  )

  test('that is missing comes back from the save before', () => {
    const { root, file } = saved(['first'], ['second'])
    rmSync(file)
    expect(open(root)).toMatchObject({ note: { kind: 'previous-restored' } })
    expect(open(root).get()).toEqual({ rooms: ['first'] })
  })

  test('that is damaged without a copy is kept and told as lost', () => {
    const { root, file } = saved(['first'])
    writeFileSync(file, 'rubbish')
    const store = open(root)
    expect(store.get()).toBeUndefined()
    expect(store.note).toMatchObject({ kind: 'lost' })
    expect(quarantined(root)).toHaveLength(1)
  })

  test('with a damaged copy is not harmed by it', () => {
    const { root, file } = saved(['first'], ['second'])
    writeFileSync(`${file}.bak`, 'rubbish')
    expect(open(root).get()).toEqual({ rooms: ['second'] })
  })

  test('never makes a copy of what was damaged meanwhile', () => {
    const { root, store, file } = saved(['first'], ['second'])
    writeFileSync(file, 'rubbish')
    store.set({ rooms: ['third'] })
    writeFileSync(file, 'rubbish')
    expect(open(root).get()).toEqual({ rooms: ['first'] })
  })

  test('of a newer version is refused and left as it is', () => {
    const { root, file } = saved(['first'], ['second'])
    const newer = '{"v":2,"doc":{"halls":[]}}'
    writeFileSync(file, newer)
    expect(() => open(root)).toThrow(NewerFormatError)
    expect(readFileSync(file, 'utf8')).toBe(newer)
    expect(quarantined(root)).toEqual([])
  })

  test('sweeps what interrupted saves left behind, and nothing else', () => {
    const { root, file } = saved(['first'])
    writeFileSync(`${file}.tmp-1763816707a1b2c3`, 'half')
    writeFileSync(path.join(root, 'settings.json.tmp-1763816707a1b2c3'), 'not this one')
    open(root)
    expect(readdirSync(root).filter((name) => name.includes('.tmp-'))).toEqual(['settings.json.tmp-1763816707a1b2c3'])
  })

  test('is copied where the file system has no second names', () => {
    const root = scratchRoot()
    const noLinks = {
      ...realDisk,
      link: () => {
        throw Object.assign(new Error('no links here'), { code: 'EPERM', syscall: 'link' })
      },
    }
    const store = openCatalogFile(openFolder(root, noLinks), schema)
    store.set({ rooms: ['first'] })
    store.set({ rooms: ['second'] })
    writeFileSync(fileIn(root), 'rubbish')
    expect(openCatalogFile(openFolder(root, noLinks), schema).get()).toEqual({ rooms: ['first'] })
  })

  test('that this build wrote is opened without a look at its form, and with one once it is another', () => {
    const root = scratchRoot()
    let looks = 0
    const counted = schema.refine(() => (looks += 1) > 0)
    const openBy = (build: string) => openCatalogFile(openFolder(root), counted, build)
    openBy('one').set({ rooms: ['first'] })
    expect(openBy('one').get()).toEqual({ rooms: ['first'] })
    expect(looks).toBe(0)
    expect(openBy('two').get()).toEqual({ rooms: ['first'] })
    expect(looks).toBe(1)
    expect(openBy('two').get()).toEqual({ rooms: ['first'] })
    expect(looks).toBe(1)
    writeFileSync(fileIn(root), '{"v":1,"doc":{"rooms":["by hand"]}}')
    expect(openBy('two').get()).toEqual({ rooms: ['by hand'] })
    expect(looks).toBe(2)
    writeFileSync(fileIn(root), '{"v":1,"doc":{"rooms":[1]}}')
    expect(openBy('two').note).toMatchObject({ kind: 'lost' })
  })

  test('to which a newer form adds something is looked at until it is saved', () => {
    const root = scratchRoot()
    const grown = z.strictObject({ rooms: z.array(z.string()), paper: z.string().default('A4') })
    openCatalogFile(openFolder(root), schema, 'one').set({ rooms: ['first'] })
    const next = () => openCatalogFile(openFolder(root), grown, 'two').get()
    expect(next()).toEqual({ rooms: ['first'], paper: 'A4' })
    expect(next()).toEqual({ rooms: ['first'], paper: 'A4' })
  })

  test('leaves no leftovers of its own', () => {
    const { root } = saved(['first'], ['second'], ['third'])
    const documents = readdirSync(root).filter((name) => name.includes('json'))
    expect(documents.sort()).toEqual(['catalog.json', 'catalog.json.bak'])
  })

  test('settings and catalog do not meet', () => {
    const { root } = saved(['first'])
    const settings = openSettingsFile(openFolder(root), z.strictObject({ theme: z.string() }))
    settings.set({ theme: 'dark' })
    expect(open(root).get()).toEqual({ rooms: ['first'] })
    expect(openSettingsFile(openFolder(root), z.strictObject({ theme: z.string() })).get()).toEqual({ theme: 'dark' })
  })
})
