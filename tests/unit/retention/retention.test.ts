import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../shared/catalog/catalog'
import { daysBetween } from '../../../shared/checklist/local-day'
import { holdOn, rememberHold } from '../../../shared/retention/holds'
import { keptFor, retentionBreak, yearsLater } from '../../../shared/retention/retention'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import type { Incident } from '../../../shared/session/state'
import { ruleSentence } from '../../../shared/text/rules'

const SEALED = { at: '2026-05-04T16:00:00.000Z', offset: 60 }
const POLICY = { ...DEFAULT_POLICY, keepSessionYears: 3, keepHealthYears: 2, keepExposureYears: 30 }
const LAST_DAYS: Readonly<Record<string, string>> = { 'p-left': '2027-08-31', 'p-before': '2020-01-31' }
const lastDay = (person: string) => LAST_DAYS[person]

const stamp = { ...SEALED, seq: 4, mono: 0, run: 'r-1', by: 'p-here' }
function incident(exposed?: string): Incident {
  const opened = { id: 'i-1', kind: 'needlestick', opened: stamp } as const
  if (exposed === undefined) return opened
  const told = { happenedAt: '10:00', device: 'Pen', area: 'Chair', how: 'Slip', firstAid: 'Washed' }
  return { ...opened, closed: { incident: 'i-1', exposed, ...told, followUp: 'accepted', stamp } }
}

const record = (more: Partial<Parameters<typeof keptFor>[0]> = {}) => ({
  sealed: SEALED,
  incidents: [],
  workers: ['p-left'],
  client: 'C-2041',
  ...more,
})

describe('how long a record is kept', () => {
  test.each([
    ['a client’s record from its seal', record(), POLICY, { as: 'client', years: 3, until: '2029-05-04' }],
    [
      'a turnover, as a hygiene record',
      { sealed: SEALED, incidents: [], workers: ['p-left'] },
      POLICY,
      { as: 'hygiene', years: 3, until: '2029-05-04' },
    ],
    [
      'a client’s record as long as its health answers, where those are kept longer',
      record(),
      { ...POLICY, keepHealthYears: 7 },
      { as: 'health', years: 7, until: '2033-05-04' },
    ],
    [
      'a record with an incident, from the last day of who was there',
      record({ incidents: [incident()] }),
      POLICY,
      { as: 'exposure', years: 30, until: '2057-08-31' },
    ],
    [
      'not before somebody who was there has left',
      record({ incidents: [incident()], workers: ['p-left', 'p-here'] }),
      POLICY,
      { as: 'exposure', years: 30, person: 'p-here' },
    ],
    [
      'from the last day of the one who was exposed, whoever else was there',
      record({ incidents: [incident('p-left')], workers: ['p-left', 'p-here'] }),
      POLICY,
      { as: 'exposure', years: 30, until: '2057-08-31' },
    ],
    [
      'what a client suffered, from that day',
      record({ incidents: [incident('Client')], workers: ['p-here'] }),
      POLICY,
      { as: 'exposure', years: 30, until: '2056-05-04' },
    ],
    [
      'from the exposure, where the clinic’s profile says so',
      record({ incidents: [incident()], workers: ['p-here'] }),
      { ...POLICY, keepExposureFrom: 'exposure', keepExposureYears: 5 },
      { as: 'exposure', years: 5, until: '2031-05-04' },
    ],
    [
      'never from a last day before the exposure',
      record({ incidents: [incident()], workers: ['p-before'] }),
      { ...POLICY, keepExposureYears: 5 },
      { as: 'exposure', years: 5, until: '2031-05-04' },
    ],
    [
      'a record with an incident no shorter than any other',
      record({ incidents: [incident('client')] }),
      { ...POLICY, keepExposureYears: 2 },
      { as: 'client', years: 3, until: '2029-05-04' },
    ],
  ] as const)('%s', (_name, kept, policy, expected) => {
    expect(keptFor(kept, policy, lastDay)).toEqual(expected)
  })

  test('by the day at the clinic, not in Greenwich', () => {
    const late = { at: '2026-05-04T23:30:00.000Z', offset: 60 }
    expect(keptFor(record({ sealed: late }), POLICY, lastDay).until).toBe('2029-05-05')
    expect(keptFor(record({ sealed: { ...late, offset: -300 } }), POLICY, lastDay).until).toBe('2029-05-04')
  })

  test('from 29 February until 1 March where the year has none', () => {
    expect(yearsLater('2024-02-29', 3)).toBe('2027-03-01')
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29')
  })

  test('never a day less than its years, whatever they are', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (at, years, health) => {
        const sealed = { at: at.toISOString(), offset: 0 }
        const policy = { ...POLICY, keepSessionYears: years, keepHealthYears: health }
        const { until = '' } = keptFor(record({ sealed }), policy, lastDay)
        const from = sealed.at.slice(0, 10)
        const most = Math.max(years, health)
        expect(daysBetween(from, until)).toBeGreaterThanOrEqual(Math.floor(most * 365.2425) - 1)
        expect(until >= `${String(Number(from.slice(0, 4)) + most).padStart(4, '0')}${from.slice(4)}`).toBe(true)
      }),
    )
  })
})

