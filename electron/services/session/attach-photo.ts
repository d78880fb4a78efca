import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail } from '../../../shared/ipc/errors'
import type { SessionChange } from '../../../shared/ipc/views'
import { findLine } from '../../../shared/session/context'
import type { RuleBreak } from '../../../shared/session/rule-break'
import type { SessionState } from '../../../shared/session/state'
import { EVIDENCE_LIMIT, type Evidence } from '../../storage/evidence'
import { notSaved } from '../failures'
import { decide, forbid } from './decision'
import type { SessionDesk } from './session-desk'

const MEGABYTE = 1024 * 1024
const TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const

/** Stores a photo, then writes the event that names it: an event never points at a photo that is not on the disk. */
export async function attachPhoto(
  desk: SessionDesk,
  { session, line, field, image }: ParsedInput<'session.attach'>,
): Promise<Result<SessionChange>> {
  const live = desk.find(session)
  if (live === undefined) return fail({ code: 'not-found', what: 'session' })
  const place = findLine(live.state, live.checklist, line)
  const target = place?.line.fields.find((candidate) => candidate.id === field)
  // A lot without a number on its pack is shown by a photo (rule R5).
  if (target?.kind !== 'photo' && target?.kind !== 'lot') return forbid({ code: 'no-such-line' })
  const max = target.kind === 'photo' ? target.max : 2
  const closed = photoBreak(live.state, line, field, max)
  if (closed !== undefined) return forbid(closed)
  const stored = store(desk.ground.evidence, image, desk.ground.clock.now().at.slice(0, 7))
  if (!stored.ok) return stored
  const { hash: sha256, type } = stored.value
  // Asked again in turn: another photo may have come meanwhile.
  return desk.act(session, ({ state }) => {
    const closedSince = photoBreak(state, line, field, max)
    if (closedSince !== undefined) return forbid(closedSince)
    return decide({ type: 'evidence-attached', data: { line, field, sha256, type: TYPES[type], bytes: image.length } })
  })
}

function photoBreak(state: SessionState, line: string, field: string, max: number): RuleBreak | undefined {
  if (state.sealed !== undefined) return { code: 'session-sealed' }
  const there = (state.lines[line]?.evidence ?? []).filter((photo) => photo.field === field).length
  return there >= max ? { code: 'value', refusal: { code: 'too-many-photos', max } } : undefined
}

function store(evidence: Evidence, image: Uint8Array, month: string) {
  const maxMegabytes = EVIDENCE_LIMIT / MEGABYTE
  try {
    const result = evidence.put(image, month)
    if (result.kind === 'stored') return { ok: true, value: result.evidence } as const
    const why = result.reason === 'too-large' ? 'size' : 'type'
    return fail({ code: 'photo', why, maxMegabytes })
  } catch (error) {
    return notSaved(error)
  }
}
