import { verifyChain } from '../../../shared/log/verify'
import type { LogLine } from '../../../shared/log/line'
import { readEvent } from '../../../shared/session/events'
import { splitBytes } from '../../storage/split-bytes'
import { sha256OfText } from '../../storage/sha256-of-text'
import { tell } from './clinic-frames'
import type { Findings } from './findings'
import type { Frame } from './session-frames'

export interface JournalPlace {
  readonly id: string
  /** Inside the data folder. */
  readonly file: string
  /** The month it lies in; nothing for an open session. */
  readonly month: string | undefined
}

/** What the rest of the check needs of a journal. */
export interface JournalSummary {
  readonly sealedAt: string | undefined
}

interface Seal {
  readonly number: number
  readonly at: string
  readonly hash: string
}

/** Checks one journal by itself and against what the clinic log says of it. */
export function checkJournal(
  place: JournalPlace,
  bytes: Buffer,
  frame: Frame | undefined,
  hasPhoto: (sha256: string) => boolean,
  findings: Findings,
): JournalSummary {
  const { file, id } = place
  let seal: Seal | undefined
  let opens = false
  let count = 0
  let isCut = false
  const addenda = new Set<string>()
  for (const entry of verifyChain(splitBytes(bytes), sha256OfText)) {
    const at = { file, line: entry.number }
    if (entry.kind === 'fault') tell(findings, at, entry.fault)
    if (entry.kind === 'fault' && entry.fault === 'newer-version') isCut = true
    count = entry.number
    const { line } = entry
    if (line === undefined) continue
    if (line.type === 'opened') opens ||= sessionOf(line) === id
    if (line.type === 'evidence-attached') checkPhoto(line, at, hasPhoto, findings)
    if (seal !== undefined && line.type !== 'addendum-signed') findings.fault(at, { code: 'behind-seal' })
    if (line.type === 'addendum-signed') addenda.add(line.hash)
    if (line.type === 'sealed') seal ??= { number: entry.number, at: line.at, hash: line.hash }
  }
  if (isCut) return { sealedAt: seal?.at }
  if (!opens) findings.fault({ file, line: 1 }, { code: 'other-session' })
  if (frame?.opened === undefined && frame?.sealed === undefined) findings.fault({ file }, { code: 'not-in-log' })
  checkSeal(place, seal, frame, count, findings)
  const isLost = frame?.addenda.some((hash) => !addenda.has(hash)) ?? false
  if (isLost) findings.fault({ file, line: count }, { code: 'addendum-lost' })
  return { sealedAt: seal?.at }
}

function sessionOf(line: LogLine): string | undefined {
  const event = readEvent(line)
  return event?.type === 'opened' ? event.data.session : undefined
}

function checkPhoto(
  line: LogLine,
  at: { readonly file: string; readonly line: number },
  hasPhoto: (sha256: string) => boolean,
  findings: Findings,
): void {
  const event = readEvent(line)
  if (event?.type !== 'evidence-attached' || hasPhoto(event.data.sha256)) return
  findings.fault(at, { code: 'no-photo', sha256: event.data.sha256 })
}

function checkSeal(
  { file, month }: JournalPlace,
  seal: Seal | undefined,
  frame: Frame | undefined,
  lines: number,
  findings: Findings,
): void {
  if (seal === undefined) {
    if (frame?.sealed !== undefined) findings.fault({ file, line: lines }, { code: 'seal-lost' })
    else if (month !== undefined) findings.fault({ file }, { code: 'not-sealed' })
    return
  }
  const at = { file, line: seal.number }
  if (frame?.sealed === undefined) {
    // Without any word of the session that was said already.
    if (frame !== undefined) findings.fault(at, { code: 'seal-not-in-log' })
  } else if (frame.sealed.hash !== seal.hash) findings.fault(at, { code: 'seal-differs' })
  if (month === undefined) findings.fault(at, { code: 'sealed-in-open' })
  else if (month !== seal.at.slice(0, 7)) findings.fault(at, { code: 'wrong-month', month: seal.at.slice(0, 7) })
}
