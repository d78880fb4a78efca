import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { Journals } from '../../electron/storage/journals'
import { openFolder, scratchRoot } from '../integration/storage/scratch-folder'
import { bundledChild } from './bundle-child'

const { file: child } = await bundledChild('append-until-killed')

/** Lets a child append until it has acknowledged some lines, kills it, and answers the numbers of all it acknowledged. */
async function killAfter(root: string, pace: string, enough: number): Promise<number[]> {
  const run = spawn(process.execPath, [child, root, pace], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  run.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (printed.split('\n').length > enough) run.kill('SIGKILL')
  })
  await once(run, 'close')
  return printed.split('\n').slice(0, -1).map(Number)
}

test.each(['quick', 'slow'])('ten kills lose no acknowledged line (%s disk)', { timeout: 60_000 }, async (pace) => {
  const root = scratchRoot()
  openFolder(root)
  let last = -1
  for (let kill = 1; kill <= 10; kill += 1) {
    const acknowledged = await killAfter(root, pace, 5 + kill * 7)
    expect(acknowledged[0]).toBeGreaterThan(last)
    last = acknowledged.at(-1) ?? last
    const journals = new Journals(openFolder(root))
    const { journals: found, lost } = journals.openAll()
    expect(lost).toEqual([])
    const lines = found[0]?.journal.lines ?? []
    expect(lines.map((line) => line.seq)).toEqual(Array.from(lines, (_, seq) => seq))
    expect(lines.length).toBeGreaterThan(last)
    expect(found[0]?.notes.filter((note) => note.kind !== 'torn-end')).toEqual([])
    await journals.close()
  }
})
