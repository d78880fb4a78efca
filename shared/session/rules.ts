import { type Product, disinfectionFault } from '../catalog/product'
import { shelfFault } from '../catalog/stock'
import { NO_SUPPLIES } from '../catalog/supplies'
import type { FieldOf } from '../checklist/field'
import type { Line } from '../checklist/checklist'
import type { Values } from '../checklist/kinds'
import { daysBetween } from '../checklist/local-day'
import { type RuleContext, cardsAccess, currentPause, findLine } from './context'
import { contactTime } from './contact-time'
import { type Moment, localDay, secondsBetween } from './moment'
import type { RuleBreak } from './rule-break'
import { type LineEntry, type SessionState, currentEntry, isOnBreak, valuesOf } from './state'

/** Undo takes the last answer back this long; after that it is a correction with a reason. */
const UNDO_SECONDS = 10
/** Rule R16: a reason has three letters or more. */
export const MIN_REASON = 3

/** Whether a line may be touched at all now; the first hurdle of every action on a line. */
export function lineBreak(
  state: SessionState,
  context: RuleContext,
  id: string,
  late: string | undefined,
): RuleBreak | undefined {
  if (state.sealed !== undefined) return { code: 'session-sealed' }
  const place = findLine(state, context.checklist, id)
  if (place === undefined) return { code: 'no-such-line' }
  if (place.line.closedBySeal === true) return { code: 'closed-by-seal' }
  if (place.line.automatic === true) return { code: 'answered-by-program' }
  const { pause } = place
  if (pause === undefined) return cardBreak(state, context, late)
  if (state.passed[pause.id] !== undefined) {
    return letters(late ?? '') >= MIN_REASON ? undefined : { code: 'late-needs-reason' }
  }
  const current = currentPause(state, context.checklist)
  if (current !== undefined && current.id !== pause.id) return { code: 'pause-not-open', pause: pause.name }
  return orderBreak(state, context, place.line)
}

/** Whether an event card takes an entry now: while the client is treated, afterwards only as a late one (rule R18). */
export function cardBreak(state: SessionState, context: RuleContext, late: string | undefined): RuleBreak | undefined {
  if (state.sealed !== undefined) return { code: 'session-sealed' }
  const access = cardsAccess(state, context.checklist)
  if (access === 'closed') return { code: 'cards-not-open' }
  const isGiven = letters(late ?? '') >= MIN_REASON
  const isAsked = access === 'late' || (late ?? '') !== ''
  return isAsked && !isGiven ? { code: 'late-needs-reason' } : undefined
}

function orderBreak(state: SessionState, context: RuleContext, line: Line): RuleBreak | undefined {
  if (line.after === undefined) return undefined
  const before = findLine(state, context.checklist, line.after)
  const status = state.lines[line.after]?.status ?? 'open'
  if (before === undefined || status === 'done' || status === 'not-applicable') return undefined
  return { code: 'earlier-line-first', line: line.after, label: before.line.label }
}

/** Whether work may go on: not during a break, not with gloves that have to come off (rule R8). */
export function handsBreak(state: SessionState): RuleBreak | undefined {
  const open = state.breaks.at(-1)
  if (open !== undefined && isOnBreak(state)) return { code: 'on-break', since: open.started.at }
  const because = state.gloves.neededBecause
  return because === undefined ? undefined : { code: 'gloves-needed', because }
}

/** Whether the line's tick is open: not yet done (cards may repeat), and its contact time over (rule R2). */
export function tickBreak(state: SessionState, line: Line, now: Moment): RuleBreak | undefined {
  if (currentEntry(state.lines[line.id])?.status === 'done' && line.repeats !== true) return { code: 'already-settled' }
  return timerBreak(state, line, now)
}

/** Rules on the values of an answer, once each value is known to be of its kind (rules R12, R15 and R22). */
export function valuesBreak(
  state: SessionState,
  { policy }: RuleContext,
  line: Line,
  values: Values,
): RuleBreak | undefined {
  const isBinFull = line.id === 'sharps-bin-ready' && state.sharpsFullBefore && values['bin'] !== 'replaced'
  if (isBinFull) return { code: 'sharps-full' }
  const signed = line.id === 'consent-signed' ? values['signed'] : undefined
  return typeof signed === 'string'
    ? consentBreak(signed, localDay(state.opened), policy.consentDays)
    : gloveMaterialBreak(state, line, values)
}

/** Rule R12: a consent belongs to this session. Days are the clinic's; `mayBeOld` is how many days it may be old. */
export function consentBreak(signed: string, started: string, mayBeOld: number): RuleBreak | undefined {
  const days = daysBetween(signed, started)
  if (days < 0) return { code: 'consent-after-start' }
  return days > mayBeOld ? { code: 'consent-too-old', signed, days: mayBeOld } : undefined
}

/** What an answer that stops the session is told (rules R12, R13 and R14). */
export function stopBreak({ policy }: RuleContext, line: Line, answer: string): RuleBreak {
  return line.id === 'client-identity-age'
    ? { code: 'under-age', minimumAge: policy.minimumAge }
    : { code: 'stop-session', answer, line: line.id }
}

