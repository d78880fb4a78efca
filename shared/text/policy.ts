import type { UsualValue } from '../catalog/policy-book'
import {
  type EvidenceMark,
  POLICY_FORMS,
  type PolicyGroup,
  type PolicyId,
  type PolicyValue,
} from '../catalog/policy-values'
import type { ProfileId } from '../catalog/profiles'
import { expiryWords } from './checklist'
import { durationWords } from './time'
import { sourceWords } from './why'

const PROFILE_NAMES: Readonly<Record<ProfileId, string>> = {
  'united-states': 'United States',
  california: 'California',
  ontario: 'Ontario',
  'united-kingdom': 'United Kingdom',
  'european-union': 'European Union',
  own: 'Our own rules',
}

const VALUES: Readonly<Record<PolicyId, { readonly label: string; readonly about?: string }>> = {
  minimumAge: { label: 'Minimum age of a client' },
  consentDays: {
    label: 'A consent may be signed before the session',
    about: '0 days: on the day of the session only.',
  },
  sessionGapDays: { label: 'Days between two sessions of a client', about: 'An earlier start is warned about.' },
  secondCheck: { label: 'A second person signs each release of a room' },
  pigmentStatement: { label: 'Confirm “for tattoos or permanent make-up” on each pigment' },
  mask: { label: 'Mask' },
  gloveMinutes: { label: 'Remind of new gloves after' },
  ready: { label: 'A released room stays ready for' },
  turnoverTargetMinutes: { label: 'Turnover target' },
  inheritMinutes: {
    label: 'A fresh release stands in for disinfecting before the client',
    about: '0 minutes: never. Disinfect before and after.',
  },
  silentGapMinutes: { label: 'Ask about a break after silence of' },
  disinfectantClaim: { label: 'The label of a surface disinfectant claims' },
  sterilizer: { label: 'Reusable tools are sterilized here', about: 'Then packs, cycles and spore tests are kept.' },
  sporeTestDays: { label: 'A spore test counts for' },
  keepSessionYears: { label: 'Client and session records', about: 'From the seal.' },
  keepTrainingYears: { label: 'Training records', about: 'From the end of the training’s validity.' },
  keepExposureYears: { label: 'Exposure records' },
  keepExposureFrom: { label: 'Exposure records are counted from' },
  keepHealthYears: { label: 'Health answers and face photos', about: 'From the session.' },
  keepSterilizerYears: { label: 'Sterilizer records', about: 'From the cycle or the spore test.' },
  paper: { label: 'Paper', about: 'Offered first wherever a PDF is saved.' },
  managerIdleMinutes: {
    label: 'Manager screens lock after',
    about: 'Counted from the last press. Then a PIN is asked.',
  },
  sessionIdleMinutes: {
    label: 'The screen of a running session locks after',
    about: 'Counted from the last use of it. Its technician’s PIN, a manager’s, or a hand-over opens it.',
  },
}

const CHOICES: Readonly<Partial<Record<PolicyId, Readonly<Record<string, string>>>>> = {
  mask: { always: 'For every client', 'when-splash-likely': 'When splash is likely' },
  disinfectantClaim: {
    bloodborne: 'Hepatitis B, hepatitis C and HIV',
    'bloodborne-or-tuberculocidal': 'These viruses, or tuberculosis',
    tuberculocidal: 'Tuberculosis',
  },
  keepExposureFrom: { leaving: 'The person’s last day at the clinic', exposure: 'The exposure' },
  paper: { A4: 'A4', Letter: 'US Letter' },
}

const UNITS = { minutes: ['minute', 'minutes'], days: ['day', 'days'], years: ['year', 'years'] } as const

/** A value as a person reads it: `18 years`, `4 h`, `For every client`, `Yes`. */
export function policyValueWords(id: PolicyId, value: PolicyValue): string {
  const form = POLICY_FORMS[id]
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (form.kind === 'number') return `${value} ${UNITS[form.unit][value === 1 ? 0 : 1]}`
  if (id === 'ready') return typeof value === 'number' ? durationWords(value) : 'All day'
  if (id === 'sessionIdleMinutes') return typeof value === 'number' ? durationWords(value) : 'Never'
  return CHOICES[id]?.[String(value)] ?? String(value)
}

