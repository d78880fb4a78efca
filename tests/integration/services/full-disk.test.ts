import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openReadyClinic, temporaryFolder, type Clinic } from '../../helpers/clinic'
import { soundLines } from '../../helpers/files'
import { FillingDisk } from '../../helpers/filling-disk'
import type { SessionAtWork } from '../../helpers/session-at-work'

const FULL = { code: 'not-saved', fault: 'disk-full' }

async function onFillingDisk(): Promise<{ filling: FillingDisk; clinic: Clinic }> {
  const filling = new FillingDisk()
  return { filling, clinic: await openReadyClinic({ disk: filling.disk }) }
}
const journalOf = (clinic: Clinic, { id }: SessionAtWork) =>
  soundLines(path.join(clinic.folder, 'sessions', 'open', `${id}.jsonl`))

describe('on a full disk', () => {
  test('answers stay, in order, the door stays closed, and all is written when there is room again', async () => {
    const { filling, clinic } = await onFillingDisk()
    const session = await clinic.startSession()
    await session.settle('sink-and-waste-ready')
    const safeUntil = { at: clinic.time.at, offset: 60 }
    filling.isFull = true
    const rest = (await session.openLines('room-ready')).slice()
    for (const [count, line] of rest
      .filter((id) => id !== 'surfaces-disinfected-before' && id !== 'trimmer-disinfected')
      .entries()) {
      const { events, save } = await session.settle(line)
      expect(events).toMatchObject([{ type: 'answered', data: { line } }])
      expect(save).toEqual({ state: 'unsaved', fault: 'disk-full', from: 3, count: count + 1, safeUntil })
    }
    await session.settle('surfaces-disinfected-before')
    await session.settle('trimmer-disinfected')
    expect(await session.openLines('room-ready')).toEqual([])
    expect(await session.refusal('session.pass', { pause: 'room-ready' })).toEqual(FULL)
    expect(journalOf(clinic, session)).toHaveLength(3)
    const inMemory = await session.view()

    await clinic.tend()
    expect((await session.view()).save.state).toBe('unsaved')
    filling.isFull = false
    await clinic.tend()
    const onDisk = await session.view()
    expect(onDisk.save).toEqual({ state: 'saved', at: inMemory.events.at(-1)?.at, offset: 60 })
    expect(onDisk.events).toEqual(inMemory.events)
    expect(journalOf(clinic, session).map(({ seq }) => seq)).toEqual(inMemory.events.map(({ seq }) => seq))
    await session.pass('room-ready')
    await clinic.crash()
    expect((await session.view()).events.slice(0, -1)).toEqual(inMemory.events)
  })

  test('the next answer brings the waiting ones along', async () => {
    const { filling, clinic } = await onFillingDisk()
    const session = await clinic.startSession()
    filling.isFull = true
    await session.settle('sink-and-waste-ready')
    filling.isFull = false
    expect((await session.settle('chair-safe-and-covered')).save.state).toBe('saved')
    expect(journalOf(clinic, session).slice(2)).toMatchObject([
      { data: { line: 'sink-and-waste-ready' } },
      { data: { line: 'chair-safe-and-covered' } },
    ])
  })

  test('"try again" says whether it worked', async () => {
    const { filling, clinic } = await onFillingDisk()
    const session = await clinic.startSession()
    filling.isFull = true
    await session.settle('sink-and-waste-ready')
    expect((await session.do('session.retry', {})).save.state).toBe('unsaved')
    filling.isFull = false
    expect((await session.do('session.retry', {})).save.state).toBe('saved')
  })

  test('no session starts, no photo is taken in, no room is blocked', async () => {
    const { filling, clinic } = await onFillingDisk()
    const session = await clinic.startSession('Room 2', 'lena')
    const start = await clinic.startInput('Room 1', 'tom')
    const block = { room: clinic.room('Room 1'), person: clinic.person('maya'), pass: await clinic.pass('maya') }
    filling.isFull = true
    expect(await clinic.refusal('session.start', start)).toEqual(FULL)
    expect(await clinic.refusal('room.block', { ...block, reason: 'Lamp is broken' })).toEqual(FULL)
    expect(
      await session.refusal('session.attach', {
        line: 'barriers-fitted',
        field: 'photo',
        image: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      }),
    ).toEqual(FULL)
    expect(await clinic.stateOf('Room 1')).toBe('ready')
    filling.isFull = false
    await clinic.restart()
    expect((await clinic.do('app.status', {})).notices).toEqual([{ code: 'sessions-back', count: 1 }])
    expect((await clinic.call('session.start', await clinic.startInput('Room 1', 'tom'))).ok).toBe(true)
  })

  test('a seal is refused while answers wait, and made good by itself when the disk refused it', async () => {
    const { filling, clinic } = await onFillingDisk()
    const turnover = await clinic.startTurnover('Room 3')
    await turnover.finishPause('turnover')
    filling.isFull = true
    const input = { session: turnover.id, pass: await clinic.pass('tom') }
    expect(await clinic.refusal('session.seal', input)).toEqual(FULL)
    expect(await clinic.stateOf('Room 3')).toBe('turnover-due')
    filling.isFull = false
    await clinic.tend()
    expect(await clinic.stateOf('Room 3')).toBe('ready')
    expect(clinic.files('sessions', 'open')).toEqual([])
  })

  test('a seal whose frame is refused says why, and is framed later', async () => {
    const { filling, clinic } = await onFillingDisk()
    const turnover = await clinic.startTurnover('Room 3')
    await turnover.finishPause('turnover')
    const pass = await clinic.pass('tom')
    filling.writesLeft = 1
    expect(await clinic.refusal('session.seal', { session: turnover.id, pass })).toEqual(FULL)
    filling.writesLeft = Infinity
    await clinic.tend()
    expect(await clinic.stateOf('Room 3')).toBe('ready')
    expect(clinic.files('sessions', '2026-11')).toContain(`${turnover.id}.jsonl`)
  })
})

