import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../renderer/screens/records/timeline'
import type { RecordView } from '../../../shared/ipc/views'
import type { SessionHappening } from '../../../shared/session/events'
import { CONTEXT, told } from '../session-screen/told-session'

/** A record of these events; its row is not looked at here. */
function recordOf(...happened: readonly SessionHappening[]): RecordView {
  const { events } = told(...happened.map((happening, place) => [place + 1, happening] as const))
  const row: RecordView['row'] = {
    session: '20261122-k7x2m9',
    month: '2026-11',
    purpose: 'treatment',
    openedAt: '2026-11-22T13:00:00.000Z',
    sealedAt: '2026-11-22T14:00:00.000Z',
    offset: 60,
    room: 'room-1',
    roomName: 'Room 1',
    technician: 'p-maya',
    technicianName: 'Maya Reyes',
    checklist: CONTEXT.checklist.id,
    version: 1,
    done: 0,
    notApplicable: 0,
    problems: 0,
    corrected: 0,
    stopped: false,
  }
  const room = { id: 'room-1', name: 'Room 1' }
  return { row, events, checklist: CONTEXT.checklist, people: [], room, hash: '', seal: 'intact', altered: [] }
}

const lot = (expiry: string) => ({ lot: { lot: 'N25-0817', expiry } })

describe('the timeline of a record', () => {
  it('shows a correction with what stood there, what stands there and why', () => {
    const rows = timelineOf(
      recordOf(
        { type: 'answered', data: { line: 'needle-lot', values: lot('2028-08') } },
        {
          type: 'corrected',
          data: {
            line: 'needle-lot',
            of: 1,
            to: { status: 'done', values: lot('2027-08') },
            reason: 'misread the label',
          },
        },
      ),
    )
    expect(rows[1]?.replaced).toBe('corrected at 14:02')
    expect(rows[2]).toMatchObject({
      tone: 'corrected',
      change: { before: 'Lot N25-0817, expiry 08 / 2028', now: 'Lot N25-0817, expiry 08 / 2027' },
      lines: [{ label: 'Reason', text: 'misread the label. The first entry is kept.' }],
    })
  })

  it('keeps a problem and marks the answer after it as put right', () => {
    const rows = timelineOf(
      recordOf(
        { type: 'problem-reported', data: { line: 'hands-washed', note: 'No soap' } },
        { type: 'answered', data: { line: 'hands-washed' } },
        { type: 'answered', data: { line: 'hands-washed' } },
      ),
    )
    expect(rows.map(({ tone }) => tone)).toEqual(['plain', 'bad', 'fixed', 'plain'])
  })

  it('says of a contact time what was required, what was kept and what did not count', () => {
    const line = 'surfaces-disinfected-after'
    const rows = timelineOf(
      recordOf(
        { type: 'timer-started', data: { line, product: 'd-quat', name: 'Quat wipe', seconds: 600, zones: ['chair'] } },
        { type: 'timer-rewetted', data: { line, zones: ['chair'], kept: 92 } },
        { type: 'timer-completed', data: { line, seconds: 600, kept: 612, rewets: 1 } },
      ),
    )
    expect(rows.slice(1).map(({ text }) => text)).toEqual([
      'Contact time started: Quat wipe, 10:00 required',
      'Dried early, wetted again: Chair. 1:32 did not count.',
      'Every zone kept wet for the contact time: 10:12 kept of 10:00 required',
    ])
  })

  it('leaves no event out', () => {
    const record = recordOf(
      { type: 'noted', data: { text: 'Client is late.' } },
      { type: 'handed-over', data: { from: 'p-maya', to: 'p-tom' } },
      { type: 'abandoned', data: { reason: 'Client felt faint' } },
    )
    expect(timelineOf(record).map(({ event }) => event.seq)).toEqual([0, 1, 2, 3])
  })
})
