import { createHash } from 'node:crypto'

/** A copy of a fresh state is quicker than finding the algorithm by its name each time. */
const fresh = createHash('sha256')

/** SHA-256 in lower-case hexadecimal digits; a text counts as its UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): string => fresh.copy().update(content).digest('hex')
