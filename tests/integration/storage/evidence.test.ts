import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Evidence, EVIDENCE_LIMIT } from '../../../electron/storage/evidence'
import { sha256 } from '../../../electron/storage/sha256'
import { openFolder, scratchRoot } from './scratch-folder'

const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex')
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
const WEBP = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBPVP8 ')])
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')])

function shelf() {
  const root = scratchRoot()
  return { root, evidence: new Evidence(openFolder(root)) }
}

describe('evidence', () => {
  test.each([
    ['jpg', JPEG],
    ['png', PNG],
    ['webp', WEBP],
  ])('a %s is kept under the hash of its content', (type, bytes) => {
    const { root, evidence } = shelf()
    const hash = sha256(bytes)
    expect(evidence.put(bytes, '2026-11')).toEqual({ kind: 'stored', evidence: { hash, type, month: '2026-11' } })
    expect(readFileSync(path.join(root, 'evidence', '2026-11', `${hash}.${type}`))).toEqual(bytes)
    expect(evidence.get(hash)?.bytes).toEqual(bytes)
    expect(evidence.verify(hash)).toBe('sound')
  })

  test.each([
    ['heic', HEIC],
    ['no-image', Buffer.from('%PDF-1.7')],
    ['no-image', Buffer.from('<svg onload="x">')],
    ['no-image', Buffer.alloc(0)],
    ['too-large', Buffer.concat([JPEG, Buffer.alloc(EVIDENCE_LIMIT)])],
  ])('is refused as %s', (reason, bytes) => {
    const { root, evidence } = shelf()
    expect(evidence.put(bytes, '2026-11')).toEqual({ kind: 'refused', reason })
    expect(readdirSync(path.join(root, 'evidence'))).toEqual([])
  })

  test('the same photo is stored once, in the month it first came', () => {
    const { root, evidence } = shelf()
    evidence.put(JPEG, '2026-10')
    expect(evidence.put(JPEG, '2026-11')).toMatchObject({ evidence: { month: '2026-10' } })
    expect(readdirSync(path.join(root, 'evidence'))).toEqual(['2026-10'])
  })

  test('an altered photo is told, and the right one put again takes its place', () => {
    const { root, evidence } = shelf()
    const hash = sha256(PNG)
    evidence.put(PNG, '2026-11')
    writeFileSync(path.join(root, 'evidence', '2026-11', `${hash}.png`), 'x')
    expect(evidence.verify(hash)).toBe('altered')
    evidence.put(PNG, '2026-11')
    expect(evidence.verify(hash)).toBe('sound')
  })

  test('a photo that is not there is missing', () => {
    const { evidence } = shelf()
    expect(evidence.get(sha256('x'))).toBeUndefined()
    expect(evidence.verify(sha256('x'))).toBe('missing')
  })

  test.each(['../../settings', 'A'.repeat(64), ''])('no path is made of %j', (hash) => {
    const { evidence } = shelf()
    evidence.put(JPEG, '2026-11')
    expect(() => evidence.get(hash)).toThrow(RangeError)
  })
})
