import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { linesOf } from '../../../shared/checklist/checklist'
import { openReadyClinic } from '../../helpers/clinic'
import { clinicEvents, soundLines } from '../../helpers/files'
import path from 'node:path'
import { sealedRecords } from '../../helpers/sealed-records'

test('a whole session, from the ready room to the seal, leaves everything where it belongs', async () => {
  const clinic = await openReadyClinic()
  const released = clinicEvents(clinic.folder).findLast(({ type }) => type === 'room-released')
  const session = await clinic.startSession('Room 2', 'tom')
  await session.workThrough()
  const before = (await session.view()).fingerprint
  const sealed = await session.seal('M10 10L90 40')

  expect(clinic.files('sessions', 'open')).toEqual([])
  const lines = soundLines(path.join(clinic.folder, 'sessions', '2026-11', `${session.id}.jsonl`))
  expect(lines.at(-1)).toMatchObject({
    type: 'sealed',
    by: clinic.person('tom'),
    hash: sealed.hash,
    data: { signature: { person: clinic.person('tom'), path: 'M10 10L90 40' }, fingerprint: before },
  })
  expect(lines[0]).toMatchObject({
    type: 'opened',
    data: { session: session.id, client: 'C-2041', treatment: '1', released: { at: released?.at, by: released?.by } },
  })
  const answered = new Set(
    lines.flatMap(({ type, data }) => (type === 'answered' && 'line' in data ? [data.line] : [])),
  )
  const cards = ['glove-change', 'break-resume', 'item-change', 'barrier-replaced', 'client-comfort', 'incident-report']
  expect(
    linesOf(SCALP_MICROPIGMENTATION)
      .map(({ line }) => line.id)
      .filter((id) => !answered.has(id)),
  ).toEqual(cards)
  expect(lines.filter(({ type }) => type === 'pause-point-passed')).toHaveLength(5)
  expect(lines.filter(({ type }) => type === 'lot-logged')).toHaveLength(3)

  const [room, by] = [clinic.room('Room 2'), clinic.person('tom')]
  expect(clinicEvents(clinic.folder).slice(-3)).toMatchObject([
    { type: 'session-opened', by, data: { session: session.id, room, technician: by, purpose: 'treatment' } },
    { type: 'session-sealed', by, data: { session: session.id, room, hash: sealed.hash } },
    { type: 'room-released', by, data: { session: session.id, room } },
  ])

  await clinic.signIn('maya')
  const rows = await sealedRecords(clinic)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    session: session.id,
    month: '2026-11',
    room,
    roomName: 'Room 2',
    technicianName: 'Tom Okafor',
    client: 'C-2041',
    done: 39,
    notApplicable: 0,
    problems: 0,
    corrected: 0,
    stopped: false,
    lots: [{ item: 'needle' }, { item: 'pigment' }, { item: 'diluent' }],
  })
  expect(await clinic.board('Room 2')).toMatchObject({ state: { state: 'ready' }, personName: 'Tom Okafor' })
  expect((await clinic.do('board.read', {})).sealedToday).toBe(1)
  expect((await clinic.do('session.client', { client: 'C-2041' })).last?.session).toBe(session.id)
})

test('the session names the very words it was worked by', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession()
  const { checklist } = await session.state()
  expect(checklist).toMatchObject({ id: 'scalp-micropigmentation', version: 2 })
  expect(checklist.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(checklist.hash).not.toBe(createHash('sha256').update('').digest('hex'))
})

test('after the seal nothing is changed any more, only added', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.sealedSession()
  const gone = { code: 'not-found', what: 'session' }
  expect(await session.refusal('session.answer', { line: 'sink-and-waste-ready' })).toEqual(gone)
  expect(
    await session.refusal('session.correct', { line: 'needle-lot', to: { status: 'open' }, reason: 'Wrong lot' }),
  ).toEqual(gone)
  expect(await session.refusal('session.undo', {})).toEqual(gone)
})

test('the sessions sealed today are those of the clinic’s own day, also where it lies in two months', async () => {
  const clinic = await openReadyClinic({ offset: -480 })
  clinic.time.setClock('2026-11-30T22:00:00.000Z')
  await clinic.restart()
  await clinic.readyRoom('Room 3')
  const session = await clinic.startSession('Room 3')
  await session.do('session.abandon', { reason: 'Client felt faint' })
  await session.finishPause('turnover')
  await session.seal()
  const sealedToday = async () => (await clinic.do('board.read', {})).sealedToday
  clinic.time.setClock('2026-12-01T07:59:59.000Z')
  expect(await sealedToday()).toBe(1)
  clinic.time.setClock('2026-12-01T08:00:00.000Z')
  expect(await sealedToday()).toBe(0)
})

test('the last lots are offered again while they are in date', async () => {
  const clinic = await openReadyClinic()
  await clinic.sealedSession('Room 1')
  const lots = async () => (await (await clinic.startSession('Room 2', 'lena')).view()).lastLots
  expect(await lots()).toEqual(
    ['needle', 'pigment', 'diluent'].map((item) => ({
      item,
      lot: `${item.slice(0, 1).toUpperCase()}25-0817`,
      expiry: '2028-08',
    })),
  )
})
