import { describe, expect, test } from 'vitest'
import { errorSentence } from '../../../shared/text/errors'
import { type Clinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { rule } from '../../helpers/working-up-to'

async function managed(): Promise<Clinic> {
  const clinic = await openReadyClinic()
  await clinic.signIn()
  return clinic
}
const logged = (clinic: Clinic) => clinicEvents(clinic.folder).findLast(({ type }) => type === 'catalog-changed')?.data
const names = async (clinic: Clinic) => (await clinic.do('board.read', {})).rooms.map(({ name }) => name)

describe('a room', () => {
  test('is added, named anew and put in another place, each in the clinic log', async () => {
    const clinic = await managed()
    const { room } = await clinic.do('rooms.add', { name: 'Garden room' })
    expect(logged(clinic)).toEqual({ what: `room ${room}`, old: null, new: { id: room, name: 'Garden room' } })
    expect(await clinic.stateOf('Garden room')).toBe('turnover-due')
    await clinic.do('rooms.change', { room, name: 'Yard room', zones: [] })
    expect(logged(clinic)).toEqual({
      what: `room ${room}`,
      old: { id: room, name: 'Garden room' },
      new: { id: room, name: 'Yard room' },
    })
    const before = await names(clinic)
    await clinic.do('rooms.order', { rooms: [room] })
    expect(await names(clinic)).toEqual(['Yard room', ...before.slice(0, -1)])
    expect(logged(clinic)).toMatchObject({ what: 'rooms' })
    await clinic.restart()
    await clinic.learnNames()
    expect((await names(clinic))[0]).toBe('Yard room')

    await clinic.readyRoom('Yard room')
    const session = await clinic.startSession('Yard room')
    expect((await session.state()).room).toBe(room)
  })

  test('has a name that no other room in use has', async () => {
    const clinic = await managed()
    const refusal = async (name: string) => errorSentence(await clinic.refusal('rooms.add', { name }))
    expect(await refusal('  ')).toBe('Enter a name.')
    expect(await refusal('ROOM 1')).toBe('This name is already used. Make the two different.')
  })

  test('that somebody works in, or that owes a turnover, stays; a free one leaves the board and comes back', async () => {
    const clinic = await managed()
    const retire = (name: string) => ({ room: clinic.room(name), retired: true })
    const sentence = async (name: string) => errorSentence(await clinic.refusal('rooms.retire', retire(name)))
    const session = await clinic.startSession('Room 1')
    expect(await sentence('Room 1')).toBe(
      'Room 1 is in session. Finish the session first, then take the room out of use.',
    )
    await session.do('session.abandon', { reason: 'The client was called away' })
    const owed = 'Room 1 owes a turnover. Finish it first, then take the room out of use.'
    expect(await sentence('Room 1')).toBe(owed)
    await session.workThrough()
    expect(await sentence('Room 1')).toBe(owed)
    await session.seal()

    await clinic.do('rooms.retire', retire('Room 1'))
    expect(logged(clinic)).toMatchObject({ old: { name: 'Room 1' }, new: { retiredAt: clinic.time.at } })
    expect(await names(clinic)).toEqual(['Room 2', 'Room 3'])
    expect(await clinic.refusal('session.start', await clinic.startInput('Room 1', 'tom'))).toEqual({
      code: 'not-found',
      what: 'room',
    })
    // A room that was never used owes nothing.
    await clinic.do('rooms.retire', retire('Room 3'))
    expect(await sentence('Room 2')).toBe('Room 2 is the only room. Add another before you take it out of use.')
    await clinic.do('rooms.retire', { room: clinic.room('Room 1'), retired: false })
    expect(await names(clinic)).toEqual(['Room 1', 'Room 2'])
  })

  test('whose turnover is started cannot be retired meanwhile, nor can a retired one be turned over', async () => {
    const clinic = await managed()
    const turnover = await clinic.startTurnover('Room 3')
    expect(await clinic.refusal('rooms.retire', { room: clinic.room('Room 3'), retired: true })).toMatchObject({
      code: 'room-stays',
    })
    await turnover.workThrough()
    await turnover.seal()
    await clinic.do('rooms.retire', { room: clinic.room('Room 3'), retired: true })
    const start = {
      room: clinic.room('Room 3'),
      technician: clinic.person('tom'),
      pass: await clinic.pass('tom'),
    }
    expect(await clinic.refusal('session.start-turnover', start)).toEqual({ code: 'not-found', what: 'room' })
  })
})

describe('zones of a room', () => {
  test('take the place of the checklist’s, and a session keeps those it was opened with', async () => {
    const clinic = await managed()
    const room = clinic.room('Room 1')
    const zones = async (...labels: string[]) =>
      clinic.do('rooms.change', { room, name: 'Room 1', zones: labels.map((label) => ({ label })) })
    await zones('Bench', 'Stool')
    const session = await clinic.startSession('Room 1')
    const opened = (await session.view()).events[0]
    expect(opened?.data).toMatchObject({ zones: [{ label: 'Bench' }, { label: 'Stool' }] })
    await zones('Bench')

    const line = 'surfaces-disinfected-before'
    const [bench, stool] = (await session.state()).zones ?? []
    const wet = async (...ids: (string | undefined)[]) => {
      const known = ids.filter((id) => id !== undefined)
      await session.do('session.start-timer', { line, product: clinic.wipe, zones: known })
      clinic.wait({ seconds: 60 })
    }
    await wet(bench?.id)
    expect(await session.refusal('session.answer', { line, values: {} })).toEqual(
      rule({ code: 'zones-missing', zones: ['Stool'] }),
    )
    await clinic.restart()
    await wet(stool?.id)
    await session.do('session.answer', { line, values: {} })
    await session.workThrough()
    await session.seal()

    await clinic.signIn()
    const record = await clinic.do('records.read', { session: session.id })
    expect(record.seal).toBe('intact')
    const cleaned = record.checklist.sections.flatMap(({ lines }) => lines).find(({ id }) => id === 'surfaces-cleaned')
    expect(cleaned?.fields).toMatchObject([{ options: [{ label: 'Bench' }, { label: 'Stool' }] }])
    const next = await clinic.startSession('Room 1')
    expect((await next.state()).zones).toMatchObject([{ label: 'Bench' }])
    // Other rooms keep the checklist's.
    expect((await (await clinic.startSession('Room 2', 'lena')).state()).zones).toBeUndefined()
  })

  test('have names of their own, and keep their id when they are named anew', async () => {
    const clinic = await managed()
    const room = clinic.room('Room 1')
    const change = (zones: { id?: string; label: string }[]) => ({ room, name: 'Room 1', zones })
    const refusal = async (...labels: string[]) =>
      errorSentence(await clinic.refusal('rooms.change', change(labels.map((label) => ({ label })))))
    expect(await refusal('Bench', ' ')).toBe('Enter a name for each zone, or take the empty one away.')
    expect(await refusal('Bench', 'bench')).toBe('Two zones have the same name. Make them different.')
    await clinic.do('rooms.change', change([{ label: 'Bench' }]))
    const zone = async () => (await clinic.do('rooms.read', {})).rooms.find(({ id }) => id === room)?.zones?.[0]
    const first = await zone()
    await clinic.do('rooms.change', change([{ id: first?.id ?? '', label: 'Work bench' }]))
    expect(await zone()).toEqual({ id: first?.id, label: 'Work bench' })
  })
})
