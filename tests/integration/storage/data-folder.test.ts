import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { StorageError } from '../../../electron/storage/storage-error'
import { openFolder, quarantined, scratchRoot } from './scratch-folder'

describe('the data folder', () => {
  test('is made with all its parts, for its owner only', () => {
    const root = path.join(scratchRoot(), 'clinic', 'records')
    openFolder(root)
    expect(readdirSync(root).sort()).toEqual(['clinic-log', 'evidence', 'index', 'quarantine', 'sessions'])
    expect(readdirSync(path.join(root, 'sessions'))).toEqual(['open'])
    if (process.platform !== 'win32') expect(statSync(root).mode & 0o777).toBe(0o700)
  })

  test('that stands in the way of a file is refused', () => {
    const file = path.join(scratchRoot(), 'file')
    writeFileSync(file, '')
    expect(() => openFolder(path.join(file, 'records'))).toThrow(StorageError)
  })

  test('opened twice is the same', () => {
    const root = scratchRoot()
    mkdirSync(path.join(root, 'sessions'))
    openFolder(root)
    expect(() => openFolder(root)).not.toThrow()
  })
})

describe('the quarantine', () => {
  test('keeps every file under a name of its own, with what, when and why beside it', () => {
    const root = scratchRoot()
    const { quarantine } = openFolder(root)
    for (const text of ['one', 'two', 'three']) {
      const file = path.join(root, 'sessions', 'open', 'bad.jsonl')
      writeFileSync(file, text)
      const name = quarantine.keepFile(file, 'sessions/open/bad.jsonl', 'unreadable')
      expect(readFileSync(path.join(root, 'quarantine', name), 'utf8')).toBe(text)
      expect(readFileSync(path.join(root, 'quarantine', `${name}.why.txt`), 'utf8')).toBe(
        'What: sessions/open/bad.jsonl\nWhen: 2026-11-22T13:05:07.123Z\nWhy: Nothing in this file could be read.\n',
      )
    }
    expect(quarantined(root)).toHaveLength(3)
    expect(readdirSync(path.join(root, 'sessions', 'open'))).toEqual([])
  })
})
