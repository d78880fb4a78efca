import type { ProductClass, ProductFault } from '../catalog/product'
import type { RuleBreak } from '../session/rule-break'
import { expiryWords, minutesAndSeconds, refusalSentence } from './checklist'

const CLASS_WORDS: Readonly<Record<ProductClass, string>> = {
  'hand-product': 'a hand product',
  'skin-antiseptic': 'a skin antiseptic',
  'surface-disinfectant': 'a surface disinfectant',
  detergent: 'a detergent',
  needle: 'a needle',
  pigment: 'a pigment',
  diluent: 'a diluent',
}

const PRODUCT_FAULTS: Readonly<Record<ProductFault, (name: string, kind: string) => string>> = {
  'wrong-class': (name, kind) => `"${name}" is ${kind}. Choose a surface disinfectant.`,
  retired: (name) => `"${name}" is no longer in use here. Choose another disinfectant.`,
  'no-registration': (name) =>
    `No registration number stored for "${name}". Ask the manager to complete the product, or choose another.`,
  'no-claim': (name) =>
    `"${name}" has no claim against blood-borne viruses. Choose a disinfectant that has one on its label.`,
  'no-tuberculocidal-claim': (name) =>
    `"${name}" has no tuberculocidal claim, which this clinic asks for. Choose a disinfectant that has one on its label.`,
  'lot-expired': (name) => `No lot of "${name}" here is in date. Put it aside and choose another disinfectant.`,
  'lot-opened-too-long': (name) =>
    `"${name}" was opened too long ago. Put it aside and choose another disinfectant, or ask the manager to open a new lot.`,
  'lot-stopped': (name) => `The lot of "${name}" here is quarantined. Do not use it. Choose another disinfectant.`,
  'no-contact-time': (name) =>
    `No contact time stored for "${name}". Ask the manager to copy it from the label, or choose another.`,
}

const CHECKED_WORDS: Readonly<Record<string, string>> = {
  hands: 'hands',
  gloves: 'gloves',
  mask: 'mask',
  barriers: 'barriers',
}

/** Why new gloves are needed, as `SessionState.gloves.neededBecause` holds it: a code of ours, or a typed note. */
const GLOVE_CAUSES: Readonly<Record<string, string>> = {
  break: 'Break ended. New gloves needed before you go on.',
}

/** `chair`, `chair and tray`, `chair, tray and lamp`. */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

function productSentence(name: string, fault: ProductFault, kind: string): string {
  const words = Object.entries(CLASS_WORDS).find(([id]) => id === kind)?.[1] ?? 'another kind of product'
  return PRODUCT_FAULTS[fault](name, words)
}

function stopSentence(line: string): string {
  return line === 'scalp-inspected' || line === 'area-inspected'
    ? 'Keep 15 cm from inflamed skin. Mark the free zone, or stop the session.'
    : "A reason to stop was noted. Add the doctor's clearance reference, or stop the session."
}

function unfinished(left: number): string {
  return left === 1
    ? '1 line is not settled yet. Settle it first.'
    : `${left} lines are not settled yet. Settle them first.`
}

/** Under the question for a client's age (rule R12). */
export function ageHint(minimumAge: number): string {
  return `Of age here: ${minimumAge} years or older.`
}

type KeptBreak = Extract<RuleBreak, { code: 'kept' }>

const KEPT_AS: Readonly<Record<KeptBreak['as'], string>> = {
  client: 'client records',
  hygiene: 'hygiene records',
  health: 'health answers and face photos',
  exposure: 'exposure records',
}

/** `client records, 3 years`. */
export function keptAsWords({ as, years }: Pick<KeptBreak, 'as' | 'years'>): string {
  return `${KEPT_AS[as]}, ${years === 1 ? '1 year' : `${years} years`}`
}

/** Rule R28, in the words of the domain. */
function keptSentence(rule: Omit<KeptBreak, 'code'>): string {
  const { until, person = 'this person', hold = 'none' } = rule
  const end = until ?? `${rule.years === 1 ? '1 year' : `${rule.years} years`} after ${person} leaves`
  return `Kept until ${end} (${keptAsWords(rule)}). Hold: ${hold}.`
}

type Sentences = { readonly [C in RuleBreak['code']]: (rule: Coded<C>) => string }
/** A break whose code the compiler follows into the table. */
type Coded<C extends RuleBreak['code']> = { [P in C]: Extract<RuleBreak, { code: P }> & { readonly code: P } }[C]

