import type { LogLine } from '../../shared/log/line'
import { verifyChain, type ChainHead, type LineFault } from '../../shared/log/verify'
import { readSoundChain, type Sha256OfBytes } from './sound-chain'
import { splitBytes, tailLength } from './split-bytes'

/** A faulty line of a file; `number` counts from 1. */
export interface NamedFault {
  readonly number: number
  readonly fault: LineFault
}

/** What stands in one chained file. */
export interface ChainContent {
  /** Every line that could be read, the altered ones too: nothing is left out of the record because it was changed. */
  readonly lines: readonly LogLine[]
  /** The altered lines. A torn end and a newer version are told apart below. */
  readonly faults: readonly NamedFault[]
  readonly head: ChainHead
  /** Bytes up to and including the last line feed. */
  readonly soundLength: number
  /** Bytes of a last line that was not finished. */
  readonly tornLength: number
  readonly isNewer: boolean
}

export function readChain(bytes: Buffer, sha256: Sha256OfBytes): ChainContent {
  const sound = readSoundChain(bytes, sha256)
  if (sound === undefined) return judgeLines(bytes, sha256)
  const { lines, head } = sound
  return { lines, faults: [], head, soundLength: bytes.length, tornLength: 0, isNewer: false }
}

function judgeLines(bytes: Buffer, sha256: Sha256OfBytes): ChainContent {
  const lines: LogLine[] = []
  const faults: NamedFault[] = []
  let isNewer = false
  const entries = verifyChain(splitBytes(bytes), sha256)
  let step = entries.next()
  for (; step.done !== true; step = entries.next()) {
    const entry = step.value
    if (entry.line !== undefined) lines.push(entry.line)
    if (entry.kind === 'ok' || entry.fault === 'torn') continue
    if (entry.fault === 'newer-version') isNewer = true
    else faults.push({ number: entry.number, fault: entry.fault })
  }
  const tornLength = isNewer ? 0 : tailLength(bytes)
  return { lines, faults, head: step.value, soundLength: bytes.length - tornLength, tornLength, isNewer }
}