const MARKS: Readonly<Record<EvidenceMark, string>> = {
  seen: 'seen in the source',
  background: 'background knowledge, check it',
  proposal: 'RoomReady’s own proposal, no source',
}

/** `California Health and Safety Code 119311 [CA311], seen in the source`. */
export function groundWords({ sources, mark }: Pick<UsualValue, 'sources' | 'mark'>): string {
  return [...sources.map(sourceWords), MARKS[mark]].join(', ')
}

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
const origin = (profile: ProfileId | undefined) =>
  profile === undefined ? 'Product default' : `Profile ${PROFILE_NAMES[profile]}`

const GROUPS: Readonly<Record<PolicyGroup, string>> = {
  client: 'Age, consent and pigment',
  protection: 'Masks and gloves',
  rooms: 'Rooms and times',
  disinfectant: 'Disinfectant',
  sterilizer: 'Sterilizer',
  retention: 'How long records are kept at least',
  paper: 'Paper',
}

/** The clinic's rules in Settings. */
export const POLICY_TEXT = {
  loading: 'Reading the rules',
  /** What an unsaved change and a saved one mean for sessions under way. */
  fromNow: 'A change counts from now on, also for sessions that are running. What is recorded stays as it is.',
  advice: 'Each value names what it is based on. This is no legal advice: check it with your authority.',
  keepNote: 'Nothing is deleted by itself, and nothing before its time.',
  groups: GROUPS,
  value: (id: PolicyId) => VALUES[id].label,
  about: (id: PolicyId) => VALUES[id].about,
  unit: (unit: keyof typeof UNITS) => UNITS[unit][1],
  range: (min: number, max: number) => `From ${min} to ${max}.`,
  origin: ({ profile }: Pick<UsualValue, 'profile'>) => origin(profile),
  ground: (ground: Pick<UsualValue, 'sources' | 'mark'>) => `Based on: ${groundWords(ground)}`,
  proposal: upperFirst(MARKS.proposal),
  setUp: 'Chosen when the clinic was set up',
  changedBy: (name: string, day: string) => `Changed by ${name}, ${expiryWords(day)}`,
  because: (reason: string) => `Why: ${reason}`,
  instead: ({ profile }: Pick<UsualValue, 'profile'>, value: string) => `${origin(profile)}: ${value}`,
  change: 'Change',
  changeName: (label: string) => `Change ${label}`,
  reason: 'Why is it changed?',
  reasonHint: 'A few words. They stay in the clinic log with the old and the new value.',
  save: 'Save',
  cancel: 'Cancel',
  saved: (label: string, value: string) => `${label}: ${value}. Saved.`,
  profile: {
    title: 'Clinic profile',
    none: 'No profile is chosen. The product’s defaults stand where the clinic set nothing else.',
    now: (profile: ProfileId) => `The rules are based on: ${PROFILE_NAMES[profile]}.`,
    own: 'The clinic sets its rules itself.',
    choose: 'Choose a profile',
    pick: 'Profile',
    names: PROFILE_NAMES,
    ownSub: 'Changes no value. Set each one below.',
    sub: (count: number) => `${count} values with a source`,
    looking: 'Comparing',
    changes: (count: number) => (count === 1 ? 'It would change 1 value:' : `It would change ${count} values:`),
    noChanges: 'It would change no value.',
    table: 'What the profile would change',
    columns: { value: 'Value', old: 'Now', new: 'Then', ground: 'Based on' },
    replaces: (reason: string) => `Takes the place of the clinic’s own change: ${reason}`,
    asDefault: 'Product default: this profile’s sources say nothing of it.',
    reason: 'Why this profile?',
    use: 'Use this profile',
    done: (profile: ProfileId) => `${PROFILE_NAMES[profile]} is in use.`,
  },
} as const

/** The clinic itself in Settings. */
export const CLINIC_TEXT = {
  loading: 'Reading',
  title: 'Clinic',
  name: 'Name of the clinic',
  nameHint: 'Stands on records, reports and the inspector pack.',
  namesKept: 'Where are the clients’ names kept?',
  namesKeptHint: 'Stands on the cover of the inspector pack. RoomReady itself holds references only.',
  save: 'Save',
  saved: 'Saved.',
  locking: 'Locking',
  session:
    'A running session stays open for its technician unless you choose a time: with gloves on, a PIN is in the way. While it is locked its timers go on, and what was entered is kept.',
} as const
