import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLINIC_EVENTS, readClinicEvent, type ClinicHappening } from '../../../shared/room/clinic-events'
import { rememberRoom, type RoomMemories } from '../../../shared/room/room-memory'

const AT = '2026-11-22T11:00:00.000Z'
const STAMP = { at: AT, offset: 60, by: 'p-1' }
/** The clinic log told from its beginning. */
const told = (...happenings: readonly ClinicHappening[]): RoomMemories =>
  happenings.reduce<RoomMemories>((rooms, happening) => rememberRoom(rooms, { ...STAMP, ...happening }), {})

const opened: ClinicHappening = {
  type: 'session-opened',
  data: { session: 's-1', room: 'r-1', technician: 'p-1', purpose: 'treatment' },
}
const released: ClinicHappening = { type: 'room-released', data: { room: 'r-1', session: 's-1' } }
const full: ClinicHappening = { type: 'room-released', data: { room: 'r-1', session: 's-1', sharpsFull: true } }
const byWord: ClinicHappening = { type: 'room-released', data: { room: 'r-1', override: 'New room' } }
const blocked: ClinicHappening = { type: 'room-blocked', data: { room: 'r-1', blocked: true, reason: 'Lamp' } }
const cleared: ClinicHappening = { type: 'room-blocked', data: { room: 'r-1', blocked: false, reason: 'New lamp' } }

describe('what is remembered of a room', () => {
  test('is used from its opening to its release', () => {
    expect(told(released, opened)['r-1']?.used).toEqual({ ...STAMP, session: 's-1' })
    expect(told(released, opened, released)['r-1']?.used).toBeUndefined()
    expect(told(opened, byWord)['r-1']).toMatchObject({ released: { override: 'New room' } })
  })

  test('is its block, through releases, until it is cleared; a block written again keeps its first time and name', () => {
    expect(told(blocked, released)['r-1']?.blocked).toEqual({ ...STAMP, reason: 'Lamp' })
    expect(told(blocked, released, cleared)['r-1']?.blocked).toBeUndefined()
    const carried = { at: '2026-10-01T08:00:00.000Z', by: 'p-9' }
    const again: ClinicHappening = {
      type: 'room-blocked',
      data: { room: 'r-1', blocked: true, reason: 'Lamp', carried },
    }
    expect(told(again)['r-1']?.blocked).toEqual({ ...carried, offset: 60, reason: 'Lamp' })
  })

  test('is a full sharps bin, also through a release by word (rule R22)', () => {
    expect(told(full)['r-1']?.sharpsFull).toBe(true)
    expect(told(full, byWord)['r-1']?.sharpsFull).toBe(true)
    expect(told(full, released)['r-1']?.sharpsFull).toBe(false)
  })

  test('is the hour of the seal, not that of a line written later', () => {
    const since = { at: '2026-11-22T09:00:00.000Z', offset: -300 }
    const late: ClinicHappening = { type: 'room-released', data: { room: 'r-1', session: 's-1', since } }
    expect(told(late)['r-1']?.released).toEqual({ ...STAMP, ...since, session: 's-1' })
  })

  test('is nothing of what does not concern rooms', () => {
    expect(told({ type: 'sign-in', data: {} }, { type: 'clock-jumped', data: { seconds: 7 } })).toEqual({})
  })
})

test('a line of the clinic log that this version does not know is nothing, and never an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(...Object.keys(CLINIC_EVENTS), '__proto__', 'valueOf')),
      fc.anything(),
      (type, data) => {
        const event = readClinicEvent({ ...STAMP, type, data })
        expect(event === undefined || Object.hasOwn(CLINIC_EVENTS, event.type)).toBe(true)
      },
    ),
  )
})
