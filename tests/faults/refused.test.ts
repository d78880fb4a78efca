import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openCatalogFile } from '../../electron/storage/catalog-file'
import { Evidence } from '../../electron/storage/evidence'
import { Journals } from '../../electron/storage/journals'
import { itemsOf, openFolder, scratchRoot, tick } from '../integration/storage/scratch-folder'
import { bundledChild } from './bundle-child'

/** Somebody without rights of his own, for tests that run as root, to whom no file is read-only. */
const NOBODY = 65534
const isRoot = process.getuid?.() === 0

const { file: child, folder: outDir } = await bundledChild('save-until-refused')
chmodSync(outDir, 0o755)

const outcomeSchema = z.object({
  journal: z.object({ acknowledged: z.number(), code: z.string() }),
  catalog: z.object({ saved: z.number(), code: z.string(), milliseconds: z.number() }),
})

/** Runs the child to its end; `meanwhile` happens after it has opened the folder and before it writes. */
async function outcome(run: ChildProcessByStdio<Writable, Readable, null>, meanwhile: () => void = () => undefined) {
  let printed = ''
  run.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const closed = once(run, 'close')
  await Promise.race([once(run.stdout, 'data'), closed])
  meanwhile()
  run.stdin.end()
  await closed
  return outcomeSchema.parse(JSON.parse(printed.split('\n')[1] ?? ''))
}

const STDIO = ['pipe', 'pipe', 'inherit'] as const
const limited = (root: string, blocks: string) =>
  spawn('sh', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, child, root], { stdio: [...STDIO] })

const catalogSchema = z.object({ rooms: z.array(z.string()) })

/** What a later start finds has to be what the child said. */
function expectWhole(root: string, acknowledged: number, saved: number) {
  const folder = openFolder(root)
  const { journals, lost } = new Journals(folder).openAll()
  expect(lost).toEqual([])
  expect(journals.map(({ notes }) => notes)).toEqual([[]])
  expect(itemsOf(journals[0]?.journal.lines ?? [])).toEqual(Array.from({ length: acknowledged }, (_, item) => item))
  const catalog = openCatalogFile(folder, catalogSchema)
  expect(catalog.note).toBeUndefined()
  expect(catalog.get()?.rooms).toHaveLength(saved)
}

describe('a disk with no room left', () => {
  test('refuses, keeps all that was acknowledged, and goes on when there is room', async () => {
    const root = scratchRoot()
    const first = await outcome(limited(root, '64'))
    expect(first).toMatchObject({ journal: { code: 'disk-full' }, catalog: { code: 'disk-full' } })
    expect(first.journal.acknowledged).toBeGreaterThan(10)
    expect(first.catalog.saved).toBeGreaterThan(10)
    expectWhole(root, first.journal.acknowledged, first.catalog.saved)

    const second = await outcome(limited(root, '128'))
    expect(second).toMatchObject({ journal: { code: 'disk-full' }, catalog: { code: 'disk-full' } })
    expect(second.journal.acknowledged).toBeGreaterThan(first.journal.acknowledged)
    expect(second.catalog.saved).toBeGreaterThan(first.catalog.saved)
    expectWhole(root, second.journal.acknowledged, second.catalog.saved)
  })

  for (const mount of mountable()) {
    test('of its own is full for everything, and takes it when room is made', async () => {
      const root = mount()
      const folder = openFolder(root)
      const ballast = path.join(root, 'ballast')
      const catalog = openCatalogFile(folder, catalogSchema)
      catalog.set({ rooms: ['Room 1'] })
      const journal = new Journals(folder).create('20261122-k7x2m9')
      await journal.append([tick('gloves')])
      writeFileSync(ballast, Buffer.alloc(64 * 1024))
      const items = ['gloves']
      const append = async (item: string): Promise<unknown> => {
        try {
          await journal.append([tick(item)])
          items.push(item)
          return undefined
        } catch (error) {
          return error
        }
      }
      let refusal: unknown
      while (refusal === undefined) refusal = await append(`${items.length}-${'x'.repeat(500)}`)
      expect(refusal).toMatchObject({ code: 'disk-full' })
      expect(() => catalog.set({ rooms: ['Room 1', 'x'.repeat(9000)] })).toThrow('ENOSPC')
      expect(() => new Evidence(folder).put(Buffer.from('ffd8ff00', 'hex'), '2026-11')).toThrow('ENOSPC')
      expect(openCatalogFile(folder, catalogSchema).get()).toEqual({ rooms: ['Room 1'] })
      expect(itemsOf(journal.lines)).toEqual(items)
      rmSync(ballast)
      await journal.append([tick('after')])
      catalog.set({ rooms: ['Room 1', 'Room 2'] })
      await journal.close()
      const [found] = new Journals(openFolder(root)).openAll().journals
      expect(found?.notes).toEqual([])
      expect(itemsOf(found?.journal.lines ?? [])).toEqual([...items, 'after'])
      expect(openCatalogFile(folder, catalogSchema).get()).toEqual({ rooms: ['Room 1', 'Room 2'] })
    })
  }
})

/** A way to a small disk of its own where this user may mount one; the limit on a file's size above needs no rights. */
function mountable(): (() => string)[] {
  const mount = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=192k', 'tmpfs', folder]).status === 0
  const unmount = (folder: string) => spawnSync('umount', ['-l', folder])
  const trial = mkdtempSync(path.join(tmpdir(), 'roomready-mount-'))
  const may = isRoot && mount(trial)
  if (may) unmount(trial)
  rmSync(trial, { recursive: true, force: true })
  const small = (): string => {
    const root = scratchRoot()
    onTestFinished(() => void unmount(root))
    expect(mount(root)).toBe(true)
    return root
  }
  return may ? [small] : []
}

describe('a folder without the right to write', () => {
  /** Every file and folder below, the deepest first. */
  const tree = (root: string): string[] => [
    ...readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? tree(path.join(root, entry.name)) : [path.join(root, entry.name)],
    ),
    root,
  ]
  const allow = (root: string, isWritable: boolean) => {
    for (const each of tree(root)) {
      const mode = statSync(each).isDirectory() ? 0o755 : 0o644
      chmodSync(each, isWritable ? mode : mode & 0o555)
    }
  }

  test('refuses at once, and everything is still there to be read and written later', async () => {
    const root = scratchRoot()
    const folder = openFolder(root)
    await new Journals(folder).create('20261122-k7x2m9').append([{ ...tick(''), data: { item: 0 } }])
    openCatalogFile(folder, catalogSchema).set({ rooms: ['Room 1'] })
    if (isRoot) for (const each of tree(root)) chownSync(each, NOBODY, NOBODY)
    const run = spawn(process.execPath, [child, root], { stdio: [...STDIO], ...(isRoot ? { uid: NOBODY } : {}) })
    const refused = await outcome(run, () => allow(root, false))
    expect(refused.journal).toEqual({ acknowledged: 1, code: 'no-permission' })
    expect(refused.catalog).toMatchObject({ saved: 1, code: 'no-permission' })
    expect(refused.catalog.milliseconds).toBeLessThan(500)
    expect(readFileSync(folder.catalog().file, 'utf8')).toContain('Room 1')
    allow(root, true)
    expectWhole(root, 1, 1)
  })
})
