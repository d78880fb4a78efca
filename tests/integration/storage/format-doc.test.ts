import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ClinicLog } from '../../../electron/storage/clinic-log'
import { Journals } from '../../../electron/storage/journals'
import { openFolder, scratchRoot, tick } from './scratch-folder'

const doc = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8')
const block = (language: string): string => doc.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? ''

/**
 * A verifier written from docs/format.md alone: it shares no code with the program. Answers the faulty lines, as
 * `file number: fault`.
 */
function verify(files: readonly string[]): string[] {
  const faults: string[] = []
  let seq = 0
  let prev: string | undefined = '0'.repeat(64)
  for (const [file, text] of files.entries()) {
    const lines = text.split('\n')
    if (lines.pop() !== '') faults.push(`${file}: torn`)
    for (const [index, raw] of lines.entries()) {
      const parts = /^(\{"at":.*)"hash":"([0-9a-f]{64})",("mono":.*\})$/s.exec(raw)
      const sha = createHash('sha256')
        .update(`${parts?.[1] ?? ''}${parts?.[3] ?? ''}`)
        .digest('hex')
      if (parts === null || sha !== parts[2]) {
        faults.push(`${file} ${index + 1}: altered`)
        seq += 1
        prev = undefined
        continue
      }
      const line = JSON.parse(raw) as { seq: number; prev: string; hash: string }
      if (line.seq !== seq) faults.push(`${file} ${index + 1}: gap`)
      else if (prev !== undefined && line.prev !== prev) faults.push(`${file} ${index + 1}: broken link`)
      seq = line.seq + 1
      prev = line.hash
    }
  }
  return faults
}

describe('the format page', () => {
  test('shows lines with true hashes', () => {
    expect(verify([`${block('jsonl')}\n`])).toEqual([])
  })

  test('shows the very text that the first hash is taken over', () => {
    const [first = ''] = block('jsonl').split('\n')
    const { hash } = JSON.parse(first) as { hash: string }
    expect(createHash('sha256').update(block('json')).digest('hex')).toBe(hash)
  })

  test('shows lines that the program takes as its own', () => {
    const folder = openFolder(scratchRoot())
    writeFileSync(folder.openJournal('20261122-example').file, `${block('jsonl')}\n`)
    expect(new Journals(folder).openAll().journals.map(({ notes }) => notes)).toEqual([[]])
  })
})

describe('a verifier written from the format page', () => {
  const hard = {
    hash: 'f'.repeat(64),
    mono: 1.5e-7,
    'é😀\u2028"': `"hash":"${'0'.repeat(64)}","mono":`,
    '\ufb33': 1e21,
  }

  async function log() {
    const folder = openFolder(scratchRoot())
    const clinicLog = ClinicLog.open(folder, () => 'enough')
    const months = ['2026-09', '2026-10', '2026-11', '2026-10', '2026-12']
    for (const month of months) await clinicLog.append([{ ...tick('', `${month}-15T12:00:00.000Z`), data: hard }])
    await clinicLog.close()
    return ['2026-09', '2026-10', '2026-11', '2026-12'].map((month) =>
      readFileSync(folder.clinicMonth(month).file, 'utf8'),
    )
  }

  test('finds the files of the program sound', async () => {
    expect(verify(await log())).toEqual([])
  })

  test('names what was altered, taken out or torn', async () => {
    const files = await log()
    expect(verify(files.with(2, (files[2] ?? '').replace('4711', '4712')))).toEqual(['2 1: altered'])
    expect(verify(files.toSpliced(1, 1))).toEqual(['1 1: gap'])
    expect(verify(files.with(3, (files[3] ?? '').slice(0, -9)))).toEqual(['3: torn'])
  })
})
