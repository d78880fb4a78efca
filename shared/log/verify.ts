import { canonicalLine, type Sha256 } from './chain'
import { FORMAT_VERSION, isLogLine, ZERO_HASH, type LogLine } from './line'

/**
 * What can be wrong with a line:
 * `torn` – the last line has no line feed: it was never acknowledged;
 * `not-utf8`, `not-json`, `not-canonical`, `wrong-members` – not a line this program wrote;
 * `newer-version` – written by a newer program: nothing from here on can be judged;
 * `hash-mismatch` – its content was changed;
 * `seq-gap`, `prev-mismatch` – lines before it were taken out, put in, moved or replaced.
 */
export type LineFault =
  | 'torn'
  | 'not-utf8'
  | 'not-json'
  | 'not-canonical'
  | 'wrong-members'
  | 'newer-version'
  | 'hash-mismatch'
  | 'seq-gap'
  | 'prev-mismatch'

/** What stands between two line feeds. */
export interface PhysicalLine {
  readonly text: string
  /** False for a last line without a line feed. */
  readonly ended: boolean
  /** False where the bytes are no UTF-8, so that `text` is not what the file holds. */
  readonly utf8: boolean
}

/** One line judged for itself. A faulty line that still has the right members is given too, to be shown. */
export type LineVerdict =
  | { readonly kind: 'ok'; readonly line: LogLine }
  | { readonly kind: 'fault'; readonly fault: LineFault; readonly line?: LogLine }

/** One line judged in its chain; `number` counts from 1, as an editor does. */
export type ChainEntry = LineVerdict & { readonly number: number }

/** Where a chain stands: the number of its next line and the hash that line has to name. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

export const CHAIN_START: ChainHead = { seq: 0, hash: ZERO_HASH }

/** The lines of a text; a last line without a line feed is given as not ended. */
export function* splitLines(text: string): Generator<PhysicalLine> {
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    yield { text: text.slice(start, end), ended: true, utf8: true }
    start = end + 1
  }
  if (start < text.length) yield { text: text.slice(start), ended: false, utf8: true }
}

const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'v' in value &&
  typeof value.v === 'number' &&
  Number.isInteger(value.v) &&
  value.v > FORMAT_VERSION

const fault = (name: LineFault, line?: LogLine): LineVerdict =>
  line === undefined ? { kind: 'fault', fault: name } : { kind: 'fault', fault: name, line }

/** Judges a line by itself: its form, its members and its own hash. */
export function checkLine(physical: PhysicalLine, sha256: Sha256): LineVerdict {
  if (!physical.ended) return fault('torn')
  if (!physical.utf8) return fault('not-utf8')
  const json = parseJson(physical.text)
  if (json === undefined) return fault('not-json')
  if (isNewer(json.value)) return fault('newer-version')
  const line = json.value
  if (!isLogLine(line)) return fault('wrong-members')
  const form = canonicalOrNothing(line)
  if (form?.text !== physical.text) return fault('not-canonical', line)
  return sha256(form.hashed) === line.hash ? { kind: 'ok', line } : fault('hash-mismatch', line)
}

/** A line read from a file can hold what has no canonical form (half a surrogate pair as `\ud800`). */
const canonicalOrNothing = (line: LogLine): ReturnType<typeof canonicalLine> | undefined => {
  try {
    return canonicalLine(line)
  } catch {
    return undefined
  }
}

/**
 * Judges the lines of a file one after the other and names every faulty one. `from` is where the file's chain goes on
 * from: a later month of the clinic log continues the one before. Stops at a torn line and at a newer program's line.
 * The value returned at the end is where the next line of this chain belongs.
 */
export function* verifyChain(
  lines: Iterable<PhysicalLine>,
  sha256: Sha256,
  from: ChainHead = CHAIN_START,
): Generator<ChainEntry, ChainHead, undefined> {
  let { seq, hash } = from
  // Behind a line that cannot be trusted, any `prev` is taken: one changed line is one fault, not two.
  let isTrusted = true
  let number = 0
  for (const physical of lines) {
    number += 1
    const verdict = checkLine(physical, sha256)
    const linked = verdict.kind === 'ok' ? checkLink(verdict.line, seq, isTrusted ? hash : undefined) : verdict
    yield { ...linked, number }
    if (linked.kind === 'fault' && (linked.fault === 'torn' || linked.fault === 'newer-version')) break
    isTrusted = verdict.kind === 'ok'
    seq = verdict.kind === 'ok' ? verdict.line.seq + 1 : seq + 1
    hash = verdict.line?.hash ?? hash
  }
  return { seq, hash }
}

const checkLink = (line: LogLine, seq: number, prev: string | undefined): LineVerdict => {
  if (line.seq !== seq) return fault('seq-gap', line)
  return prev === undefined || line.prev === prev ? { kind: 'ok', line } : fault('prev-mismatch', line)
}
