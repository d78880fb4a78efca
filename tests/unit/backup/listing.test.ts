import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type FileEntry,
  isSafeName,
  listedPieces,
  listingText,
  MANIFEST,
  readListing,
} from '../../../electron/storage/backup/manifest'

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length })
const part = fc.tuple(hex(32), fc.nat(), fc.nat())
const entry: fc.Arbitrary<FileEntry> = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isSafeName),
  size: fc.nat(),
  mtime: fc.integer({ min: -1e12, max: 4e12 }),
  sha256: hex(64),
  parts: fc.array(part, { maxLength: 4 }),
})

test('a list of files comes back as it was, with the pieces they lie in', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (files) => {
      const text = listingText('sessions/2026-11', files, (piece) => piece.charCodeAt(0))
      expect(readListing(text, 'sessions/2026-11').files).toEqual(files)
      const pieces = new Set(files.flatMap(({ parts }) => parts.map(([piece]) => piece)))
      expect(new Set(listedPieces(text).keys())).toEqual(pieces)
      for (const [piece, size] of listedPieces(text)) expect(size).toBe(piece.charCodeAt(0))
    }),
  )
})

test('the list of one folder does not pass for that of another', () => {
  expect(() =>
    readListing(
      listingText('sessions/2026-11', [], () => 0),
      'sessions/2026-10',
    ),
  ).toThrow()
})

test.each(['..', '.', '', 'a/b', 'a\\b', 'C:x', 'a\u0000b', 'x'.repeat(256)])('%j is no name for a file', (name) => {
  expect(isSafeName(name)).toBe(false)
})

const FOLDER = { files: 0, bytes: 0, look: '0'.repeat(64), list: { size: 0, sha256: '0'.repeat(64), parts: [] } }
const manifestWith = (folder: string) =>
  MANIFEST.safeParse({
    v: 1,
    at: '2026-11-22T13:05:07.123Z',
    offset: 60,
    program: '0.1.0',
    clinic: { name: 'Crown Studio', first: null },
    head: { seq: 0, hash: '0'.repeat(64) },
    counts: { sessions: 0, open: 0, photos: 0, people: 0, files: 0, bytes: 0, missed: 0 },
    folders: [{ ...FOLDER, folder }],
  }).success

test.each([
  '',
  'clinic-log',
  'sessions/open',
  'sessions/2026-11',
  'evidence/2026-01',
  'quarantine',
  'quarantine/example-1/sessions',
])('a backup may hold %j', (folder) => {
  expect(manifestWith(folder)).toBe(true)
})

test.each([
  '..',
  'sessions',
  'sessions/../..',
  'sessions/2026-13',
  'evidence/open',
  'quarantine/..',
  'quarantine//x',
  '/etc',
  'index',
  'scratch',
])('nothing leads from a backup to %j', (folder) => {
  expect(manifestWith(folder)).toBe(false)
})
