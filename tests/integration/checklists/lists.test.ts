import { expect, test } from 'vitest'
import type { DueList } from '../../../shared/checklist/due-list'
import { addLine, rewordLine } from '../../../shared/checklist/draft/lines'
import { type Clinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { SessionAtWork } from '../../helpers/session-at-work'

async function clinicWith(...lists: readonly string[]): Promise<Clinic> {
  const clinic = await openReadyClinic()
  await clinic.signIn('maya')
  for (const checklist of lists) await clinic.do('checklists.put-in-use', { checklist, reasons: [] })
  return clinic
}

async function start(clinic: Clinic, list: string, room?: string): Promise<SessionAtWork> {
  const pass = await clinic.pass('tom')
  const place = room === undefined ? {} : { room: clinic.room(room) }
  const { session } = await clinic.do('lists.start', { list, ...place, technician: clinic.person('tom'), pass })
  return new SessionAtWork(clinic, session, 'tom')
}

const stateOf = async (clinic: Clinic): Promise<readonly string[]> =>
  (await clinic.do('lists.due', {})).map(({ list, room, state }: DueList) =>
    [list, room?.name, state].filter((word) => word !== undefined).join(' '),
  )

test('recurring lists wait until they are taken into use, and are no choice for a treatment', async () => {
  const clinic = await clinicWith()
  expect(await stateOf(clinic)).toEqual([])
  await clinic.do('checklists.put-in-use', { checklist: 'weekly', reasons: [] })
  expect(await stateOf(clinic)).toEqual(['weekly due'])
  expect((await clinic.do('app.directory', {})).checklists.map(({ id }) => id)).toEqual(['scalp-micropigmentation'])
  const input = await clinic.startInput('Room 1', 'tom', { checklist: 'weekly' })
  expect(await clinic.refusal('session.start', input)).toEqual({ code: 'not-found', what: 'checklist' })
})

test('a list is worked and sealed like a session, without a room’s gate or release, and is due again by the calendar', async () => {
  const clinic = await clinicWith('weekly')
  const board = await clinic.board('Room 1')
  const run = await start(clinic, 'weekly')
  expect(await stateOf(clinic)).toEqual(['weekly under-way'])
  expect((await run.view()).room.name).toBe('Whole clinic')
  expect(await clinic.board('Room 1')).toEqual(board)
  const again = await start(clinic, 'weekly')
  expect(again.id).toBe(run.id)
  await run.finishPause('list')
  await clinic.restart()
  await run.seal()
  expect(await stateOf(clinic)).toEqual(['weekly done'])
  const told = clinicEvents(clinic.folder).filter(({ data }) => 'session' in data && data.session === run.id)
  expect(told.map(({ type }) => type)).toEqual(['session-opened', 'session-sealed'])

  await clinic.signIn('maya')
  const record = await clinic.do('records.read', { session: run.id })
  expect(record).toMatchObject({
    seal: 'intact',
    row: { purpose: 'list', checklist: 'Weekly list', roomName: 'Whole clinic', technicianName: 'Tom Okafor' },
  })
  clinic.time.setClock('2026-11-28T22:00:00.000Z')
  expect(await stateOf(clinic)).toEqual(['weekly done'])
  clinic.time.setClock('2026-11-29T11:00:00.000Z')
  expect(await clinic.do('lists.due', {})).toMatchObject([
    { state: 'due', dueOn: '2026-11-29', last: { by: 'Tom Okafor' } },
  ])
})

test('a list of the rooms is due in each of them, also while a client is treated there', async () => {
  const clinic = await clinicWith('closing', 'opening')
  expect(await stateOf(clinic)).toEqual([
    'closing Room 1 due',
    'closing Room 2 due',
    'closing Room 3 due',
    'opening due',
  ])
  const session = await clinic.startSession('Room 1', 'lena')
  const run = await start(clinic, 'closing', 'Room 1')
  await run.finishPause('list')
  await run.seal()
  expect(await stateOf(clinic)).toContain('closing Room 1 done')
  expect(await clinic.stateOf('Room 1')).toBe('in-session')
  expect((await clinic.board('Room 1')).session?.id).toBe(session.id)
  const input = { list: 'closing', technician: clinic.person('tom'), pass: await clinic.pass('tom') }
  expect(await clinic.refusal('lists.start', input)).toEqual({ code: 'not-found', what: 'room' })
})

test('a list of the clinic’s own comes back as often as the manager says, until it is in use', async () => {
  const clinic = await clinicWith()
  const { checklist } = await clinic.do('checklists.new', {
    name: 'Fridge list',
    recurs: { every: 'day', of: 'clinic' },
  })
  const read = () => clinic.do('checklists.read', { checklist })
  const { draft } = await read()
  if (draft === undefined) throw new Error('No draft')
  const worded = rewordLine(addLine(draft.checklist, 'list', 'own-1'), 'own-1', 'Fridge below eight degrees')
  await clinic.do('checklists.save-draft', { draft: { ...worded, recurs: { every: 'month', of: 'clinic' } } })
  await clinic.do('checklists.put-in-use', { checklist, reasons: [] })
  expect(await clinic.do('lists.due', {})).toMatchObject([{ name: 'Fridge list', every: 'month', state: 'due' }])
  const inUse = (await read()).inUse
  if (inUse === undefined) throw new Error('Not in use')
  await clinic.do('checklists.save-draft', { draft: { ...inUse, recurs: { every: 'day', of: 'clinic' } } })
  expect((await read()).draft?.checklist.recurs).toEqual({ every: 'month', of: 'clinic' })
})
