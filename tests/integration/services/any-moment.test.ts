import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openReadyClinic, type Clinic } from '../../helpers/clinic'
import { clinicEvents, soundLines } from '../../helpers/files'
import { sealedRecords } from '../../helpers/sealed-records'

test('a power cut after any step of a session changes nothing', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession()
  let steps = 0
  const cut = async (): Promise<void> => {
    steps += 1
    const before = [await session.state(), await clinic.board('Room 1')]
    await clinic.crash()
    expect([await session.state(), await clinic.board('Room 1')]).toEqual(before)
    expect((await clinic.do('app.status', {})).notices).toEqual([{ code: 'sessions-back', count: 1 }])
  }
  await cut()
  const { checklist } = await session.view()
  for (const section of checklist.sections) {
    if (section.kind === 'cards') {
      await session.settle('treatment-settings')
      await cut()
      continue
    }
    for (const line of await session.openLines(section.id)) {
      const isTimed = (await session.line(line)).fields.some(({ kind }) => kind === 'timer')
      if (isTimed) await session.startTimer(line).then(cut)
      await session.settle(line)
      await cut()
    }
    if (section.id !== 'turnover') await session.pass(section.id).then(cut)
  }
  expect(steps).toBeGreaterThan(45)
  await session.seal()
  await clinic.crash()
  expect(await clinic.stateOf('Room 1')).toBe('ready')
  expect((await clinic.do('app.status', {})).notices).toEqual([])
})

describe('a power cut between the steps of a seal is made good at the next start', () => {
  const month = '2026-11'

  /** A sealed turnover of Room 3, then the folder as it was before its frame, its move or its row. */
  async function sealedTurnover() {
    const clinic = await openReadyClinic()
    const turnover = await clinic.startTurnover('Room 3')
    await turnover.finishPause('turnover')
    const at = (...parts: string[]) => path.join(clinic.folder, ...parts)
    const log = at('clinic-log', `${month}.jsonl`)
    const unframed = readFileSync(log).length
    await turnover.seal()
    await clinic.close()
    const [open, sealed] = [
      at('sessions', 'open', `${turnover.id}.jsonl`),
      at('sessions', month, `${turnover.id}.jsonl`),
    ]
    return {
      clinic,
      id: turnover.id,
      unframe: () => truncateSync(log, unframed),
      unmove: () => renameSync(sealed, open),
      unlist: () => rmSync(at('index'), { recursive: true }),
      sealed,
    }
  }

  async function isWhole(clinic: Clinic, id: string, sealed: string): Promise<void> {
    expect(await clinic.stateOf('Room 3')).toBe('ready')
    expect(existsSync(sealed)).toBe(true)
    const last = soundLines(sealed).at(-1)
    const frames = clinicEvents(clinic.folder).filter(({ data }) => 'session' in data && data.session === id)
    expect(frames.map(({ type }) => type)).toEqual(['session-opened', 'session-sealed', 'room-released'])
    expect(frames[1]?.data).toMatchObject({ hash: last?.hash })
    await clinic.signIn('maya')
    expect((await sealedRecords(clinic, 1))[0]?.session).toBe(id)
    expect((await clinic.do('records.read', { session: id })).seal).toBe('intact')
  }

  test('written, but not in the clinic log', async () => {
    const { clinic, id, unframe, unmove, unlist, sealed } = await sealedTurnover()
    unframe()
    unmove()
    unlist()
    await clinic.start()
    expect((await clinic.do('app.status', {})).notices).toEqual([{ code: 'seal-finished', session: id }])
    await isWhole(clinic, id, sealed)
  })

  test('in the clinic log, but not moved', async () => {
    const { clinic, id, unmove, unlist, sealed } = await sealedTurnover()
    unmove()
    unlist()
    await clinic.start()
    expect((await clinic.do('app.status', {})).notices).toEqual([{ code: 'seal-finished', session: id }])
    await isWhole(clinic, id, sealed)
  })

  test('moved, but without its row', async () => {
    const { clinic, id, unlist, sealed } = await sealedTurnover()
    unlist()
    await clinic.start()
    expect((await clinic.do('app.status', {})).notices).toEqual([])
    await isWhole(clinic, id, sealed)
  })

  test('a seal finished late does not lend the room more time than it had', async () => {
    const { clinic, unframe, unmove } = await sealedTurnover()
    unframe()
    unmove()
    clinic.wait({ hours: 5 })
    await clinic.start()
    expect((await clinic.board('Room 3')).state).toMatchObject({ state: 'turnover-due', reason: 'ran-out' })
  })
})

test('a seal that is finished months later is found in the clinic log all the same', async () => {
  const clinic = await openReadyClinic()
  const turnover = await clinic.startTurnover('Room 3')
  await turnover.finishPause('turnover')
  const log = path.join(clinic.folder, 'clinic-log', '2026-11.jsonl')
  const unframed = readFileSync(log).length
  await turnover.seal()
  await clinic.close()
  truncateSync(log, unframed)
  const name = `${turnover.id}.jsonl`
  renameSync(path.join(clinic.folder, 'sessions', '2026-11', name), path.join(clinic.folder, 'sessions', 'open', name))
  clinic.time.setClock('2027-02-03T09:00:00.000Z')
  await clinic.start()
  expect(clinic.files('clinic-log')).toEqual(['2026-11.jsonl', '2027-02.jsonl'])
  await clinic.signIn('maya')
  expect(await clinic.do('records.read', { session: turnover.id })).toMatchObject({
    seal: 'intact',
    row: { month: '2026-11' },
  })
})

test('a session begun, but not yet in the clinic log, is announced at the next start', async () => {
  const clinic = await openReadyClinic()
  const log = path.join(clinic.folder, 'clinic-log', '2026-11.jsonl')
  const kept = path.join(clinic.folder, 'kept.jsonl')
  copyFileSync(log, kept)
  const session = await clinic.startSession()
  await clinic.close()
  renameSync(kept, log)
  await clinic.start()
  expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({ type: 'session-opened', data: { session: session.id } })
  expect(await clinic.stateOf('Room 1')).toBe('in-session')
})
