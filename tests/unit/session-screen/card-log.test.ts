import { expect, it } from 'vitest'
import { cardLog } from '../../../renderer/screens/session/cards/card-log'
import { incidentFaults } from '../../../renderer/screens/session/cards/incident-draft'
import { sealCounts } from '../../../renderer/screens/session/seal/seal-counts'
import { CONTEXT, TO_TREATMENT, told } from './told-session'

it('lists what happened during the treatment, newest first, late entries with their reason', () => {
  const { state } = told(
    ...TO_TREATMENT,
    [12, { type: 'gloves-changed', data: { reason: 'zone', material: 'vinyl', late: { reason: 'Hands were full' } } }],
    [14, { type: 'lot-logged', data: { item: 'needle', lot: 'N25-0900', expiry: '2027-10', reason: 'dropped' } }],
    [16, { type: 'break-started', data: {} }],
  )
  const log = cardLog(state, CONTEXT.checklist, [])
  expect(log.map(({ text }) => text)).toEqual([
    'Break started',
    'Cartridge, one fell down: Lot N25-0900, expiry 10 / 2027',
    'Glove change: New zone, new pair vinyl',
  ])
  expect(log.at(-1)?.late).toBe('Hands were full')
})

it('asks an incident report for every fact, and for the time of an accepted follow-up', () => {
  const texts = {
    happenedAt: '14:05',
    exposed: 'T-02',
    device: 'unknown',
    area: 'Chair',
    how: 'Slipped',
    firstAid: 'Washed',
  }
  expect(Object.keys(incidentFaults({ ...texts, device: ' ', followUp: null, followUpAt: '' }))).toEqual([
    'device',
    'followUp',
  ])
  expect(Object.keys(incidentFaults({ ...texts, followUp: 'accepted', followUpAt: '' }))).toEqual(['followUpAt'])
  expect(incidentFaults({ ...texts, followUp: 'declined', followUpAt: '' })).toEqual({})
})

it('counts what is signed: done, put right and corrected, an Undo not', () => {
  const { state } = told(
    [1, { type: 'problem-reported', data: { line: 'single-use-discarded', note: 'Bag torn' } }],
    [2, { type: 'answered', data: { line: 'single-use-discarded' } }],
    [3, { type: 'answered', data: { line: 'hands-after' } }],
    [3, { type: 'corrected', data: { line: 'hands-after', of: 3, to: { status: 'open' }, reason: '', undo: true } }],
    [4, { type: 'answered', data: { line: 'hands-after' } }],
  )
  expect(sealCounts(state, CONTEXT)).toEqual({ done: 2, notApplicable: 0, problems: 0, putRight: 1, corrected: 0 })
})