describe('saved to another folder', () => {
  async function rescued() {
    const { filling, clinic } = await onFillingDisk()
    const session = await clinic.startSession()
    filling.isFull = true
    for (const line of ['sink-and-waste-ready', 'chair-safe-and-covered']) await session.settle(line)
    clinic.shell.folder = temporaryFolder()
    return { filling, clinic, session }
  }

  test('the whole journal is there with its chain, and comes back after the program ended', async () => {
    const { filling, clinic, session } = await rescued()
    filling.isFull = false
    const before = await session.view()
    const { name } = await clinic.do('session.save-elsewhere', { session: session.id })
    const copy = path.join(path.dirname(clinic.shell.folder ?? ''), name)
    expect(soundLines(copy).map(({ seq }) => seq)).toEqual(before.events.map(({ seq }) => seq))
    expect((await session.view()).save).toMatchObject({ state: 'unsaved', rescued: true })

    await clinic.crash()
    expect((await session.view()).events).toHaveLength(2)
    clinic.shell.file = copy
    expect(await clinic.do('session.bring-back', {})).toEqual({ session: session.id, count: 2 })
    expect((await session.view()).events).toEqual(before.events)
    expect(await clinic.refusal('session.bring-back', {})).toEqual({ code: 'rescue', why: 'nothing-new' })
    expect(journalOf(clinic, session)).toEqual(soundLines(copy))
  })

  test("nothing but the same session's untouched copy is taken in", async () => {
    const { filling, clinic, session } = await rescued()
    filling.isFull = false
    const { name } = await clinic.do('session.save-elsewhere', { session: session.id })
    const copy = path.join(path.dirname(clinic.shell.folder ?? ''), name)
    await clinic.crash()
    const bringBack = (file: string | undefined) => {
      clinic.shell.file = file
      return clinic.refusal('session.bring-back', {})
    }
    expect(await bringBack(undefined)).toEqual({ code: 'cancelled' })
    expect(await bringBack(path.join(clinic.folder, 'catalog.json'))).toEqual({ code: 'rescue', why: 'not-a-journal' })
    expect(await bringBack(path.join(clinic.folder, 'not-there.jsonl'))).toEqual({
      code: 'rescue',
      why: 'not-a-journal',
    })
    expect(await bringBack(clinic.altered(copy, 'chair-safe', 'floor-safe'))).toEqual({
      code: 'rescue',
      why: 'altered',
    })
    await session.settle('barriers-fitted')
    expect(await bringBack(copy)).toEqual({ code: 'rescue', why: 'other-session' })
  })

  test('a seal that only lay in the copy releases the room when it comes back', async () => {
    const { filling, clinic } = await onFillingDisk()
    const turnover = await clinic.startTurnover('Room 3')
    await turnover.finishPause('turnover')
    filling.isFull = true
    await clinic.call('session.seal', { session: turnover.id, pass: await clinic.pass('tom') })
    clinic.shell.folder = temporaryFolder()
    filling.isFull = false
    const { name } = await clinic.do('session.save-elsewhere', { session: turnover.id })
    await clinic.crash()
    clinic.shell.file = path.join(path.dirname(clinic.shell.folder), name)
    await clinic.do('session.bring-back', {})
    await clinic.tend()
    expect(await clinic.stateOf('Room 3')).toBe('ready')
  })

  test('a folder that refuses the copy is told', async () => {
    const { clinic, session } = await rescued()
    expect(await clinic.refusal('session.save-elsewhere', { session: session.id })).toMatchObject({
      code: 'not-written',
      fault: 'disk-full',
    })
    clinic.shell.folder = undefined
    expect(await clinic.refusal('session.save-elsewhere', { session: session.id })).toEqual({ code: 'cancelled' })
  })
})

test('a slow disk keeps the order and loses nothing', async () => {
  const { filling, clinic } = await onFillingDisk()
  filling.isSlow = true
  const session = await clinic.startSession()
  const lines = ['sink-and-waste-ready', 'chair-safe-and-covered', 'cords-routed-and-covered', 'barriers-fitted']
  await Promise.all(lines.map((line) => session.do('session.answer', { line })))
  expect(journalOf(clinic, session).slice(2)).toMatchObject(lines.map((line) => ({ data: { line } })))
})
