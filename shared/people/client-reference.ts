import type { LooksLike } from '../ipc/errors'

const EMAIL = /\S@\S+\.\S/
/** Seven digits or more, with the signs that stand in telephone numbers; booking numbers are shorter or have letters. */
const PHONE = /^[+(]?[\d\s()./-]{7,}$/
/** A booking number that begins with a day: `20260412-3`. */
const DATED = /^(19|20)\d\d([-./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])([-./ ]\d{1,3})?$/
/** Two words that begin with a capital, in any script that has them. */
const NAME = /(?:^|\s)\p{Lu}[\p{L}'’-]+[ ,]+\p{Lu}[\p{L}'’.-]*/u

/** Whether a client reference looks like a person (rule R29); asked about, not refused. */
export function looksLikePerson(reference: string): LooksLike | undefined {
  const text = reference.normalize('NFC').trim()
  if (EMAIL.test(text)) return 'email'
  if (PHONE.test(text) && !DATED.test(text) && (text.match(/\d/g) ?? []).length >= 7) return 'phone'
  return NAME.test(text) ? 'name' : undefined
}
