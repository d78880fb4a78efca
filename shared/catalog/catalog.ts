import { z } from 'zod'
import { CHECKLIST } from '../checklist/checklist'
import { DRAFT } from '../checklist/draft/draft'
import { ID } from '../checklist/field'
import { PERSON_RECORD } from '../people/person'
import { CHECKLIST_USE } from './checklist-use'
import { EQUIPMENT } from './equipment'
import { POLICY_LIMITS } from './policy-limits'
import { DISINFECTANT_CLAIMS, PRODUCT } from './product'
import { PROFILE_IDS } from './profiles'
import { STOCK_LOT } from './stock'
import { STOP } from './stop-list'

/** A surface of a room that is cleaned and wetted on its own. */
const ZONE = z.object({ id: ID, label: z.string().min(1).max(40) })

const ROOM = z.object({
  id: ID,
  name: z.string().min(1).max(60),
  /** The room's own surfaces, which take the place of those on the checklist. */
  zones: z.array(ZONE).exactOptional(),
  retiredAt: z.string().exactOptional(),
})
export type Room = z.infer<typeof ROOM>

/** A whole number within the limits of its kind. */
const within = (id: keyof typeof POLICY_LIMITS) =>
  z.number().int().min(POLICY_LIMITS[id].min).max(POLICY_LIMITS[id].max)

/** What a clinic may set; the defaults come from the domain's section 7. */
export const POLICY = z.object({
  /** How long a released room stays ready. `all-day` ends at the clinic's midnight. */
  ready: z.union([z.number().int().min(30).max(1440), z.literal('all-day')]),
  turnoverTargetMinutes: within('turnoverTargetMinutes'),
  mask: z.enum(['always', 'when-splash-likely']),
  gloveMinutes: within('gloveMinutes'),
  silentGapMinutes: within('silentGapMinutes'),
  /** A release this fresh may stand in for disinfecting before the client. */
  inheritMinutes: within('inheritMinutes'),
  /** Years a client has to have reached (rule R12). */
  minimumAge: within('minimumAge').default(18),
  /** A consent may have been signed this many days before the session; 0 is the same day (rule R12). */
  consentDays: within('consentDays').default(0),
  /** A client's next session is warned about before so many days have passed (rule R25). */
  sessionGapDays: within('sessionGapDays').default(10),
  /** A second person signs each release of a room (rule R20). */
  secondCheck: z.boolean().default(false),
  /** What the label of a surface disinfectant has to claim (rule R3). */
  disinfectantClaim: z.enum(DISINFECTANT_CLAIMS).default('bloodborne'),
  /** "For tattoos or permanent make-up" on each pigment's label has to be confirmed (rule R6, European Union). */
  pigmentStatement: z.boolean().default(false),
  /** Reusable tools are sterilized here, so packs, cycles and spore tests are kept (rule R27). */
  sterilizer: z.boolean().default(false),
  /** A spore test older than this stops the sterilizer's packs, in days (rule R27). */
  sporeTestDays: within('sporeTestDays').default(30),
  /** Records are kept at least so many years (rule R28): client and session records from the seal. */
  keepSessionYears: within('keepSessionYears').default(6),
  /** From the end of the training's validity. */
  keepTrainingYears: within('keepTrainingYears').default(3),
  keepExposureYears: within('keepExposureYears').default(30),
  /** Exposure records are counted from the person's last day at the clinic, or from the exposure. */
  keepExposureFrom: z.enum(['leaving', 'exposure']).default('leaving'),
  /** Health answers and face photos, from the session. */
  keepHealthYears: within('keepHealthYears').default(3),
  keepSterilizerYears: within('keepSterilizerYears').default(6),
  /** What is offered first where a PDF is saved. */
  paper: z.enum(['A4', 'Letter']).default('A4'),
  /** Manager screens lock after this long without a press (rule R20). */
  managerIdleMinutes: within('managerIdleMinutes').default(5),
  /** A running session's screen locks after this long without a press (rule R20). */
  sessionIdleMinutes: z.union([within('sessionIdleMinutes'), z.literal('off')]).default('off'),
})
export type Policy = z.infer<typeof POLICY>
export const DEFAULT_POLICY: Policy = {
  ready: 240,
  turnoverTargetMinutes: 20,
  mask: 'always',
  gloveMinutes: 60,
  silentGapMinutes: 45,
  inheritMinutes: 60,
  minimumAge: 18,
  consentDays: 0,
  sessionGapDays: 10,
  secondCheck: false,
  disinfectantClaim: 'bloodborne',
  pigmentStatement: false,
  sterilizer: false,
  sporeTestDays: 30,
  keepSessionYears: 6,
  keepTrainingYears: 3,
  keepExposureYears: 30,
  keepExposureFrom: 'leaving',
  keepHealthYears: 3,
  keepSterilizerYears: 6,
  paper: 'A4',
  managerIdleMinutes: 5,
  sessionIdleMinutes: 'off',
}

/** When, by whom and why a rule was changed by hand. */
const POLICY_CHANGE = z.object({ by: ID, at: z.string(), offset: z.number().int(), reason: z.string() })
export type PolicyChange = z.infer<typeof POLICY_CHANGE>

export const CATALOG = z.object({
  clinic: z.object({
    name: z.string(),
    /** Set up with the example data, which says so on every screen and can be removed. */
    example: z.boolean(),
    /** Where the clients' names are kept: only their references are here. */
    namesKept: z.string().max(400).exactOptional(),
  }),
  policy: POLICY,
  /** The profile that the policy is based on. */
  profile: z.enum(PROFILE_IDS).exactOptional(),
  /** The clinic's own changes of the policy since, by the rule's name. */
  policyChanges: z.record(z.string(), POLICY_CHANGE).exactOptional(),
  rooms: z.array(ROOM),
  people: z.array(PERSON_RECORD),
  products: z.array(PRODUCT),
  stock: z.array(STOCK_LOT).exactOptional(),
  /** Recalled lots, lifted ones too. */
  stopList: z.array(STOP).exactOptional(),
  equipment: z.array(EQUIPMENT).exactOptional(),
  /** Every version that was ever in use; the last of an id is the one in use. */
  checklists: z.array(CHECKLIST),
  /** When which version was taken into use, oldest first; nothing for what the set-up brought. */
  checklistUse: z.array(CHECKLIST_USE).exactOptional(),
  /** Checklists that are being changed; no session is worked by one. */
  drafts: z.array(DRAFT).exactOptional(),
})
export type Catalog = z.infer<typeof CATALOG>

export const EMPTY_CATALOG: Catalog = {
  clinic: { name: '', example: false },
  policy: DEFAULT_POLICY,
  rooms: [],
  people: [],
  products: [],
  checklists: [],
}
