import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { atOnce } from '../../../electron/storage/breather'
import { realDisk } from '../../../electron/storage/disk'
import { indexText, MonthIndex } from '../../../electron/storage/month-index'
import { openFolder, scratchRoot } from './scratch-folder'

interface Row {
  readonly lines: number
}
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'lines' in value && typeof value.lines === 'number'

const fileIn = (root: string) => path.join(root, 'index', '2026-11.json')
const index = (root: string, disk = realDisk) => MonthIndex.of(openFolder(root, disk), '2026-11', isRow)
const rowsIn = (root: string) => Object.fromEntries<object>(index(root).rows() ?? [['nothing', {}]])
const many = (count: number) => new Map(Array.from({ length: count }, (_, place) => [`s-${place}`, { lines: place }]))

describe('a month index', () => {
  test('holds a row a session, the last one that was put', () => {
    const root = scratchRoot()
    index(root).put('one-a', { lines: 45 })
    const next = index(root)
    next.put('two-b', { lines: 3 })
    next.put('one-a', { lines: 46 })
    expect(Object.fromEntries<Row>(next.rows() ?? [])).toEqual({ 'one-a': { lines: 46 }, 'two-b': { lines: 3 } })
    expect(rowsIn(root)).toEqual({ 'one-a': { lines: 46 }, 'two-b': { lines: 3 } })
    expect(MonthIndex.months(openFolder(root))).toEqual(['2026-11'])
  })

  test('is one JSON document at any time, empty or not', () => {
    const root = scratchRoot()
    const whole = () => JSON.parse(readFileSync(fileIn(root), 'utf8')) as unknown
    index(root).replace(new Map())
    expect(whole()).toEqual({ v: 3, doc: {} })
    index(root).put('one-a', { lines: 1 })
    index(root).put('two-b', { lines: 2 })
    expect(whole()).toEqual({ v: 3, doc: { 'one-a': { lines: 1 }, 'two-b': { lines: 2 } } })
    index(root).replace(many(120))
    expect(whole()).toEqual({ v: 3, doc: Object.fromEntries(many(120)) })
    expect(rowsIn(root)).toEqual(Object.fromEntries(many(120)))
  })

  test('takes a row without reading the others', () => {
    const root = scratchRoot()
    index(root).replace(many(500))
    const read: string[] = []
    const watched = { ...realDisk, read: (file: string) => (read.push(file), realDisk.read(file)) }
    index(root, watched).put('one-a', { lines: 1 })
    expect(read).toEqual([])
    expect(Object.keys(rowsIn(root))).toHaveLength(501)
  })

  test('finds the rows that say something among exactly the wanted sessions, the last one of each', () => {
    const root = scratchRoot()
    const saying = (words: string, sessions: readonly string[]) => {
      const found = atOnce(index(root).saying(words, sessions))
      return found === undefined ? undefined : Object.fromEntries<Row>(found)
    }
    const sessions = [...many(120).keys()]
    expect(saying('"lines":7}', sessions)).toBeUndefined()
    index(root).replace(many(120))
    index(root).put('s-7', { lines: 8 })
    index(root).put('s-9', { lines: 7 })
    expect(saying('"lines":7}', sessions)).toEqual({ 's-9': { lines: 7 } })
    expect(saying('"lines":8}', sessions)).toEqual({ 's-8': { lines: 8 }, 's-7': { lines: 8 } })
    expect(saying('"lines":7}', [...sessions, 'new-one'])).toBeUndefined()
    expect(saying('"lines":7}', sessions.slice(1))).toBeUndefined()
  })

  test('is read in steps, and written in steps', () => {
    const root = scratchRoot()
    const writing = index(root).replacing(many(500))
    let steps = 0
    while (writing.next().done !== true) steps += 1
    const reading = index(root).reading()
    while (reading.next().done !== true) steps += 1
    expect(steps).toBe(20)
    expect(rowsIn(root)).toEqual(Object.fromEntries(many(500)))
  })

  test('keeps a row that is put while the whole is being written', () => {
    const root = scratchRoot()
    const written = index(root)
    const writing = written.replacing(many(120))
    writing.next()
    written.put('one-a', { lines: 1 })
    while (writing.next().done !== true);
    expect(rowsIn(root)).toEqual({ ...Object.fromEntries(many(120)), 'one-a': { lines: 1 } })
  })

  test('of the earlier form, in one line, is read and goes on in the present one', () => {
    const root = scratchRoot()
    openFolder(root)
    writeFileSync(fileIn(root), `${JSON.stringify({ v: 3, doc: Object.fromEntries(many(3)) })}\n`)
    expect(rowsIn(root)).toEqual(Object.fromEntries(many(3)))
    index(root).put('one-a', { lines: 1 })
    expect(rowsIn(root)).toEqual({ ...Object.fromEntries(many(3)), 'one-a': { lines: 1 } })
    expect(readFileSync(fileIn(root), 'utf8').split('\n')).toHaveLength(7)
  })

  test.each([
    'rubbish',
    '',
    '{"v":4,"doc":{}}',
    '{"v":3,"doc":{"one-a":{"lines":"x"}}}',
    '{"v":3,"doc":{"../a":{"lines":1}}}',
  ])('that became %j is nothing, to be built anew', (damage) => {
    const root = scratchRoot()
    index(root).put('one-a', { lines: 45 })
    writeFileSync(fileIn(root), damage)
    expect(index(root).rows()).toBeUndefined()
    index(root).replace(new Map([['two-b', { lines: 1 }]]))
    expect(rowsIn(root)).toEqual({ 'two-b': { lines: 1 } })
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, -30)],
    ['changed in a row', (text: string) => text.replace('"s-2":{"lines"', '"s-2":{"l!nes"')],
    ['broken in a row', (text: string) => text.replace('"s-2":{"lines"', '"s-2":{"lines')],
    ['given a strange id', (text: string) => text.replace('"s-2"', '"../a"')],
  ])('that was %s still has its other rows, and takes new ones', (_, damage) => {
    const root = scratchRoot()
    index(root).replace(many(4))
    writeFileSync(fileIn(root), damage(readFileSync(fileIn(root), 'utf8')))
    expect(rowsIn(root)).toMatchObject({ 's-0': { lines: 0 }, 's-1': { lines: 1 } })
    expect(rowsIn(root)).not.toHaveProperty('s-2', { lines: 2 })
    index(root).put('s-2', { lines: 22 })
    index(root).put('s-3', { lines: 33 })
    expect(rowsIn(root)).toEqual({
      's-0': { lines: 0 },
      's-1': { lines: 1 },
      's-2': { lines: 22 },
      's-3': { lines: 33 },
    })
  })

  test('is thrown away where the disk took half a row, so that no row counts that was not written', () => {
    const root = scratchRoot()
    index(root).replace(many(4))
    const full = {
      ...realDisk,
      flush: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'fdatasync' })
      },
    }
    const refused = index(root, full)
    expect(() => refused.put('s-1', { lines: 11 })).toThrow('ENOSPC')
    expect(refused.rows()).toBeUndefined()
    expect(index(root).rows()).toBeUndefined()
  })

  test('that was built elsewhere takes the place of what was here, and leaves nothing beside it', () => {
    const root = scratchRoot()
    const here = index(root)
    here.put('one-a', { lines: 45 })
    writeFileSync(`${fileIn(root)}.tmp-1234`, 'what a crash left')
    here.replaceText(atOnce(indexText(many(3))))
    expect(Object.fromEntries<Row>(here.rows() ?? [])).toEqual(Object.fromEntries(many(3)))
    expect(readdirSync(path.dirname(fileIn(root)))).toEqual(['2026-11.json'])
  })

  test('that was deleted does not come back by itself', () => {
    const root = scratchRoot()
    index(root).put('one-a', { lines: 45 })
    index(root).put('one-a', { lines: 46 })
    rmSync(fileIn(root))
    expect(index(root).rows()).toBeUndefined()
    expect(existsSync(`${fileIn(root)}.bak`)).toBe(false)
  })
})
