import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBytes, sealBytes, squeeze, unsqueeze } from '../../../electron/storage/backup/sealed-bytes'
import { makeKeyFile, readKeyFile, unwrapKey, wrapKey } from '../../../electron/storage/backup/vault-key'

const KEY = randomBytes(32)
const CHEAP = { N: 16, r: 8, p: 1 }
const bytes = fc.uint8Array({ maxLength: 5000 }).map((array) => Buffer.from(array))

test('what was sealed opens under its own key and label alone', () => {
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), (content, label, other) => {
      const sealed = sealBytes(KEY, label, content)
      expect(openBytes(KEY, label, sealed)?.equals(content)).toBe(true)
      expect(openBytes(randomBytes(32), label, sealed)).toBeUndefined()
      if (other !== label) expect(openBytes(KEY, other, sealed)).toBeUndefined()
    }),
  )
})

test('any flipped bit and any cut is found', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(7), (content, place, bit) => {
      const sealed = sealBytes(KEY, 'piece', content)
      const flipped = Buffer.from(sealed)
      const at = place % sealed.length
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      expect(openBytes(KEY, 'piece', flipped)).toBeUndefined()
      expect(openBytes(KEY, 'piece', sealed.subarray(0, at))).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('the same content is never sealed to the same bytes twice', () => {
  const content = Buffer.from('the same')
  expect(sealBytes(KEY, 'piece', content).equals(sealBytes(KEY, 'piece', content))).toBe(false)
})

test('whatever is squeezed comes back, and nothing grows beyond what was asked for', async () => {
  const text = fc.string({ minLength: 200, maxLength: 4000 }).map((line) => Buffer.from(line.repeat(3)))
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, text), async (content) => {
      const squeezed = await squeeze(content)
      expect(squeezed.length).toBeLessThanOrEqual(content.length + 1)
      expect((await unsqueeze(squeezed, content.length))?.equals(content)).toBe(true)
      if (content.length > 1) expect(await unsqueeze(squeezed, content.length - 1)).toBeUndefined()
    }),
  )
})

test('what nobody squeezed is refused without an error', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (junk) => {
      const opened = await unsqueeze(Buffer.concat([Buffer.of(1), junk]), 10_000)
      expect(opened === undefined || opened.length <= 10_000).toBe(true)
      expect(await unsqueeze(Buffer.concat([Buffer.of(7), junk]), 10_000)).toBeUndefined()
    }),
  )
})

test('a key file opens with its passphrase, however its accents are composed, and with no other', async () => {
  const { file, key } = await makeKeyFile('Möwe über Ödland', CHEAP)
  const read = readKeyFile(Buffer.from(JSON.stringify(file)))
  expect(read).toEqual(file)
  expect((await unwrapKey(file, 'Möwe über Ödland'.normalize('NFD'))).key.equals(key.key)).toBe(true)
  await expect(unwrapKey(file, 'Mowe uber Odland')).rejects.toMatchObject({ why: 'wrong-passphrase' })
})

test('any changed member of a key file is found', async () => {
  const { file, key } = await makeKeyFile('four words of length', CHEAP)
  const { kdf } = await wrapKey(key, 'four words of length', CHEAP)
  const forged = [
    { ...file, folder: '0'.repeat(32) },
    { ...file, kdf },
    { ...file, kdf: { ...file.kdf, N: 32 } },
    { ...file, key: `A${file.key.slice(1)}` },
  ]
  for (const each of forged) {
    await expect(unwrapKey(each, 'four words of length')).rejects.toMatchObject({ why: 'wrong-passphrase' })
  }
})

test.each(['', '{}', '{"format":"roomready-backup"', '{"format":"roomready-backup","v":1}', 'null', '[1]'])(
  '%j is no key file',
  (text) => {
    expect(readKeyFile(Buffer.from(text))).toBeUndefined()
  },
)

test('a key file of a newer program says so', () => {
  const newer = Buffer.from('{"format":"roomready-backup","v":2,"more":1}')
  expect(() => readKeyFile(newer)).toThrow(expect.objectContaining({ why: 'newer-version' }) as Error)
})

test('a key file cannot make a computer spend all its memory', async () => {
  const { file } = await makeKeyFile('four words of length', CHEAP)
  const greedy = { ...file, kdf: { ...file.kdf, N: 2 ** 20, r: 32 } }
  await expect(unwrapKey(greedy, 'four words of length')).rejects.toMatchObject({ why: 'damaged' })
})
