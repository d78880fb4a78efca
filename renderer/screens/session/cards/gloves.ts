import type { Checklist } from '../../../../shared/checklist/checklist'
import { linesOf } from '../../../../shared/checklist/checklist'
import type { RuleContext } from '../../../../shared/session/context'
import type { SessionEventData } from '../../../../shared/session/events'
import { secondsBetween, type Moment } from '../../../../shared/session/moment'
import { hasLatexAllergy } from '../../../../shared/session/rules'
import { isOnBreak, type SessionState } from '../../../../shared/session/state'
import { CARD_TEXT, GLOVE_PROBLEMS } from '../../../../shared/text/cards'
import { ruleSentence } from '../../../../shared/text/rules'

export type GloveReason = SessionEventData<'gloves-changed'>['reason']

export interface GloveWear {
  /** How long the pair is worn, for the card. */
  readonly words: string
  readonly isDue: boolean
  readonly warning: { readonly level: 'due' | 'needed'; readonly text: string } | undefined
}

/** The wear timer warns; a break, a tear, a touch or a drop holds everything until there is a new pair (rule R8). */
export function gloveWear(state: SessionState, { policy }: RuleContext, now: Moment): GloveWear {
  const { since, neededBecause } = state.gloves
  if (neededBecause !== undefined) {
    const text = isOnBreak(state)
      ? CARD_TEXT.glovesInBreak
      : ruleSentence({ code: 'gloves-needed', because: neededBecause })
    return {
      words: neededBecause === 'break' ? CARD_TEXT.glovesOff : neededBecause,
      isDue: false,
      warning: { level: 'needed', text },
    }
  }
  if (since === undefined) return { words: CARD_TEXT.noGloves, isDue: false, warning: undefined }
  const minutes = Math.floor(Math.max(0, secondsBetween(since, now)) / 60)
  const isDue = minutes >= policy.gloveMinutes
  return {
    words: CARD_TEXT.glovesOn(minutes),
    isDue,
    warning: isDue ? { level: 'due', text: CARD_TEXT.glovesDue(minutes) } : undefined,
  }
}

/** Why a pair put on right now is put on, where that is plain; otherwise the person says it. */
export function reasonNow(state: SessionState, isDue: boolean): GloveReason | undefined {
  const because = state.gloves.neededBecause
  if (because === undefined) return isDue ? 'timer' : undefined
  if (because === 'break') return 'break'
  if (because === GLOVE_PROBLEMS.touched) return 'touched'
  return because === GLOVE_PROBLEMS.dropped ? 'dropped' : because === GLOVE_PROBLEMS.tear ? 'tear' : 'other'
}

interface Material {
  readonly id: string
  readonly label: string
  readonly unavailable?: string
}

/** The materials of the checklist's own glove line; latex says why it cannot be chosen (rule R15). */
export function materialsOf(state: SessionState, checklist: Checklist): readonly Material[] {
  const fields = linesOf(checklist).find(({ line }) => line.id === 'gloves-on')?.line.fields ?? []
  const field = fields.find(({ id }) => id === 'material')
  const options = field?.kind === 'choice' ? field.options : []
  const isAllergic = hasLatexAllergy(state)
  return options.map(({ id, label }) => ({
    id,
    label,
    ...(isAllergic && id === 'latex' && { unavailable: CARD_TEXT.latexAllergy }),
  }))
}