const SENTENCES: Sentences = {
  'no-such-line': () => 'This session does not have this line. Go back to the rooms and open the session again.',
  'session-sealed': () => 'This session is sealed. Add an addendum instead.',
  'pause-not-open': ({ pause }) => `${pause} is not open yet. Finish the pause before it.`,
  'cards-not-open': () => 'Events are logged during the treatment, after the first needle and before sign-out.',
  'already-settled': () => 'This line is already settled. Use Correct to change it.',
  'answered-by-program': () => 'RoomReady fills this line by itself.',
  'closed-by-seal': () => 'This line is closed when you sign and seal.',
  'earlier-line-first': ({ line, label }) =>
    line === 'surfaces-cleaned'
      ? 'Clean first. Dirt stops disinfectant from working.'
      : `The order matters. First: ${label}.`,
  value: ({ refusal }) => refusalSentence(refusal),
  'field-missing': ({ label }) => `"${label}" is missing. Fill it in first.`,
  'photo-missing': () => 'A photo is missing. Add one first.',
  'timer-not-started': () => 'Contact time has not started. Wet the surface and start the timer.',
  'zones-missing': ({ zones }) => `Not wet yet: ${listWords(zones)}. Wet and start them too.`,
  'timer-running': ({ seconds }) =>
    `${minutesAndSeconds(seconds)} left. Keep the surface wet. Dried? Press Dried early to start again.`,
  'clock-changed': () => 'Computer clock changed. Restart the timer.',
  product: ({ name, fault, class: kind }) => productSentence(name, fault, kind),
  'gloves-needed': ({ because }) => GLOVE_CAUSES[because] ?? 'New gloves needed before you go on. Log the change.',
  'on-break': () => 'The break is still running. End it before you go on.',
  'not-on-break': () => 'No break is running.',
  'resume-unchecked': ({ missing }) =>
    `Check ${listWords(missing.map((id) => CHECKED_WORDS[id] ?? id))} before you go on.`,
  'mask-policy': () => 'Clinic policy: mask for every client.',
  'consent-after-start': () => 'This form is dated after the session started. Check the day on it.',
  'consent-too-old': ({ signed, days }) =>
    `This form was signed on ${expiryWords(signed)}${days === 0 ? '' : `, more than ${days === 1 ? '1 day' : `${days} days`} before the session`}. A new one is needed.`,
  'under-age': ({ minimumAge }) =>
    `Client is under ${minimumAge}. The clinic profile does not allow this treatment. Stop the session.`,
  'stop-session': ({ line }) => stopSentence(line),
  'allergy-latex': () => 'Client reported latex allergy. Choose nitrile or vinyl.',
  'never-not-applicable': () => 'This line always applies. Settle it, or report a problem.',
  'say-why-not-applicable': () => 'Say why this does not apply (for example: cordless device).',
  'release-too-old': ({ minutes }) =>
    `The room was released more than ${minutes} minutes ago. Disinfect the surfaces again.`,
  'first-treatment': () => 'This is the first treatment. Nothing was given at an earlier session.',
  'late-needs-reason': () => 'Entries cannot be dated in the past. Write why this one is late.',
  'correction-needs-reason': () => 'Write why this is corrected.',
  'nothing-to-correct': () => 'This line has no answer yet. Settle it instead.',
  'undo-too-late': () => 'Undo works for 10 seconds. Use Correct instead.',
  'second-check-missing': () =>
    'This clinic has each release checked by a second person. Ask somebody to check the room.',
  'second-check-self': () => 'The second check must be someone else.',
  'sharps-full': () => 'Sharps bin is full. Replace it.',
  'no-such-incident': () => 'This incident is already closed.',
  'unit-used': ({ session }) => `This unit was used in session ${session}. Take a new one.`,
  kept: keptSentence,
  'door-locked': ({ left }) => unfinished(left),
  'say-why': () => 'Write why.',
}

/** What a person reads when a rule does not allow an action now: what is wrong, then what to do. */
export function ruleSentence<C extends RuleBreak['code']>(rule: Coded<C>): string {
  const sentence: (rule: Coded<C>) => string = SENTENCES[rule.code]
  return sentence(rule)
}