describe('rule R28', () => {
  const hold = { id: 'h-1', reason: 'Court case 12/2026', by: 'p-1', ...SEALED }
  const nameOf = () => 'Maya Reyes'
  const said = (today: string, held: typeof hold | undefined, kept = keptFor(record(), POLICY, lastDay)) => {
    const rule = retentionBreak(kept, today, held, nameOf)
    return rule === undefined ? 'may go' : ruleSentence(rule)
  }

  test('says until when, as what, and under which hold', () => {
    expect(said('2026-11-22', undefined)).toBe('Kept until 2029-05-04 (client records, 3 years). Hold: none.')
    expect(said('2026-11-22', hold)).toBe('Kept until 2029-05-04 (client records, 3 years). Hold: Court case 12/2026.')
  })

  test('lets a record go on its day, not on the one before, and never under a hold', () => {
    expect(said('2029-05-03', undefined)).not.toBe('may go')
    expect(said('2029-05-04', undefined)).toBe('may go')
    expect(said('2099-01-01', hold)).not.toBe('may go')
  })

  test('names who has to leave first', () => {
    const kept = keptFor(record({ incidents: [incident()], workers: ['p-here'] }), POLICY, lastDay)
    expect(said('2099-01-01', undefined, kept)).toBe(
      'Kept until 30 years after Maya Reyes leaves (exposure records, 30 years). Hold: none.',
    )
  })
})

describe('holds', () => {
  const event = (type: string, data: object) => {
    const read = readClinicEvent({ type, data, by: 'p-1', ...SEALED })
    if (read === undefined) throw new Error(`No event: ${type}`)
    return read
  }
  const placed = (hold: string, session?: string) =>
    event('hold-placed', { hold, reason: `Why ${hold}`, ...(session !== undefined && { session }) })
  const lifted = (hold: string) => event('hold-lifted', { hold, reason: 'Over' })

  test('stand from the line that places them to the one that lifts them', () => {
    const events = [placed('h-1', 's-1'), placed('h-2'), lifted('h-1'), placed('h-3', 's-2'), lifted('h-9')]
    const holds = events.reduce<ReturnType<typeof rememberHold>>(rememberHold, [])
    expect(holds.map(({ id }) => id)).toEqual(['h-2', 'h-3'])
    expect(holdOn(holds, 's-1')).toMatchObject({ id: 'h-2', reason: 'Why h-2', by: 'p-1' })
    expect(holdOn(holds, 's-2')).toMatchObject({ id: 'h-3' })
    expect(holdOn(rememberHold(holds, lifted('h-2')), 's-1')).toBeUndefined()
  })
})
