import { expect, test } from 'vitest'
import { type Equipment, packFault, sporeFault } from '../../../shared/catalog/equipment'
import { lotRefusal } from '../../../shared/catalog/lot-rules'
import { refusalSentence } from '../../../shared/text/checklist'

const TODAY = '2026-11-22'
const ENTERED = { by: 'p-maya', at: '2026-11-01T09:00:00.000Z' }

function sterilizer(...tests: readonly (readonly [on: string, result: 'negative' | 'positive'])[]): Equipment {
  return {
    ...{ id: 'e-1', name: 'Autoclave', kind: 'sterilizer' },
    sporeTests: tests.map(([on, result]) => ({ on, result, ...ENTERED })),
    cycles: [
      { number: 'A-2041', on: '2026-11-20', passed: true, ...ENTERED },
      { number: 'A-2042', on: '2026-11-21', passed: false, ...ENTERED },
    ],
  }
}

test.each([
  ['none was done', sterilizer(), { code: 'never' }],
  ['the last one is 30 days old', sterilizer(['2026-10-23', 'negative']), undefined],
  ['the last one is older than the limit', sterilizer(['2026-10-19', 'negative']), { code: 'overdue', days: 34 }],
  [
    'the last one was positive',
    sterilizer(['2026-11-01', 'negative'], ['2026-11-20', 'positive']),
    { code: 'positive', on: '2026-11-20' },
  ],
  ['a negative one followed', sterilizer(['2026-11-20', 'positive'], ['2026-11-21', 'negative']), undefined],
  [
    'an older one was entered later',
    sterilizer(['2026-11-20', 'positive'], ['2026-11-01', 'negative']),
    { code: 'positive', on: '2026-11-20' },
  ],
] as const)('A spore test: %s (rule R27)', (_when, machine, fault) => {
  expect(sporeFault(machine, 30, TODAY)).toEqual(fault)
})

test.each([
  ['A-2041', undefined],
  ['a 2041', { code: 'unknown' }],
  [' a-2041 ', undefined],
  ['A-2042', { code: 'failed', on: '2026-11-21' }],
  ['B-1', { code: 'unknown' }],
])('A pack of cycle %s', (number, fault) => {
  expect(packFault([sterilizer(['2026-11-20', 'negative'])], number, 30, TODAY)).toEqual(fault)
})

test('A refused pack says what to use instead', () => {
  const said = (machine: Equipment | undefined, lot: string) => {
    const refusal = lotRefusal(
      'pack',
      { lot, expiry: '2027-01' },
      {
        today: TODAY,
        policy: { pigmentStatement: false, sterilizer: machine !== undefined, sporeTestDays: 30 },
        supplies: { stock: [], stopList: [], equipment: machine === undefined ? [] : [machine] },
      },
    )
    return refusal === undefined ? undefined : refusalSentence(refusal)
  }
  const sound = sterilizer(['2026-11-20', 'negative'])

  expect(said(sound, 'A-2041')).toBeUndefined()
  expect(said(undefined, 'A-2041')).toBe('No sterilizer is in use here. Use sterile single-use items.')
  expect(said(sterilizer(['2026-10-19', 'negative']), 'A-2041')).toBe(
    'Spore test overdue (34 days). Use sterile single-use items.',
  )
  expect(said(sterilizer(['2026-11-20', 'positive']), 'A-2041')).toBe(
    'The spore test of 20 November 2026 was positive. Use sterile single-use items until one is negative.',
  )
  expect(said(sterilizer(), 'A-2041')).toBe(
    'No spore test is on record for this sterilizer. Use sterile single-use items.',
  )
  expect(said(sound, 'A-2042')).toBe(
    'Cycle A-2042 did not pass (21 November 2026). Put the pack aside. Use sterile single-use items.',
  )
  expect(said(sound, 'B-1')).toBe(
    'Cycle B-1 is not on record. Use sterile single-use items, or ask the manager to log the cycle.',
  )
})