/** Rule R2: a timer line opens for the tick when every zone was wet for the whole contact time. */
export function timerBreak(state: SessionState, line: Line, now: Moment): RuleBreak | undefined {
  const field = timerField(line)
  if (field === undefined) return undefined
  const timer = state.timers[line.id]
  if (timer === undefined) return { code: 'timer-not-started' }
  const dry = field.zones.filter((zone) => timer.zones[zone.id] === undefined).map((zone) => zone.label)
  if (dry.length > 0) return { code: 'zones-missing', zones: dry }
  const time = contactTime(timer, now)
  if (time.clockChanged) return { code: 'clock-changed' }
  return time.left > 0 ? { code: 'timer-running', seconds: Math.ceil(time.left) } : undefined
}

export function timerField(line: Line): FieldOf<'timer'> | undefined {
  return line.fields.find((field) => field.kind === 'timer')
}

/** Where and when a product is asked for. `today` is the clinic's day. */
interface Here {
  readonly room: string
  readonly today: string
}

/** The surface disinfectants that may start a contact time here and now. */
export function usableProducts(context: RuleContext, here: Here): readonly Product[] {
  return context.products.filter(({ id }) => productBreak(context, id, here) === undefined)
}

/** Rule R3: only a complete surface disinfectant, with a lot in date where the stock names some, starts a contact time. */
export function productBreak(context: RuleContext, id: string, here: Here): RuleBreak | undefined {
  const { policy, products, supplies = NO_SUPPLIES } = context
  const product = products.find((candidate) => candidate.id === id)
  if (product === undefined) return { code: 'product', name: id, fault: 'retired', class: 'surface-disinfectant' }
  const fault = disinfectionFault(product, policy.disinfectantClaim) ?? shelfFault(product, { ...supplies, ...here })
  return fault === undefined ? undefined : { code: 'product', name: product.name, fault, class: product.class }
}

/** Rule R15: a latex allergy takes latex from the glove choice. */
export function gloveMaterialBreak(state: SessionState, line: Line, values: Values): RuleBreak | undefined {
  if (line.id !== 'gloves-on' && line.card !== 'gloves') return undefined
  return values['material'] === 'latex' && hasLatexAllergy(state) ? { code: 'allergy-latex' } : undefined
}

export function hasLatexAllergy(state: SessionState): boolean {
  const allergies = valuesOf(state, 'allergy-check')?.['allergies']
  return Array.isArray(allergies) && allergies.some((allergy) => allergy === 'latex')
}

/** Rules R9 and R16: when "not applicable" is allowed, and never without a reason. */
export function notApplicableBreak(
  state: SessionState,
  context: RuleContext,
  line: Line,
  reason: string,
  now: Moment,
): RuleBreak | undefined {
  const { kind } = line.notApplicable
  const forbidden = notApplicableRule(state, context, kind, now)
  if (forbidden !== undefined) return forbidden
  return letters(reason) < MIN_REASON ? { code: 'say-why-not-applicable' } : undefined
}

function notApplicableRule(
  state: SessionState,
  { policy }: RuleContext,
  kind: Line['notApplicable']['kind'],
  now: Moment,
): RuleBreak | undefined {
  switch (kind) {
    case 'never':
      return { code: 'never-not-applicable' }
    case 'reason':
      return undefined
    case 'mask-policy':
      return policy.mask === 'always' ? { code: 'mask-policy' } : undefined
    case 'repeat-session':
      return state.treatment === '1' ? { code: 'first-treatment' } : undefined
    case 'released-recently': {
      // A release by override says nothing of the surfaces.
      const at = state.released?.override === undefined ? state.released?.at : undefined
      const minutes = at === undefined ? Infinity : (Date.parse(now.at) - Date.parse(at)) / 60_000
      return minutes <= policy.inheritMinutes ? undefined : { code: 'release-too-old', minutes: policy.inheritMinutes }
    }
  }
}

/** What Undo would take back: the newest entry, if it is fresh and nothing came of it since. */
export function undoable(state: SessionState, now: Moment): { line: string; entry: LineEntry } | undefined {
  if (state.sealed !== undefined) return undefined
  const newest = Object.entries(state.lines)
    .flatMap(([line, { entries }]) => entries.slice(-1).map((entry) => ({ line, entry })))
    .sort((a, b) => b.entry.stamp.seq - a.entry.stamp.seq)[0]
  if (newest === undefined || newest.entry.correction !== undefined || newest.entry.stamp.by === 'system')
    return undefined
  if (Object.values(state.passed).some((stamp) => stamp.seq > newest.entry.stamp.seq)) return undefined
  const age = secondsBetween(newest.entry.stamp, now)
  return age >= 0 && age <= UNDO_SECONDS ? newest : undefined
}

/** Letters and digits of a reason, in any script. */
export function letters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length
}
