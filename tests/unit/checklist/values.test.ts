import { expect, test } from 'vitest'
import fc from 'fast-check'
import { linesOf, type Line } from '../../../shared/checklist/checklist'
import { activeFields, missingFields, parseValues, stopOf, type Values } from '../../../shared/checklist/kinds'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { refusedLot } from '../../../shared/catalog/lot-rules'
import { refusalSentence } from '../../../shared/text/checklist'

const LINES = linesOf(SCALP_MICROPIGMENTATION).map(({ line }) => line)

function lineOf(id: string): Line {
  const line = LINES.find((candidate) => candidate.id === id)
  if (!line) throw new Error(`no line ${id}`)
  return line
}

const idsOf = (fields: readonly { id: string }[]) => fields.map(({ id }) => id)
const missing = (id: string, values: Values) => idsOf(missingFields(lineOf(id), values))

function refusal(id: string, raw: unknown): string {
  const parsed = parseValues(lineOf(id), raw)
  return parsed.ok ? 'taken' : refusalSentence(parsed.refusal)
}

test('The battery charge is asked for only on battery', () => {
  const line = lineOf('power-and-pen-tested')

  expect(idsOf(activeFields(line, { power: 'mains' }))).toEqual(['power'])
  expect(idsOf(activeFields(line, { power: 'battery' }))).toEqual(['power', 'charge'])
  expect(missing(line.id, {})).toEqual(['power'])
  expect(missing(line.id, { power: 'battery' })).toEqual(['charge'])
  expect(missing(line.id, { power: 'battery', charge: 80 })).toEqual([])
})

test('An answer to a question that is no longer asked is dropped', () => {
  const parsed = parseValues(lineOf('power-and-pen-tested'), { power: 'mains', charge: 80 })

  expect(parsed).toEqual({ ok: true, value: { power: 'mains' } })
})

test('Consent needs the signature on screen, or number and day of the paper form', () => {
  expect(missing('consent-signed', { how: 'screen' })).toEqual(['signature'])
  expect(missing('consent-signed', { how: 'paper' })).toEqual(['form', 'signed'])
  expect(missing('consent-signed', { how: 'paper', form: 'A-117', signed: '2026-05-03' })).toEqual([])
})

test('A health answer with a clearance needs its reference', () => {
  expect(missing('health-screen', { answer: 'no-change' })).toEqual([])
  expect(missing('health-screen', { answer: 'cleared' })).toEqual(['clearance'])
})

test('An answer that stops the session is recorded as an answer', () => {
  const [field] = lineOf('scalp-inspected').fields

  expect(missing('scalp-inspected', { finding: 'stop' })).toEqual([])
  expect(field && stopOf(field, { finding: 'stop' })?.label).toBe('Stop the session')
  expect(field && stopOf(field, { finding: 'clear' })).toBeUndefined()
})

test('Optional photos and signatures may stay away', () => {
  expect(missing('barriers-fitted', {})).toEqual([])
  expect(missing('outline-confirmed', { said: true, agreed: true })).toEqual([])
})

test.each(['distilled', 'tap'])('Thinning with %s water is refused with its reason', (water) => {
  expect(refusal('diluent-sterile', { water })).toBe(
    'Only sealed sterile water may thin pigment. Non-sterile water has caused outbreaks.',
  )
})

test('Sharps that do not add up are refused until they are found', () => {
  expect(refusal('sharps-disposed', { out: 5, in: 5 })).toBe('taken')
  expect(refusal('sharps-disposed', { out: 5 })).toBe('taken')
  expect(refusal('sharps-disposed', { out: 5, in: 4 })).toBe(
    '"Sharps opened" is 5, "Sharps in the bin" is 4. Both have to be the same. Find what is missing, then count again.',
  )
})

test('A field the check does not have is refused', () => {
  expect(refusal('needle-lot', { colour: 'red' })).toBe('This check has no field "colour".')
  expect(refusal('needle-lot', JSON.parse('{"__proto__":1}'))).toBe('This check has no field "__proto__".')
  expect(refusal('needle-lot', null)).toContain('could not be read')
})

test('A cartridge may be used through its last day', () => {
  const values = (expiry: string): Values => ({ lot: { lot: 'N25', expiry } })
  const line = lineOf('needle-lot')

  expect(refusedLot(line, values('2026-03'), { today: '2026-03-31' })).toBeUndefined()
  expect(refusedLot(line, values('2026-03'), { today: '2026-04-01' })).toEqual({
    code: 'expired',
    item: 'needle',
    expiry: '2026-03',
  })
  expect(refusedLot(line, {}, { today: '2026-04-01' })).toBeUndefined()
})

test('A lot out of date says so in the words of its item', () => {
  const sentence = (item: 'needle' | 'pigment', expiry: string) => refusalSentence({ code: 'expired', item, expiry })

  expect(sentence('needle', '2026-03')).toBe(
    'This cartridge went out of date in 03 / 2026. Take another and enter its lot.',
  )
  expect(sentence('pigment', '2026-06-30')).toBe(
    'This pigment went out of date on 30 June 2026. Take another and enter its batch.',
  )
})

test('Whatever is sent for a check, the answer is values it keeps or a sentence', () => {
  const anyLine = fc.constantFrom(...LINES)
  const anyValues = anyLine.chain((line) =>
    fc.tuple(
      fc.constant(line),
      fc.dictionary(
        fc.constantFrom('x', ...idsOf(line.fields)),
        fc.oneof(fc.anything(), fc.constantFrom('stop', 'battery', true, 5)),
      ),
    ),
  )

  fc.assert(
    fc.property(anyValues, ([line, raw]) => {
      const parsed = parseValues(line, raw)
      if (!parsed.ok) return refusalSentence(parsed.refusal).endsWith('.')
      expect(parseValues(line, parsed.value)).toEqual(parsed)
      return true
    }),
  )
})
