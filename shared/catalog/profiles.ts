import type { Policy } from './catalog'
import { BACKGROUND, type Ground, type PolicyId, seen } from './policy-values'

/** Places whose rules RoomReady knows something of, and the clinic's own way. */
export const PROFILE_IDS = [
  'united-states',
  'california',
  'ontario',
  'united-kingdom',
  'european-union',
  'own',
] as const
export type ProfileId = (typeof PROFILE_IDS)[number]

/** What a profile decides; everything else is the clinic's own. */
export const PROFILE_VALUES = [
  'minimumAge',
  'consentDays',
  'pigmentStatement',
  'secondCheck',
  'mask',
  'disinfectantClaim',
  'sporeTestDays',
  'keepSessionYears',
  'keepTrainingYears',
  'keepExposureYears',
  'keepExposureFrom',
  'keepHealthYears',
  'keepSterilizerYears',
  'paper',
] as const satisfies readonly PolicyId[]
type ProfileValue = (typeof PROFILE_VALUES)[number]

/** What a place's sources say; the product's default stands where they say nothing. */
export type Profile = { readonly [K in ProfileValue]?: Ground & { readonly value: Policy[K] } }

const OSHA_EXPOSURE = { ...seen('OSHA-RET'), value: 30 }
const OSHA_LEAVING = { ...seen('OSHA-RET'), value: 'leaving' } as const
const OSHA_TRAINING = { ...seen('OSHA-RET', 'BAMC 6.7'), value: 3 }
const OSHA_MASK = { ...seen('MASK'), value: 'when-splash-likely' } as const
const OSHA_CLAIM = { ...seen('OSHA-DIS', 'EPA-S'), value: 'bloodborne-or-tuberculocidal' } as const
const LETTER = { ...BACKGROUND, value: 'Letter' } as const
const A4 = { ...BACKGROUND, value: 'A4' } as const
const ONTARIO = seen('ONT', 'TOR')

/** The domain's sections 3, 4.2 and 7, place by place. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  'united-states': {
    mask: OSHA_MASK,
    disinfectantClaim: OSHA_CLAIM,
    keepSessionYears: { ...seen('BAMC 6.4–6.5'), value: 3 },
    keepTrainingYears: OSHA_TRAINING,
    keepExposureYears: OSHA_EXPOSURE,
    keepExposureFrom: OSHA_LEAVING,
    keepSterilizerYears: { ...seen('BAMC 6.4–6.5', 'IL-MAD'), value: 3 },
    paper: LETTER,
  },
  california: {
    consentDays: { ...seen('CA-CONS'), value: 0 },
    mask: OSHA_MASK,
    disinfectantClaim: OSHA_CLAIM,
    sporeTestDays: { ...seen('CA315'), value: 30 },
    // Clients 2 years, lots 3: a session record holds both.
    keepSessionYears: { ...seen('SB'), value: 3 },
    keepTrainingYears: OSHA_TRAINING,
    keepExposureYears: OSHA_EXPOSURE,
    keepExposureFrom: OSHA_LEAVING,
    // The log 2 years, spore tests 3 in one county: the longer one.
    keepSterilizerYears: { ...seen('CA315', 'SB'), value: 3 },
    paper: LETTER,
  },
  ontario: {
    sporeTestDays: { ...seen('ONT'), value: 14 },
    keepSessionYears: { ...ONTARIO, value: 3 },
    keepExposureYears: { ...ONTARIO, value: 3 },
    keepExposureFrom: { ...ONTARIO, value: 'exposure' },
    keepSterilizerYears: { ...ONTARIO, value: 3 },
    paper: LETTER,
  },
  'united-kingdom': {
    disinfectantClaim: { ...seen('EN14476'), value: 'bloodborne' },
    keepSessionYears: { ...seen('INS', 'GDPR-T', 'DERBY'), value: 6 },
    paper: A4,
  },
  'european-union': {
    minimumAge: { ...seen('UNE', 'Tukes'), value: 18 },
    pigmentStatement: { ...seen('REACH'), value: true },
    mask: { ...seen('UNE'), value: 'when-splash-likely' },
    disinfectantClaim: { ...seen('EN14476'), value: 'bloodborne' },
    paper: A4,
  },
  own: {},
}
