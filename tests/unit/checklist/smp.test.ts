import { describe, expect, test } from 'vitest'
import { CHECKLIST, linesOf, pausesOf } from '../../../shared/checklist/checklist'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { whyOf } from '../../../shared/text/why'

const SECTIONS = {
  'room-ready': [
    'room-status-released',
    'surfaces-disinfected-before',
    'sink-and-waste-ready',
    'sharps-bin-ready',
    'chair-safe-and-covered',
    'power-and-pen-tested',
    'cords-routed-and-covered',
    'barriers-fitted',
    'trimmer-disinfected',
  ],
  'sign-in': [
    'client-identity-age',
    'consent-signed',
    'health-screen',
    'allergy-check',
    'scalp-inspected',
    'information-given',
    'photos-before',
    'technician-fit',
  ],
  'time-out': [
    'outline-confirmed',
    'needle-lot',
    'pigment-lot',
    'diluent-sterile',
    'ppe-on',
    'hands-washed',
    'gloves-on',
    'skin-prepared',
  ],
  during: [
    'treatment-settings',
    'glove-change',
    'break-resume',
    'item-change',
    'barrier-replaced',
    'client-comfort',
    'incident-report',
  ],
  'sign-out': ['sharps-disposed', 'scalp-cleaned-checked', 'photos-after', 'aftercare-given', 'reactions-noted'],
  turnover: [
    'single-use-discarded',
    'surfaces-cleaned',
    'surfaces-disinfected-after',
    'device-decontaminated',
    'reusables-reprocessed',
    'waste-and-floor',
    'hands-after',
    'room-released',
  ],
}
const ALWAYS_MUST = [
  'room-status-released',
  'surfaces-disinfected-before',
  'sharps-bin-ready',
  'barriers-fitted',
  'client-identity-age',
  'consent-signed',
  'health-screen',
  'scalp-inspected',
  'needle-lot',
  'pigment-lot',
  'ppe-on',
  'hands-washed',
  'gloves-on',
  'sharps-disposed',
  'surfaces-cleaned',
  'surfaces-disinfected-after',
  'room-released',
]

const LINES = linesOf(SCALP_MICROPIGMENTATION).map(({ line }) => line)
const words = (text: string) => text.split(/\s+/).length

test('The checklist has its 45 checks in working order', () => {
  const ids = SCALP_MICROPIGMENTATION.sections.map(({ id, lines }) => [id, lines.map((line) => line.id)])

  expect(Object.fromEntries(ids)).toEqual(SECTIONS)
  expect(ids.map(([id]) => id)).toEqual(Object.keys(SECTIONS))
  expect(new Set(LINES.map(({ id }) => id)).size).toBe(45)
})

test('The checklist is valid data and survives being stored', () => {
  const stored: unknown = JSON.parse(JSON.stringify(SCALP_MICROPIGMENTATION))

  expect(CHECKLIST.parse(stored)).toEqual(SCALP_MICROPIGMENTATION)
})

test('The five pause points open their real-world steps', () => {
  expect(pausesOf(SCALP_MICROPIGMENTATION).map(({ name, door }) => [name, door.label])).toEqual([
    ['Room ready', 'Client may enter'],
    ['Sign-in', 'Skin prep may start'],
    ['Time-out', 'Needling may start'],
    ['Sign-out', 'Client may leave'],
    ['Room turnover', 'Room ready again'],
  ])
})

test('Every pause point holds 5 to 9 checks', () => {
  for (const { lines } of pausesOf(SCALP_MICROPIGMENTATION)) {
    expect(lines.length).toBeGreaterThanOrEqual(5)
    expect(lines.length).toBeLessThanOrEqual(9)
  }
})

test('17 checks must pass always; two more can only be set aside with a reason', () => {
  const must = LINES.filter(({ level }) => level === 'must')

  expect(must.filter((line) => line.notApplicable.kind !== 'reason').map(({ id }) => id)).toEqual(ALWAYS_MUST)
  expect(must.filter((line) => line.notApplicable.kind === 'reason').map(({ id }) => id)).toEqual([
    'diluent-sterile',
    'reusables-reprocessed',
  ])
})

