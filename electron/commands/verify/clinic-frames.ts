import type { LogLine } from '../../../shared/log/line'
import { CHAIN_START, type ChainHead, type LineFault, verifyChain } from '../../../shared/log/verify'
import { type Hold, holdOn, rememberHold } from '../../../shared/retention/holds'
import { type ClinicEvent, readClinicEvent } from '../../../shared/room/clinic-events'
import { localDay } from '../../../shared/session/moment'
import { Breather } from '../../storage/breather'
import type { DataFolder } from '../../storage/data-folder'
import { isMonth, stems } from '../../storage/file-names'
import { sha256OfText } from '../../storage/sha256-of-text'
import { splitBytes } from '../../storage/split-bytes'
import type { Findings, Spot } from './findings'
import type { OneFileAtATime } from './one-file-at-a-time'
import { SessionFrames } from './session-frames'

export interface ClinicFrames {
  readonly frames: SessionFrames
  readonly lines: number
  readonly head: ChainHead
}

/** Checks the clinic log's one chain over all months, and gathers what it says of the sessions. */
export async function readClinicFrames(
  folder: DataFolder,
  files: OneFileAtATime,
  findings: Findings,
): Promise<ClinicFrames> {
  const frames = new SessionFrames()
  let head: ChainHead = CHAIN_START
  let lines = 0
  let holds: readonly Hold[] = []
  const breather = new Breather()
  for (const month of stems(folder.list('clinic-log'), '.jsonl', isMonth)) {
    const place = folder.clinicMonth(month)
    const bytes = files.readOrTell(place)
    if (bytes === undefined) continue
    const entries = verifyChain(splitBytes(bytes), sha256OfText, head)
    let step = entries.next()
    for (; step.done !== true; step = entries.next()) {
      const at = { file: place.origin, line: step.value.number }
      if (step.value.kind === 'fault') tell(findings, at, step.value.fault)
      if (step.value.line !== undefined) holds = note(frames, step.value.line, at, findings, holds)
      lines += 1
      if (breather.isDue) await breather.pause()
    }
    head = step.value
  }
  return { frames, lines, head }
}

/** A torn end was never acknowledged: no fault. */
export function tell(findings: Findings, at: Spot, fault: LineFault): void {
  if (fault === 'torn') findings.hint(at, { code: 'torn' })
  else findings.fault(at, { code: 'line', fault })
}

/** The types of line that a check against the journals needs. */
const TOLD: readonly string[] = [
  'session-opened',
  'session-sealed',
  'addendum-signed',
  'hold-placed',
  'hold-lifted',
  'record-deleted',
]

/** Answers the holds that stand after the line. */
function note(
  frames: SessionFrames,
  line: LogLine,
  at: Spot,
  findings: Findings,
  holds: readonly Hold[],
): readonly Hold[] {
  // Most lines are about sessions; the others need not be understood here.
  const event = TOLD.includes(line.type) ? readClinicEvent(line) : undefined
  if (event?.type === 'session-opened') {
    const { session } = event.data
    if (frames.get(session) === undefined) frames.open(session, at)
    else findings.fault(at, { code: 'told-twice', session })
  }
  if (event?.type === 'addendum-signed') {
    const { session, hash } = event.data
    if (frames.get(session) !== undefined) frames.addAddendum(session, hash)
  }
  if (event?.type === 'session-sealed') noteSeal(frames, event.data, at, findings)
  if (event?.type === 'record-deleted') noteDeletion(frames, event, at, findings, holds)
  return event === undefined ? holds : rememberHold(holds, event)
}

function noteSeal(
  frames: SessionFrames,
  { session, hash }: { readonly session: string; readonly hash: string },
  at: Spot,
  findings: Findings,
): void {
  const frame = frames.get(session)
  if (frame?.sealed !== undefined) {
    findings.fault(at, { code: 'told-twice', session })
    return
  }
  frames.seal(session, at, hash)
  if (frame === undefined) findings.fault(at, { code: 'sealed-unopened', session })
}

/** A deletion names the seal of what it took away, so that no other record can be meant, and keeps rule R28. */
function noteDeletion(
  frames: SessionFrames,
  event: Extract<ClinicEvent, { type: 'record-deleted' }>,
  at: Spot,
  findings: Findings,
  holds: readonly Hold[],
): void {
  const { session, hash, kept } = event.data
  const frame = frames.get(session)
  if (frame?.deleted !== undefined) findings.fault(at, { code: 'told-twice', session })
  else if (frame?.sealed === undefined) findings.fault(at, { code: 'deleted-unsealed', session })
  else if (frame.sealed.hash !== hash) findings.fault(at, { code: 'deleted-another', session })
  if (localDay(event) < kept.until) findings.fault(at, { code: 'deleted-early', session, until: kept.until })
  if (holdOn(holds, session) !== undefined) findings.fault(at, { code: 'deleted-under-hold', session })
  frames.delete(session, at)
}
