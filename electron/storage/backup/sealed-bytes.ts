import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** The first four bytes of every file that holds something encrypted. */
const MAGIC = Buffer.from('RRB1', 'latin1')
const NONCE = 12
const TAG = 16
const LEAST = MAGIC.length + NONCE + TAG

const STORED = 0
const COMPRESSED = 1
/** Journals become a fifth of their size already, and a backup is not held up by it. */
const QUALITY = 1
/** What does not get smaller than this, as photos do not, is kept as it is. */
const WORTH = 0.95

/** Encrypts and authenticates (AES-256-GCM); `label` says what it is, so that no file passes for another. */
export function sealBytes(key: Buffer, label: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(label, 'utf8'))
  const hidden = cipher.update(content)
  return Buffer.concat([MAGIC, nonce, hidden, cipher.final(), cipher.getAuthTag()])
}

/** What was sealed under this key and label, or nothing when a single bit is not as it was written. */
export function openBytes(key: Buffer, label: string, sealed: Buffer): Buffer | undefined {
  if (sealed.length < LEAST || !sealed.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(MAGIC.length, MAGIC.length + NONCE), {
    authTagLength: TAG,
  })
  decipher.setAAD(Buffer.from(label, 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const content = decipher.update(sealed.subarray(MAGIC.length + NONCE, sealed.length - TAG))
  try {
    return Buffer.concat([content, decipher.final()])
  } catch {
    return undefined
  }
}

/** One byte that says how, then the content, compressed (Brotli) where that is worth it. Works aside from the main thread. */
export async function squeeze(content: Buffer): Promise<Buffer> {
  const small = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
  const isWorth = small.length < content.length * WORTH
  return Buffer.concat([Buffer.of(isWorth ? COMPRESSED : STORED), isWorth ? small : content])
}

/** The way back; nothing for bytes that `squeeze` did not make, or that grow beyond `most`. */
export async function unsqueeze(squeezed: Buffer, most: number): Promise<Buffer | undefined> {
  const body = squeezed.subarray(1)
  if (squeezed[0] === STORED) return body.length <= most ? body : undefined
  if (squeezed[0] !== COMPRESSED) return undefined
  return decompress(body, { maxOutputLength: Math.max(1, most) }).catch(() => undefined)
}