test('Not applicable is allowed where the domain allows it', () => {
  const allowed = LINES.filter((line) => line.notApplicable.kind !== 'never')

  expect(Object.fromEntries(allowed.map((line) => [line.id, line.notApplicable.kind]))).toEqual({
    'surfaces-disinfected-before': 'released-recently',
    'cords-routed-and-covered': 'reason',
    'trimmer-disinfected': 'reason',
    'information-given': 'repeat-session',
    'photos-before': 'reason',
    'diluent-sterile': 'reason',
    'ppe-on': 'mask-policy',
    'client-comfort': 'reason',
    'photos-after': 'reason',
    'reusables-reprocessed': 'reason',
  })
})

test('The turnover keeps its order: discard, clean, disinfect, hands, release', () => {
  const after = (id: string) => LINES.find((line) => line.id === id)?.after

  expect(after('room-released')).toBe('hands-after')
  expect(after('hands-after')).toBe('surfaces-disinfected-after')
  expect(after('surfaces-disinfected-after')).toBe('surfaces-cleaned')
  expect(after('surfaces-cleaned')).toBe('single-use-discarded')
})

test('Nothing has to be typed once the hands are washed', () => {
  const lines = SCALP_MICROPIGMENTATION.sections.find(({ id }) => id === 'time-out')?.lines ?? []
  const kinds = lines.slice(-3).flatMap(({ fields }) => fields.map(({ kind }) => kind))

  expect(kinds.every((kind) => kind === 'tick' || kind === 'choice')).toBe(true)
})

describe.each(SCALP_MICROPIGMENTATION.sections.flatMap(({ kind, lines }) => lines.map((line) => ({ ...line, kind }))))(
  '$id',
  (line) => {
    test('is worded to be read aloud in one breath', () => {
      expect(words(line.label)).toBeGreaterThanOrEqual(3)
      expect(words(line.label)).toBeLessThanOrEqual(9)
      expect(line.label).not.toMatch(/[()[\]/.]|\b(and|or)\b/)
      expect(words(line.short)).toBeLessThanOrEqual(3)
    })

    test('says why it is there and what that is based on', () => {
      const { help, basedOn } = whyOf(line)

      expect(help).toMatch(/^[A-Z].{30,}\.$/)
      expect(`${line.label} ${help} ${basedOn.join(' ')}`).not.toMatch(/complian/i)
      expect(basedOn.length).toBeGreaterThan(0)
      for (const source of basedOn) expect(source).toMatch(/^.{8,} \[.+\]$/)
    })

    test('refers only to what comes before it', () => {
      const section = SCALP_MICROPIGMENTATION.sections.find(({ lines }) => lines.some(({ id }) => id === line.id))
      const ids = section?.lines.map(({ id }) => id) ?? []
      if (line.after !== undefined) {
        expect(ids.indexOf(line.after)).toBeGreaterThanOrEqual(0)
        expect(ids.indexOf(line.after)).toBeLessThan(ids.indexOf(line.id))
      }
      line.fields.forEach((field, index) => {
        const earlier = line.fields.slice(0, index)
        if (field.kind === 'number' && field.equals !== undefined) {
          expect(earlier.find(({ id }) => id === field.equals)?.kind).toBe('number')
        }
        const { when } = field
        if (!when) return
        const asked = earlier.find(({ id }) => id === when.field)
        const options =
          asked?.kind === 'choice' || asked?.kind === 'choices' ? asked.options.map(({ id }) => id) : ['yes']
        expect(asked).toBeDefined()
        expect(options).toEqual(expect.arrayContaining(when.is))
      })
      expect(new Set(line.fields.map(({ id }) => id)).size).toBe(line.fields.length)
    })

    test('offers reasons where it may be not applicable, and is a card exactly among the cards', () => {
      const rule = line.notApplicable
      if (rule.kind !== 'never') expect(rule.suggestions.every((reason) => reason.length >= 3)).toBe(true)
      expect(line.card !== undefined).toBe(line.kind === 'cards')
    })
  },
)
