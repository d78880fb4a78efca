const GROUPS = /[^\d]+/
const MONTH = /^(?:0[1-9]|1[0-2])$/
const YEAR_START = /^(?:19|20|21)$/

/**
 * What an expiry field shows after a change: `MM / YYYY`, `DD MM YYYY` or `YYYY-MM-DD`, with the separators put in as soon
 * as a part is complete. It never judges the date, and leaves text it does not know as typed.
 */
export function expiryText(typed: string, before: string): string {
  if (/[^\d\s/.,-]/.test(typed)) return typed
  if (typed.length < before.length && before.startsWith(typed)) return typed.replace(/[\s/.,-]+$/, '')
  const groups = typed.trim().split(GROUPS).filter(Boolean)
  const endsOpen = /\D$/.test(typed)
  const [first = '', second = '', ...rest] = groups
  if (groups.length === 0) return ''
  if (groups.length === 1 && first.length > 2) return splitDigits(first, endsOpen)
  if (first.length >= 4) return isoText(groups, endsOpen)
  if (groups.length === 1) return firstPart(first, endsOpen)
  if (groups.length === 2) return secondPart(pad(first), second, endsOpen)
  return `${pad(first)} ${pad(second)} ${rest.join('').slice(0, 4)}`
}

/** The part of the pattern that is still to be typed. */
export function expiryGhost(shown: string): string {
  const patterns = ['mm / yyyy', 'dd mm yyyy', 'yyyy-mm-dd']
  const fits = patterns.find((pattern) => shape(shown) === shape(pattern.slice(0, shown.length)))
  return fits === undefined ? '' : fits.slice(shown.length)
}

const shape = (text: string) => text.replace(/[\da-z]/g, '0')
const pad = (part: string) => part.padStart(2, '0')

function firstPart(part: string, endsOpen: boolean): string {
  if (!endsOpen && !MONTH.test(part)) return part
  return MONTH.test(pad(part)) ? `${pad(part)} / ` : `${pad(part)} `
}

/** After the first part comes a year, or a month if it cannot be the start of one. */
function secondPart(first: string, part: string, endsOpen: boolean): string {
  const isMonth = MONTH.test(pad(part)) && (endsOpen || part.length === 2)
  if (isMonth && !YEAR_START.test(part)) return `${first} ${pad(part)} `
  if (part.length > 4) return `${first} ${part.slice(0, 2)} ${part.slice(2, 6)}`
  return MONTH.test(first) ? `${first} / ${part}` : `${first} ${part}`
}

/** Digits without separators: pasted, scanned, or a year typed first. */
function splitDigits(digits: string, endsOpen: boolean): string {
  const isWholeIso = digits.length >= 8 && YEAR_START.test(digits.slice(0, 2)) && MONTH.test(digits.slice(4, 6))
  if (isWholeIso || /^20[2-9]/.test(digits)) return isoText([digits], endsOpen)
  if (digits.length > 6 || !MONTH.test(digits.slice(0, 2))) {
    return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 8)].filter(Boolean).join(' ')
  }
  return `${digits.slice(0, 2)} / ${digits.slice(2, 6)}`
}

/** A part that is followed by another one, or closed by a separator, gets its leading zero. */
function isoText(groups: readonly string[], endsOpen: boolean): string {
  const digits = groups.map((part, i) => (endsOpen || i < groups.length - 1 ? pad(part) : part)).join('')
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter(Boolean)
  return parts.join('-') + (endsOpen && parts.length < 3 ? '-' : '')
}
