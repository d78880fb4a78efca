import { createHmac, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { BackupProblem } from './backup-problem'
import { openBytes, sealBytes } from './sealed-bytes'

/** How dear a try of a passphrase is: powers of two for N. Stored with each folder, so that it can rise. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 128 MB and about half a second a try. */
export const USUAL_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }
/** Nobody can make this computer spend more than 1 GB on a key file of theirs. */
const MOST_MEMORY = 1024 ** 3
const KEY_BYTES = 32

const BASE64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/)
const KEY_FILE = z.strictObject({
  format: z.literal('roomready-backup'),
  v: z.literal(1),
  /** Names this backup folder for good. */
  folder: z.string().regex(/^[0-9a-f]{32}$/),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    salt: BASE64,
  }),
  /** The data key, sealed with the key that comes from the passphrase. */
  key: BASE64,
})
export type KeyFile = z.infer<typeof KEY_FILE>

/** What opens a backup folder without its passphrase; it stays the same when the passphrase is changed. */
export interface DataKey {
  readonly folder: string
  readonly key: Buffer
}

/** A new folder's key. */
export async function makeKeyFile(
  passphrase: string,
  cost: ScryptCost,
): Promise<{ readonly file: KeyFile; readonly key: DataKey }> {
  const key = { folder: randomBytes(16).toString('hex'), key: randomBytes(KEY_BYTES) }
  return { file: await wrapKey(key, passphrase, cost), key }
}

/** The same data key under another passphrase. */
export async function wrapKey({ folder, key }: DataKey, passphrase: string, cost: ScryptCost): Promise<KeyFile> {
  const salt = randomBytes(32)
  const wrapping = await derive(passphrase, salt, cost)
  return {
    format: 'roomready-backup',
    v: 1,
    folder,
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    key: sealBytes(wrapping, keyLabel(folder), key).toString('base64'),
  }
}

/** Throws BackupProblem for a passphrase that does not fit. */
export async function unwrapKey(file: KeyFile, passphrase: string): Promise<DataKey> {
  const { folder, kdf } = file
  const wrapping = await derive(passphrase, Buffer.from(kdf.salt, 'base64'), kdf)
  const key = openBytes(wrapping, keyLabel(folder), Buffer.from(file.key, 'base64'))
  if (key?.length !== KEY_BYTES) throw new BackupProblem('wrong-passphrase')
  return { folder, key }
}

/** Nothing for a file that is none; throws BackupProblem for one of a newer program. */
export function readKeyFile(bytes: Buffer): KeyFile | undefined {
  const json = parseJson(bytes.toString('utf8'))
  const parsed = KEY_FILE.safeParse(json)
  if (parsed.success) return parsed.data
  const newer = z.object({ format: z.literal('roomready-backup'), v: z.int().min(2) }).safeParse(json)
  if (newer.success) throw new BackupProblem('newer-version')
  return undefined
}

/** Keys for one purpose each, so that nothing made for the one says anything about the other. */
export function keyFor({ key }: DataKey, purpose: 'encrypt' | 'name'): Buffer {
  return createHmac('sha256', key).update(`roomready-backup-1 ${purpose}`).digest()
}

const keyLabel = (folder: string): string => `roomready-backup-1 key ${folder}`

/** One passphrase has one spelling, however the keyboard composes its accents. */
function derive(passphrase: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  if (128 * N * r > MOST_MEMORY) throw new BackupProblem('damaged')
  return new Promise((resolve, reject) => {
    const cost = { N, r, p, maxmem: MOST_MEMORY * 2 }
    scrypt(Buffer.from(passphrase.normalize('NFC'), 'utf8'), salt, KEY_BYTES, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
