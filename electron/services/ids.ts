import { randomBytes } from 'node:crypto'

/** Small letters and digits that no one mixes up when reading a record number aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Random text for ids; nobody can guess the next one. */
export function randomText(length: number): string {
  const bytes = randomBytes(length)
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
}

/** A session's id is its record number: `261122-k7x2m`. The day is the clinic's. */
export function sessionId(localDay: string): string {
  return `${localDay.slice(2).replaceAll('-', '')}-${randomText(5)}`
}
