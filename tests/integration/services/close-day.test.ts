import { expect, test } from 'vitest'
import { openReadyClinic, type Clinic, type Who } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { SessionAtWork } from '../../helpers/session-at-work'
import { rule } from '../../helpers/working-up-to'

const close = async (clinic: Clinic, who: Who, note?: string) => ({
  person: clinic.person(who),
  pass: await clinic.pass(who),
  ...(note !== undefined && { note }),
})
const closings = (clinic: Clinic) => clinicEvents(clinic.folder).filter(({ type }) => type === 'day-closed')

test('the day is closed by anybody once every room is released, and stands in the clinic log', async () => {
  const clinic = await openReadyClinic()
  await clinic.do('day.close', await close(clinic, 'tom'))
  expect(closings(clinic)).toMatchObject([{ by: clinic.person('tom'), data: { day: '2026-11-22' } }])
  expect((await clinic.do('board.read', {})).dayClosed).toMatchObject({ name: 'Tom Okafor' })
  await clinic.restart()
  expect((await clinic.do('board.read', {})).dayClosed).toMatchObject({ name: 'Tom Okafor' })
  // A second time there is nothing to add.
  await clinic.do('day.close', await close(clinic, 'lena'))
  expect(closings(clinic)).toHaveLength(1)
  clinic.wait({ hours: 13 })
  expect((await clinic.do('board.read', {})).dayClosed).toBeUndefined()
})

test('the day stays open while a session is unsigned or a room not released (rule R30)', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession('Room 1', 'tom')
  expect(await clinic.refusal('day.close', await close(clinic, 'maya'))).toMatchObject({
    code: 'day-open',
    left: [{ name: 'Room 1', why: 'not-signed', session: session.id }],
  })
  await session.do('session.abandon', { reason: 'Client went home' })
  expect(await clinic.refusal('day.close', await close(clinic, 'maya'))).toMatchObject({
    code: 'day-open',
    left: [{ name: 'Room 1', why: 'not-released' }],
  })
  expect(closings(clinic)).toEqual([])
})

test('a manager hands over with a note; nobody else, and not without one', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession('Room 1', 'tom')
  const note = 'Client has to lie down, Lena finishes at six'
  expect(await clinic.refusal('day.close', await close(clinic, 'tom', note))).toEqual({ code: 'needs-manager' })
  expect(await clinic.refusal('day.close', await close(clinic, 'maya', ' - '))).toEqual(rule({ code: 'say-why' }))
  const wrong = { ...(await close(clinic, 'maya', note)), pass: 'made-up' }
  expect(await clinic.refusal('day.close', wrong)).toEqual({ code: 'pin-again' })
  await clinic.do('day.close', await close(clinic, 'maya', note))
  expect(closings(clinic)).toMatchObject([
    {
      by: clinic.person('maya'),
      data: { day: '2026-11-22', note, handedOver: [{ room: clinic.room('Room 1'), session: session.id }] },
    },
  ])
  expect((await clinic.do('board.read', {})).dayClosed).toMatchObject({ note })
  await clinic.startSession('Room 2', 'lena')
  expect((await clinic.do('board.read', {})).dayClosed).toBeUndefined()
})

test('a recurring list under way is a session that nobody signed', async () => {
  const clinic = await openReadyClinic()
  await clinic.signIn('maya')
  await clinic.do('checklists.put-in-use', { checklist: 'closing', reasons: [] })
  const pass = await clinic.pass('tom')
  const room = clinic.room('Room 1')
  const { session } = await clinic.do('lists.start', { list: 'closing', room, technician: clinic.person('tom'), pass })
  const left = [{ room, name: 'Closing list, Room 1', why: 'list-not-signed', session }]
  expect(await clinic.refusal('day.close', await close(clinic, 'tom'))).toEqual({ code: 'day-open', left })
  const run = new SessionAtWork(clinic, session, 'tom')
  await run.finishPause('list')
  await run.seal()
  await clinic.do('day.close', await close(clinic, 'tom'))
  expect(closings(clinic)).toHaveLength(1)
})
