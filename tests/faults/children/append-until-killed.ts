import { writeSync } from 'node:fs'
import { DataFolder } from '../../../electron/storage/data-folder'
import { realDisk } from '../../../electron/storage/disk'
import { Journals } from '../../../electron/storage/journals'

/** Goes on with the one session of a folder, or begins it, and prints the number of each acknowledged line at once. */
const [root = '', pace] = process.argv.slice(2)
const folder = DataFolder.open(root, { disk: realDisk, now: () => new Date() })
if (pace === 'slow') folder.pace.record(1_000_000)
const journals = new Journals(folder)
const journal = journals.openAll().journals[0]?.journal ?? journals.create('20261122-k7x2m9')
for (;;) {
  const [line] = await journal.append([
    {
      at: new Date().toISOString(),
      offset: 0,
      mono: Math.round(performance.now()),
      run: 'child',
      by: 'system',
      type: 'noted',
      data: { note: 'x'.repeat(Math.floor(Math.random() * 2000)) },
    },
  ])
  writeSync(1, `${line?.seq ?? -1}\n`)
}
