import { expect, test } from 'vitest'
import { mergeCatalog } from '../../../electron/services/backup/restore/merge-catalog'
import { EMPTY_CATALOG } from '../../../shared/catalog/catalog'

test('records that only the other catalog names come along, those here stay as they are', () => {
  const here = { ...EMPTY_CATALOG, rooms: [{ id: 'r-1', name: 'Room 1' }] }
  const there = {
    ...EMPTY_CATALOG,
    rooms: [
      { id: 'r-1', name: 'Front room' },
      { id: 'r-2', name: 'Room 2' },
    ],
  }
  const { catalog, added } = mergeCatalog(here, there)
  expect(catalog.rooms).toMatchObject([
    { id: 'r-1', name: 'Room 1' },
    { id: 'r-2', name: 'Room 2' },
  ])
  expect(added).toEqual(['rooms r-2'])
  expect(mergeCatalog(catalog, there).added).toEqual([])
})
