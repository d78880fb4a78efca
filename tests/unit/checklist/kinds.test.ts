import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../shared/checklist/checklist'
import type { Field, Kind } from '../../../shared/checklist/field'
import {
  decodeValue,
  encodeValue,
  isSettled,
  KINDS,
  parseValue,
  readValue,
  type AnswerValue,
} from '../../../shared/checklist/kinds'
import { VALUES } from '../../../shared/checklist/kinds/value'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { refusalSentence } from '../../../shared/text/checklist'

const FIELDS = linesOf(SCALP_MICROPIGMENTATION).flatMap(({ line }) =>
  line.fields.map((field): [string, Field] => [`${line.id}/${field.id} (${field.kind})`, field]),
)

function exampleOf(field: Field): AnswerValue {
  const row: { example: (field: never) => AnswerValue } = KINDS[field.kind]
  return row.example(field as never)
}

test('The built-in checklist uses every kind of answer', () => {
  const used = new Set<Kind>(FIELDS.map(([, { kind }]) => kind))

  expect([...used].sort()).toEqual(Object.keys(KINDS).sort())
})

describe.each(FIELDS)('%s', (_name, field) => {
  const example = exampleOf(field)

  test('takes its example as a settled answer', () => {
    expect(parseValue(field, example)).toEqual({ ok: true, value: example })
    expect(isSettled(field, example)).toBe(true)
    expect(isSettled(field, undefined)).toBe(false)
  })

  test('reads text it wrote', () => {
    expect(decodeValue(field, encodeValue(field, example))).toEqual({ ok: true, value: example })
  })

  test('survives being stored as JSON', () => {
    const stored = VALUES.parse(JSON.parse(JSON.stringify({ [field.id]: example })))

    expect(parseValue(field, stored[field.id])).toEqual({ ok: true, value: example })
  })

  test('reads as words', () => {
    expect(readValue(field, example).trim()).not.toBe('')
    expect(readValue(field, undefined)).toBe('')
  })

  test('answers any text with a value that comes back the same, or with a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const decoded = decodeValue(field, text)
        if (!decoded.ok) return refusalSentence(decoded.refusal).endsWith('.')
        expect(decodeValue(field, encodeValue(field, decoded.value))).toEqual(decoded)
        return true
      }),
    )
  })

  test('answers any data with a value it keeps, or with a sentence', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const parsed = parseValue(field, raw)
        if (!parsed.ok) return refusalSentence(parsed.refusal).endsWith('.')
        expect(parseValue(field, parsed.value)).toEqual(parsed)
        return true
      }),
    )
  })
})

/** An example with something in it gone, added or wrong. */
const nearly = (example: AnswerValue): fc.Arbitrary<unknown> => {
  if (Array.isArray(example))
    return fc.oneof(fc.constant(example), fc.array(fc.constantFrom(...example), { maxLength: 12 }))
  if (typeof example !== 'object') return fc.oneof(fc.constant(example), fc.string(), fc.string({ minLength: 300 }))
  const members = [...Object.keys(example), 'more']
  const wrong = fc.oneof(fc.constantFrom(undefined, '', 'pin', 'drawn', 'client', -1, 0, 85, 2e6, true), fc.anything())
  return fc
    .array(fc.tuple(fc.constantFrom(...members), wrong), { maxLength: 2 })
    .map((changes) => ({ ...example, ...Object.fromEntries(changes) }))
}

test.each(FIELDS)('%s: what is taken without asking the schema is what it would answer', (_name, field) => {
  const { isSure, schema }: Asked = KINDS[field.kind]
  fc.assert(
    fc.property(fc.oneof(nearly(exampleOf(field)), fc.anything()), (raw) => {
      if (isSure?.(raw, field as never) === true) {
        expect(schema(field as never).safeParse(raw)).toEqual({ success: true, data: raw })
      }
    }),
  )
})

interface Asked {
  readonly isSure?: (raw: unknown, field: never) => boolean
  readonly schema: (field: never) => { readonly safeParse: (raw: unknown) => unknown }
}

test('an object that cannot be made a text is no choice', () => {
  const field: Field = {
    kind: 'choices',
    id: 'zones',
    label: 'Zones',
    settles: 'any',
    options: [{ id: 'chair', label: 'Chair' }],
  }
  expect(parseValue(field, [{ toString: '' }])).toMatchObject({ ok: false })
})

describe('A number', () => {
  const volts: Field = { kind: 'number', id: 'volts', label: 'Voltage', unit: 'V', min: 1, max: 20, step: 0.1 }

  test.each([
    ['7.5', 7.5],
    ['7,5', 7.5],
    [' 12 ', 12],
    ['8.3', 8.3],
  ])('typed as "%s" is %d', (text, value) => {
    expect(decodeValue(volts, text)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'Enter a number for "Voltage".'],
    ['seven', 'Enter a number for "Voltage".'],
    ['0.5', '"Voltage" goes from 1 to 20 V.'],
    ['25', '"Voltage" goes from 1 to 20 V.'],
    ['7.55', '"Voltage" goes in steps of 0.1 V.'],
  ])('typed as "%s" is refused: %s', (text, sentence) => {
    expect(refusal(decodeValue(volts, text))).toBe(sentence)
  })

  test('of every step is accepted', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 200 }), (tenths) => parseValue(volts, tenths / 10).ok))
  })
})

