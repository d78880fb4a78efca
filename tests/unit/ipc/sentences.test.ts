import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../../shared/checklist/refusal'
import type { AppError } from '../../../shared/ipc/errors'
import type { Notice } from '../../../shared/ipc/views'
import type { RuleBreak } from '../../../shared/session/rule-break'
import { refusalSentence } from '../../../shared/text/checklist'
import { errorSentence } from '../../../shared/text/errors'
import { noticeSentence } from '../../../shared/text/notices'
import { ruleSentence } from '../../../shared/text/rules'

/** One of each: a code without a row here does not compile. */
type OneOfEach<U extends { readonly code: string }> = {
  readonly [C in U['code']]: Omit<Extract<U, { code: C }>, 'code'>
}

const RULES: OneOfEach<RuleBreak> = {
  'no-such-line': {},
  'session-sealed': {},
  'pause-not-open': { pause: 'Sign-in' },
  'cards-not-open': {},
  'already-settled': {},
  'answered-by-program': {},
  'closed-by-seal': {},
  'earlier-line-first': { line: 'surfaces-cleaned', label: 'Visible soil cleaned off every zone' },
  value: { refusal: { code: 'not-sterile-water' } },
  'field-missing': { label: 'Form number' },
  'photo-missing': {},
  'timer-not-started': {},
  'zones-missing': { zones: ['Chair', 'Tray'] },
  'timer-running': { seconds: 130 },
  'clock-changed': {},
  product: { name: 'Hand rub 70 %', fault: 'wrong-class', class: 'hand-product' },
  'gloves-needed': { because: 'break' },
  'on-break': { since: '2026-11-22T12:00:00.000Z' },
  'not-on-break': {},
  'resume-unchecked': { missing: ['mask', 'barriers'] },
  'mask-policy': {},
  'consent-after-start': {},
  'consent-too-old': { signed: '2026-05-03', days: 14 },
  'under-age': { minimumAge: 18 },
  'stop-session': { answer: 'Stop the session', line: 'health-screen' },
  'allergy-latex': {},
  'never-not-applicable': {},
  'say-why-not-applicable': {},
  'release-too-old': { minutes: 60 },
  'first-treatment': {},
  'late-needs-reason': {},
  'correction-needs-reason': {},
  'nothing-to-correct': {},
  'undo-too-late': {},
  'second-check-missing': {},
  'second-check-self': {},
  'sharps-full': {},
  'no-such-incident': {},
  'unit-used': { session: '261122-k7x2m' },
  kept: { as: 'client', years: 3, until: '2029-05-04' },
  'door-locked': { left: 3 },
  'say-why': {},
}

const REFUSALS: OneOfEach<Refusal> = {
  'not-an-answer': { label: 'Power' },
  'unknown-field': { field: 'extra' },
  'not-an-option': { label: 'Power' },
  'stands-alone': { option: 'None known' },
  'not-sterile-water': {},
  'not-a-number': { label: 'Depth' },
  'out-of-range': { label: 'Depth', min: 0.1, max: 3, unit: 'mm' },
  'off-step': { label: 'Depth', step: 0.05, unit: 'mm' },
  unequal: { label: 'Sharps in the bin', value: 2, otherLabel: 'Sharps opened', other: 3 },
  'too-short': { label: 'Zone', min: 3 },
  'too-long': { label: 'Zone', max: 120 },
  'unreadable-text': { label: 'Zone' },
  'lot-missing': { item: 'needle' },
  'lot-too-long': { max: 30 },
  'expiry-missing': { item: 'pigment' },
  expired: { item: 'diluent', expiry: '2026-06-30' },
  'lot-stopped': { item: 'pigment', lot: 'K-22', recalledOn: '2026-05-12', sessions: 3 },
  'opened-too-long': { item: 'pigment', openedOn: '2026-05-12', until: '2026-11-11' },
  'statement-missing': {},
  pack: { lot: '2041', fault: { code: 'overdue', days: 34 } },
  'not-a-date': {},
  'not-a-day': {},
  'no-such-day': { day: 30, month: 2 },
  'no-such-month': { month: 13 },
  'too-far-ahead': { year: 2099 },
  'barcode-broken': { why: 'check-digit' },
  'too-many-photos': { max: 4 },
  'not-a-photo': {},
  'signature-too-short': {},
}

