import { lotRefusal } from '../../../shared/catalog/lot-rules'
import { linesOf } from '../../../shared/checklist/checklist'
import { parseValue } from '../../../shared/checklist/kinds'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { lotGround } from '../../../shared/session/lot-ground'
import type { RuleBreak } from '../../../shared/session/rule-break'
import { cardBreak, hasLatexAllergy, letters } from '../../../shared/session/rules'
import { isOnBreak } from '../../../shared/session/state'
import { loggedLot, soonDeed } from './answer-values'
import { type Decision, type Ground, decide, forbid } from './decision'

/** What has to be checked before work goes on after a break (rule R8). */
const RESUME = ['hands', 'gloves', 'mask', 'barriers'] as const

export function decideGloves(ground: Ground, input: ParsedInput<'session.change-gloves'>): Decision {
  const stopped = cardBreak(ground.state, ground.context, input.late)
  if (stopped !== undefined) return forbid(stopped)
  if (input.material === 'latex' && hasLatexAllergy(ground.state)) return forbid({ code: 'allergy-latex' })
  const unknown = materialBreak(ground, input.material)
  if (unknown !== undefined) return forbid(unknown)
  const { reason, material, note } = input
  return decide({
    type: 'gloves-changed',
    data: {
      reason,
      material,
      ...(note !== undefined && note !== '' && { note }),
      ...lateReason(input.late),
    },
  })
}

/** Why something is entered after it happened; an empty reason is none. */
export function lateReason(late: string | undefined): { readonly late?: { readonly reason: string } } {
  return late === undefined || late === '' ? {} : { late: { reason: late } }
}

/** Gloves are of one of the materials that the first pair was chosen from. */
function materialBreak({ context }: Ground, material: string): RuleBreak | undefined {
  const lines = linesOf(context.checklist).filter(({ line }) => line.id === 'gloves-on')
  const field = lines.flatMap(({ line }) => line.fields).find(({ id }) => id === 'material')
  const parsed = field === undefined ? undefined : parseValue(field, material)
  return parsed === undefined || parsed.ok ? undefined : { code: 'value', refusal: parsed.refusal }
}

export function decideStartBreak(ground: Ground): Decision {
  const stopped = cardBreak(ground.state, ground.context, undefined)
  if (stopped !== undefined) return forbid(stopped)
  const open = ground.state.breaks.at(-1)
  if (open !== undefined && isOnBreak(ground.state)) return forbid({ code: 'on-break', since: open.started.at })
  return decide({ type: 'break-started', data: {} })
}

/** Resume is locked until new gloves are logged and hands, mask and barriers are checked (rule R8). */
export function decideEndBreak(ground: Ground, input: ParsedInput<'session.end-break'>): Decision {
  if (!isOnBreak(ground.state)) return forbid({ code: 'not-on-break' })
  const because = ground.state.gloves.neededBecause
  if (because !== undefined) return forbid({ code: 'gloves-needed', because })
  const missing = RESUME.filter((check) => !input.checked.includes(check))
  if (missing.length > 0) return forbid({ code: 'resume-unchecked', missing })
  return decide({ type: 'break-ended', data: { checked: [...RESUME] } })
}

/** An extra or dropped cartridge or pigment: the same rules as for the first one (R5, R6, R24). */
export function decideLot(ground: Ground, input: ParsedInput<'session.log-lot'>): Decision {
  const stopped = cardBreak(ground.state, ground.context, input.late)
  if (stopped !== undefined) return forbid(stopped)
  const parsed = parseValue({ id: 'lot', kind: 'lot', label: 'Lot', item: input.item }, input.value)
  if (!parsed.ok) return forbid({ code: 'value', refusal: parsed.refusal })
  const { gtin, serial } = parsed.value
  const { item, reason } = input
  const refusal = lotRefusal(item, parsed.value, lotGround(ground.state.room, ground.context, ground.now))
  if (refusal !== undefined) return forbid({ code: 'value', refusal })
  if (serial !== undefined) {
    const here = ground.state.lots.some((known) => known.serial === serial && known.gtin === gtin)
    const session = here ? ground.state.id : ground.unitUsedIn(gtin ?? '', serial)
    if (session !== undefined) return forbid({ code: 'unit-used', session })
  }
  return decide(
    { type: 'lot-logged', data: { item, ...loggedLot(parsed.value), reason, ...lateReason(input.late) } },
    ...soonDeed(item, parsed.value, ground.now),
  )
}

export function decideNote({ state }: Ground, input: ParsedInput<'session.note'>): Decision {
  if (state.sealed !== undefined) return forbid({ code: 'session-sealed' })
  if (letters(input.text) === 0) return forbid({ code: 'say-why' })
  const about = input.about === 'note' ? {} : { about: input.about }
  return decide({ type: 'noted', data: { text: input.text, ...about } })
}

export function decideOpenIncident({ state }: Ground, input: ParsedInput<'session.open-incident'>): Decision {
  if (state.sealed !== undefined) return forbid({ code: 'session-sealed' })
  const incident = `i-${state.incidents.length + 1}`
  return decide({ type: 'incident-opened', data: { incident, kind: input.kind } })
}

/** Rule R23: every field is filled in before an incident closes. */
export function decideCloseIncident({ state }: Ground, input: ParsedInput<'session.close-incident'>): Decision {
  const open = state.incidents.find(({ id, closed }) => id === input.incident && closed === undefined)
  if (state.sealed !== undefined) return forbid({ code: 'session-sealed' })
  if (open === undefined) return forbid({ code: 'no-such-incident' })
  const asked = ['happenedAt', 'exposed', 'device', 'area', 'how', 'firstAid'] as const
  const empty = asked.find((field) => letters(input[field]) === 0)
  if (empty !== undefined) return forbid({ code: 'field-missing', label: empty })
  const { incident, happenedAt, exposed, device, area, how, firstAid, followUp, followUpAt } = input
  const told = { incident, happenedAt, exposed, device, area, how, firstAid, followUp }
  return decide({ type: 'incident-closed', data: { ...told, ...(followUpAt !== undefined && { followUpAt }) } })
}

export function decideHandOver({ state }: Ground, to: string): Decision {
  if (state.sealed !== undefined) return forbid({ code: 'session-sealed' })
  if (to === state.technician) return forbid({ code: 'already-settled' })
  return decide({ type: 'handed-over', data: { from: state.technician, to }, by: to })
}
