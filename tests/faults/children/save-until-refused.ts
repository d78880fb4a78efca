import { once } from 'node:events'
import { z } from 'zod'
import { openCatalogFile } from '../../../electron/storage/catalog-file'
import { DataFolder } from '../../../electron/storage/data-folder'
import { realDisk } from '../../../electron/storage/disk'
import { Journals } from '../../../electron/storage/journals'
import { StorageError } from '../../../electron/storage/storage-error'

/** Once its input ends, grows a journal and a catalog until each is refused, and prints how far they came and why. */
const MOST = 2000
const [root = ''] = process.argv.slice(2)

const codeOf = (error: unknown): string => {
  if (error instanceof StorageError) return error.code
  throw error
}

async function growJournal(folder: DataFolder): Promise<{ acknowledged: number; code: string }> {
  const journals = new Journals(folder)
  const journal = journals.openAll().journals[0]?.journal ?? journals.create('20261122-k7x2m9')
  let acknowledged = journal.lines.length
  const draft = { at: new Date().toISOString(), offset: 0, mono: 1, run: 'child', by: 'system', type: 'noted' }
  while (acknowledged < MOST) {
    try {
      await journal.append([{ ...draft, data: { item: acknowledged } }])
      acknowledged += 1
    } catch (error) {
      return { acknowledged, code: codeOf(error) }
    }
  }
  return { acknowledged, code: 'none' }
}

function growCatalog(folder: DataFolder): { saved: number; code: string; milliseconds: number } {
  const catalog = openCatalogFile(folder, z.object({ rooms: z.array(z.string()) }))
  const rooms = [...(catalog.get()?.rooms ?? [])]
  for (;;) {
    const start = performance.now()
    try {
      catalog.set({ rooms: [...rooms, 'x'.repeat(700)] })
      rooms.push('x'.repeat(700))
    } catch (error) {
      return { saved: rooms.length, code: codeOf(error), milliseconds: performance.now() - start }
    }
    if (rooms.length === MOST) return { saved: rooms.length, code: 'none', milliseconds: 0 }
  }
}

const folder = DataFolder.open(root, { disk: realDisk, now: () => new Date() })
console.log('ready')
// What the parent does to the folder meanwhile ends when it closes this end.
process.stdin.resume()
await once(process.stdin, 'end')
console.log(JSON.stringify({ journal: await growJournal(folder), catalog: growCatalog(folder) }))
