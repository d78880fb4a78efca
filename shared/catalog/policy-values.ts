import type { Policy } from './catalog'
import { POLICY_LIMITS as LIMITS } from './policy-limits'
import { DISINFECTANT_CLAIMS } from './product'

/** Everything that a clinic may set for itself. */
export type PolicyId = keyof Policy
export type PolicyValue = Policy[PolicyId]

export const POLICY_IDS = [
  'minimumAge',
  'consentDays',
  'sessionGapDays',
  'pigmentStatement',
  'mask',
  'gloveMinutes',
  'ready',
  'turnoverTargetMinutes',
  'inheritMinutes',
  'silentGapMinutes',
  'secondCheck',
  'disinfectantClaim',
  'sterilizer',
  'sporeTestDays',
  'keepSessionYears',
  'keepTrainingYears',
  'keepExposureYears',
  'keepExposureFrom',
  'keepHealthYears',
  'keepSterilizerYears',
  'paper',
  'managerIdleMinutes',
  'sessionIdleMinutes',
] as const satisfies readonly PolicyId[]

/** How a value is asked for. */
export type PolicyForm =
  | { readonly kind: 'number'; readonly unit: 'minutes' | 'days' | 'years'; readonly min: number; readonly max: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly PolicyValue[] }

const number = (id: keyof typeof LIMITS, unit: 'minutes' | 'days' | 'years'): PolicyForm => ({
  kind: 'number',
  unit,
  ...LIMITS[id],
})
const choice = (...options: readonly PolicyValue[]): PolicyForm => ({ kind: 'choice', options })
const ON_OFF: PolicyForm = { kind: 'switch' }

export const POLICY_FORMS: Readonly<Record<PolicyId, PolicyForm>> = {
  minimumAge: number('minimumAge', 'years'),
  consentDays: number('consentDays', 'days'),
  sessionGapDays: number('sessionGapDays', 'days'),
  secondCheck: ON_OFF,
  pigmentStatement: ON_OFF,
  mask: choice('always', 'when-splash-likely'),
  gloveMinutes: number('gloveMinutes', 'minutes'),
  ready: choice(60, 120, 240, 480, 720, 'all-day'),
  turnoverTargetMinutes: number('turnoverTargetMinutes', 'minutes'),
  inheritMinutes: number('inheritMinutes', 'minutes'),
  silentGapMinutes: number('silentGapMinutes', 'minutes'),
  disinfectantClaim: choice(...DISINFECTANT_CLAIMS),
  sterilizer: ON_OFF,
  sporeTestDays: number('sporeTestDays', 'days'),
  keepSessionYears: number('keepSessionYears', 'years'),
  keepTrainingYears: number('keepTrainingYears', 'years'),
  keepExposureYears: number('keepExposureYears', 'years'),
  keepExposureFrom: choice('leaving', 'exposure'),
  keepHealthYears: number('keepHealthYears', 'years'),
  keepSterilizerYears: number('keepSterilizerYears', 'years'),
  paper: choice('A4', 'Letter'),
  managerIdleMinutes: number('managerIdleMinutes', 'minutes'),
  sessionIdleMinutes: choice('off', 15, 20, 30, 45, 60, 90, 120),
}

/** The values of the Rules screen in the order in which they are read. */
export const POLICY_GROUPS = {
  client: ['minimumAge', 'consentDays', 'sessionGapDays', 'pigmentStatement'],
  protection: ['mask', 'gloveMinutes'],
  rooms: ['ready', 'turnoverTargetMinutes', 'inheritMinutes', 'silentGapMinutes', 'secondCheck'],
  disinfectant: ['disinfectantClaim'],
  sterilizer: ['sterilizer', 'sporeTestDays'],
  retention: [
    'keepSessionYears',
    'keepTrainingYears',
    'keepExposureYears',
    'keepExposureFrom',
    'keepHealthYears',
    'keepSterilizerYears',
  ],
  paper: ['paper'],
} as const satisfies Readonly<Record<string, readonly PolicyId[]>>
export type PolicyGroup = keyof typeof POLICY_GROUPS

/** How far a value is borne out: its source was seen, it is what the field knows, or RoomReady proposes it. */
export type EvidenceMark = 'seen' | 'background' | 'proposal'

/** What a value rests on; the sources are keys that `shared/text/why` puts into words. */
export interface Ground {
  readonly sources: readonly string[]
  readonly mark: EvidenceMark
}
export const seen = (...sources: readonly string[]): Ground => ({ sources, mark: 'seen' })
export const BACKGROUND: Ground = { sources: [], mark: 'background' }
const PROPOSAL: Ground = { sources: [], mark: 'proposal' }

/** What the product's own defaults rest on (domain, sections 3, 4.2 and 7). */
export const DEFAULT_GROUNDS: Readonly<Record<PolicyId, Ground>> = {
  minimumAge: seen('UNE', 'Tukes'),
  consentDays: seen('CA-CONS'),
  sessionGapDays: seen('SMP3'),
  secondCheck: PROPOSAL,
  pigmentStatement: PROPOSAL,
  mask: seen('SEED'),
  gloveMinutes: seen('GLOVE1', 'GLOVE2'),
  ready: PROPOSAL,
  turnoverTargetMinutes: PROPOSAL,
  inheritMinutes: PROPOSAL,
  silentGapMinutes: PROPOSAL,
  disinfectantClaim: seen('OSHA-DIS'),
  sterilizer: seen('BAMC 8.7'),
  sporeTestDays: seen('CA315'),
  keepSessionYears: seen('INS', 'GDPR-T'),
  keepTrainingYears: seen('OSHA-RET', 'BAMC 6.7'),
  keepExposureYears: seen('OSHA-RET'),
  keepExposureFrom: seen('OSHA-RET'),
  keepHealthYears: PROPOSAL,
  keepSterilizerYears: PROPOSAL,
  paper: PROPOSAL,
  managerIdleMinutes: seen('P11'),
  sessionIdleMinutes: seen('P11'),
}