const ERRORS: OneOfEach<AppError> = {
  'bad-request': { where: 'session' },
  rule: { rule: { code: 'sharps-full' } },
  'not-found': { what: 'record' },
  'wrong-pin': { name: 'Tom Okafor', triesLeft: 4 },
  'pin-locked': { name: 'Tom Okafor', seconds: 30 },
  'pin-again': {},
  'wrong-person': { name: 'Tom Okafor' },
  'needs-manager': {},
  'session-locked': {},
  moving: {},
  move: { why: 'not-empty' },
  'room-not-ready': { room: 'Room 1', state: { state: 'turnover-due', reason: 'new-room' } },
  'client-reference': { looksLike: 'name' },
  'client-missing': {},
  'already-set-up': {},
  setup: { field: 'rooms', why: 'none' },
  entry: { field: 'name', why: 'duplicate' },
  'room-stays': { room: 'Room 1', why: 'turnover-due' },
  photo: { why: 'size', maxMegabytes: 12 },
  cancelled: {},
  'not-written': { name: 'all.csv', fault: 'disk-full' },
  'not-saved': { fault: 'folder-gone' },
  rescue: { why: 'altered' },
  checklist: { why: 'faults' },
  'open-sessions': { count: 2 },
  backup: { why: 'drive-full', what: 'backup', drive: 'CLINIC-BK' },
  retention: { why: 'changed', count: 1 },
  'day-open': { left: [{ room: 'r-1', name: 'Room 1', why: 'not-released' }] },
  staff: { fault: { field: 'left', why: 'open-session', room: 'Room 2' } },
  'credentials-ended': {
    ended: [{ kind: 'bloodborne-training', expires: '2026-05-03' }],
    mayOverride: false,
  },
}

const NOTICES: OneOfEach<Notice> = {
  'sessions-back': { count: 2 },
  'torn-line': { file: 'sessions/open/261122-k7x2m.jsonl' },
  'altered-line': { file: 'clinic-log/2026-11.jsonl', line: 7 },
  'missing-session': { session: '261122-k7x2m' },
  'newer-file': { file: 'catalog.json' },
  'unreadable-file': { file: 'catalog.json' },
  'recovered-file': { file: 'catalog.json' },
  'clock-jumped': { seconds: -90 },
  'deletion-finished': { count: 2 },
  'deletion-unfinished': { count: 1 },
  'data-moved': { from: '/home/clinic/data', to: '/media/clinic/RoomReady' },
  'seal-finished': { session: '261122-k7x2m' },
  restored: {
    log: 'parted',
    missing: 3,
    longer: 1,
    differing: 1,
    photos: 2,
    months: 1,
    damaged: 1,
    aside: 2,
    deleted: 1,
  },
}

/** The rows of a table with their codes, as the unions have them. */
const rowsOf = (table: object): [code: string, value: never][] =>
  Object.entries(table).map(([code, value]) => [code, { ...(value as object), code } as never])

const TABLES: [string, object, (value: never) => string][] = [
  ['a rule', RULES, (rule: RuleBreak) => ruleSentence(rule)],
  ['an answer not taken', REFUSALS, (refusal: Refusal) => refusalSentence(refusal)],
  ['an error', ERRORS, (error: AppError) => errorSentence(error)],
  ['a notice', NOTICES, (notice: Notice) => noticeSentence(notice)],
]

describe.each(TABLES)('%s', (_name, table, sentenceOf) => {
  test.each(rowsOf(table))('%s has a whole sentence', (code, value) => {
    const sentence = sentenceOf(value)
    expect(sentence).toMatch(/^["“‘\p{Lu}\d a-z].*[.?)]$/u)
    expect(sentence).not.toMatch(/undefined|NaN|\[object|null|complian|steriliz/i)
    if (code.includes('-')) expect(sentence).not.toContain(code)
  })

  test('no two say the same', () => {
    const sentences = rowsOf(table).map(([, value]) => sentenceOf(value))
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})

describe('a room that is not ready', () => {
  test.each([
    { state: 'in-session', since: '', session: 's-1' },
    { state: 'blocked', since: '', by: 'p-1', reason: 'Lamp is broken' },
    { state: 'turnover-due', reason: 'client-left', session: 's-1' },
    { state: 'turnover-due', reason: 'ran-out' },
  ] as const)('is told with its state: %j', (state) => {
    expect(errorSentence({ code: 'room-not-ready', room: 'Room 1', state })).toMatch(/^Room 1 .+\. .+\.$/)
  })

  test('names who has it, and since when in the clinic’s time', () => {
    const taken = { code: 'room-not-ready', room: 'Room 1', underWay: { name: 'Tom Okafor', offset: 60 } } as const
    const since = '2026-05-12T13:02:11.000Z'
    expect(errorSentence({ ...taken, state: { state: 'in-session', since, session: 's-1' } })).toBe(
      'Tom Okafor started Room 1 at 14:02. Pick another room.',
    )
    const state = { state: 'turnover-due', reason: 'client-left', since, session: 's-1' } as const
    expect(errorSentence({ ...taken, state })).toBe(
      'Room 1 is not released. Its turnover began at 14:02 and is not finished. Finish it, or pick another room.',
    )
  })
})