describe('A text', () => {
  const note: Field = { kind: 'text', id: 'note', label: 'Free zone', minLength: 3, maxLength: 10 }

  test('is trimmed and kept in its composed form', () => {
    expect(parseValue(note, '  Crown e\u0301  ')).toEqual({ ok: true, value: 'Crown \u00e9' })
  })

  test.each([
    ['  a ', '"Free zone" needs at least 3 letters.'],
    ['far too long a text', '"Free zone" holds 10 letters. Use fewer words.'],
    ['bell \u0007', '"Free zone" holds signs that cannot be stored. Type it again.'],
    ['half \ud83d', '"Free zone" holds signs that cannot be stored. Type it again.'],
  ])('%j is refused: %s', (text, sentence) => {
    expect(refusal(parseValue(note, text))).toBe(sentence)
  })
})

describe('A lot', () => {
  const needle: Field = { kind: 'lot', id: 'lot', label: 'Needle', item: 'needle' }

  test('is kept in capitals, as makers print it', () => {
    const parsed = parseValue(needle, { lot: ' n25-0817 ', expiry: '2027-08' })

    expect(parsed).toEqual({ ok: true, value: { lot: 'N25-0817', expiry: '2027-08' } })
  })

  test.each([
    [{ lot: ' ', expiry: '2027-08' }, 'Enter the lot printed on the needle pack.'],
    [{ expiry: '2027-08' }, 'Enter the lot printed on the needle pack.'],
    [{ lot: 'N25' }, 'Enter the expiry date of this cartridge.'],
    [{ lot: 'N25', expiry: '2027-02-30' }, 'Enter month and year, for example 08 / 2027.'],
    [{ lot: 'N'.repeat(31), expiry: '2027-08' }, 'A lot holds 30 signs at most. Enter only the lot.'],
  ])('%j is refused: %s', (raw, sentence) => {
    expect(refusal(parseValue(needle, raw))).toBe(sentence)
  })

  test('reads with its expiry', () => {
    expect(readValue(needle, { lot: 'N25-0817', expiry: '2027-08' })).toBe('Lot N25-0817, expiry 08 / 2027')
    expect(readValue(needle, { lot: 'N25-0817', expiry: '2027-08-31' })).toBe('Lot N25-0817, expiry 31 August 2027')
  })
})

describe('Several choices', () => {
  const options = [
    { id: 'none', label: 'None known' },
    { id: 'latex', label: 'Latex' },
    { id: 'metal', label: 'Metal' },
  ]
  const allergies: Field = {
    kind: 'choices',
    id: 'allergies',
    label: 'Allergies',
    options,
    settles: 'any',
    exclusive: 'none',
  }
  const zones: Field = { kind: 'choices', id: 'zones', label: 'Zones', options, settles: 'all' }

  test('are sorted, each once', () => {
    expect(parseValue(allergies, ['metal', 'latex', 'metal'])).toEqual({ ok: true, value: ['latex', 'metal'] })
  })

  test('leave "None known" alone', () => {
    const sentence = '"None known" stands alone. Take away the other answers first.'

    expect(refusal(parseValue(allergies, ['none', 'latex']))).toBe(sentence)
  })

  test('settle with one, or only with every zone', () => {
    expect(isSettled(allergies, ['latex'])).toBe(true)
    expect(isSettled(zones, ['latex', 'metal'])).toBe(false)
    expect(isSettled(zones, ['latex', 'metal', 'none'])).toBe(true)
  })
})

describe('A timer', () => {
  const zones = [
    { id: 'pen', label: 'Pen' },
    { id: 'cord', label: 'Cord' },
  ]
  const timer: Field = { kind: 'timer', id: 'contact-time', label: 'Contact time', zones }
  const run = {
    product: 'd-quat',
    name: 'Quat-alcohol wipe',
    seconds: 600,
    kept: 600,
    rewets: 0,
    zones: ['pen', 'cord'],
  }

  test('settles with the full time in every zone, and not a second earlier', () => {
    expect(isSettled(timer, run)).toBe(true)
    expect(isSettled(timer, { ...run, kept: 599 })).toBe(false)
    expect(isSettled(timer, { ...run, zones: ['pen'] })).toBe(false)
  })

  test('reads as time kept of time asked for', () => {
    expect(readValue(timer, run)).toBe('10:00 of 10:00, Quat-alcohol wipe')
    expect(readValue(timer, { ...run, rewets: 2 })).toBe('10:00 of 10:00, Quat-alcohol wipe, wetted again 2 times')
  })
})

test('A signature counts from 80 pixels of drawn length', () => {
  const signature: Field = { kind: 'signature', id: 'signature', label: 'Your signature' }
  const drawn = { by: 'drawn', person: 'p-x7k2', path: 'M1 1L50 50', length: 80 }

  expect(parseValue(signature, drawn).ok).toBe(true)
  expect(refusal(parseValue(signature, { ...drawn, length: 79.9 }))).toBe(
    'This is too short for a signature. Sign again, or use your PIN.',
  )
  expect(parseValue(signature, { ...drawn, path: 'M1 1"/><script>' }).ok).toBe(false)
})

test('One photo more than the check holds is refused', () => {
  const photo: Field = { kind: 'photo', id: 'photo', label: 'Photo', max: 1 }
  const picture = { sha256: 'ab'.repeat(32), type: 'image/png', bytes: 12 }

  expect(refusal(parseValue(photo, [picture, picture]))).toBe('This check holds 1 photo. Take one away first.')
  expect(refusal(parseValue(photo, [{ ...picture, type: 'image/svg+xml' }]))).toBe(
    'This photo could not be read. Take or choose it again.',
  )
})

function refusal(parsed: ReturnType<typeof parseValue>): string {
  return parsed.ok ? 'taken' : refusalSentence(parsed.refusal)
}
