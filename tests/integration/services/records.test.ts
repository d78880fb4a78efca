import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openReadyClinic, temporaryFolder, type Clinic } from '../../helpers/clinic'
import { clinicEvents, soundLines } from '../../helpers/files'
import { FillingDisk } from '../../helpers/filling-disk'
import { sealedRecords } from '../../helpers/sealed-records'

let clinic: Clinic
beforeEach(async () => {
  clinic = await openReadyClinic()
})
const sealedFile = (id: string, month = '2026-11') => path.join(clinic.folder, 'sessions', month, `${id}.jsonl`)

/** A stopped session: the shortest way to a sealed treatment record. */
async function stoppedSession(room = 'Room 1', client = 'C-2041'): Promise<string> {
  const session = await clinic.startSession(room, 'tom', { client })
  await session.settle('sink-and-waste-ready')
  await session.do('session.problem', { line: 'chair-safe-and-covered', note: '=SUM(A1) "loose"\nlock' })
  await session.do('session.abandon', { reason: 'Client felt faint' })
  await session.finishPause('turnover')
  await session.seal()
  return session.id
}

describe('the list of records', () => {
  test('is built anew when its index is gone or damaged', async () => {
    const id = await stoppedSession()
    await clinic.signIn('maya')
    const before = await sealedRecords(clinic)
    expect(before[0]).toMatchObject({ session: id, stopped: true, problems: 1, done: 10 })
    for (const damage of [
      () => rmSync(path.join(clinic.folder, 'index'), { recursive: true }),
      () => writeFileSync(path.join(clinic.folder, 'index', '2026-11.json'), '{"v":1,'),
    ]) {
      await clinic.close()
      damage()
      await clinic.start()
      await clinic.signIn('maya')
      expect(await sealedRecords(clinic)).toEqual(before)
    }
  })

  test('goes in pages, newest first, over the months', async () => {
    const first = await stoppedSession()
    clinic.time.setClock('2026-12-01T08:00:00.000Z')
    await clinic.restart()
    await clinic.readyRoom('Room 3')
    const last = await stoppedSession('Room 3', 'C-7')
    await clinic.signIn('maya')
    const rows = await sealedRecords(clinic)
    expect(rows).toHaveLength(5)
    expect(rows.map(({ session }) => session).indexOf(first)).toBe(2)
    expect(rows[0]).toMatchObject({ session: last, month: '2026-12' })
    const page = (offset: number) => clinic.do('records.find', { query: {}, offset, limit: 1 })
    const pages = await Promise.all([0, 1, 2, 3, 4, 9].map(page))
    expect(pages.flatMap((one) => one.rows.map(({ session }) => session))).toEqual(rows.map(({ session }) => session))
  })

  test('shows the others when one record cannot be read', async () => {
    const id = await stoppedSession()
    mkdirSync(sealedFile('261122-abcde'))
    writeFileSync(sealedFile('261122-fghij'), 'no journal\n')
    await clinic.restart()
    await clinic.signIn('maya')
    const rows = await sealedRecords(clinic)
    expect(rows[0]?.session).toBe(id)
    expect(rows).toHaveLength(3)
    expect(await sealedRecords(clinic)).toEqual(rows)
    expect(await clinic.refusal('records.read', { session: '261122-fghij' })).toEqual({
      code: 'not-found',
      what: 'record',
    })
  })
})

describe('one record', () => {
  test('is intact, and is not once any byte is another', async () => {
    const id = await stoppedSession()
    await clinic.signIn('maya')
    const whole = await clinic.do('records.read', { session: id })
    expect(whole).toMatchObject({ seal: 'intact', altered: [], hash: soundLines(sealedFile(id)).at(-1)?.hash })
    const text = readFileSync(sealedFile(id), 'utf8')
    writeFileSync(sealedFile(id), text.replace('Client felt faint', 'Client felt great'))
    const { seal, altered } = await clinic.do('records.read', { session: id })
    expect(seal).toBe('altered')
    expect(altered).toHaveLength(1)
  })

  test('is altered when it was written anew with a sound chain of its own', async () => {
    const id = await stoppedSession('Room 1')
    const other = await stoppedSession('Room 2')
    writeFileSync(sealedFile(id), readFileSync(sealedFile(other)))
    await clinic.signIn('maya')
    expect((await clinic.do('records.read', { session: id })).seal).toBe('altered')
  })

  test('takes a signed addendum behind its seal and stays intact', async () => {
    const id = await stoppedSession()
    const input = {
      session: id,
      person: clinic.person('lena'),
      text: 'Client called: redness',
      reason: 'Told by telephone',
    }
    expect(await clinic.refusal('records.addendum', { ...input, pass: 'guessed' })).toEqual({ code: 'pin-again' })
    expect(
      await clinic.refusal('records.addendum', { ...input, reason: '-', pass: await clinic.pass('lena') }),
    ).toEqual({
      code: 'rule',
      rule: { code: 'say-why' },
    })
    await clinic.do('records.addendum', { ...input, pass: await clinic.pass('lena') })
    await clinic.signIn('maya')
    const record = await clinic.do('records.read', { session: id })
    expect(record.seal).toBe('intact')
    expect(record.events.at(-1)).toMatchObject({
      type: 'addendum-signed',
      by: clinic.person('lena'),
      data: { text: 'Client called: redness', reason: 'Told by telephone' },
    })
    expect(soundLines(sealedFile(id)).at(-2)).toMatchObject({ type: 'sealed', hash: record.hash })
    const signed = soundLines(sealedFile(id)).at(-1)
    expect(clinicEvents(clinic.folder).findLast(({ type }) => type === 'addendum-signed')?.data).toEqual({
      session: id,
      hash: signed?.hash,
    })
  })

  test('takes two addenda at the same moment one after the other', async () => {
    const filling = new FillingDisk()
    clinic = await openReadyClinic({ disk: filling.disk })
    const id = await stoppedSession()
    const input = async (who: 'lena' | 'tom') => ({
      session: id,
      person: clinic.person(who),
      pass: await clinic.pass(who),
      text: 'Seen again',
      reason: 'Later visit',
    })
    const inputs = [await input('lena'), await input('tom')]
    filling.isSlow = true
    await clinic.signIn('maya')
    await Promise.all(inputs.map((addendum) => clinic.do('records.addendum', addendum)))
    expect(
      soundLines(sealedFile(id))
        .slice(-2)
        .map(({ by }) => by),
    ).toEqual(inputs.map(({ person }) => person))
  })
})

describe('saving records', () => {
  test('as JSON Lines copies the journals byte for byte', async () => {
    const id = await stoppedSession()
    await clinic.signIn('maya')
    clinic.shell.target = path.join(temporaryFolder(), 'record.jsonl')
    const saved = await clinic.do('records.save', { sessions: [id], format: 'jsonl' })
    expect(clinic.shell.suggested).toEqual([`record-${id}.jsonl`])
    expect(readFileSync(clinic.shell.target)).toEqual(readFileSync(sealedFile(id)))
    await clinic.do('records.show', { token: saved.token })
    expect(await clinic.refusal('records.show', { token: 'guessed' })).toEqual({
      code: 'not-found',
      what: 'saved-file',
    })
    expect(clinic.shell.shown).toEqual([clinic.shell.target])
    expect(JSON.stringify(saved)).not.toContain(path.dirname(clinic.shell.target))
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
      type: 'exported',
      by: clinic.person('maya'),
      data: { format: 'jsonl', count: 1, sessions: [id] },
    })
  })

  test('as CSV gives a row an entry, and no cell becomes a formula', async () => {
    const id = await stoppedSession()
    await clinic.signIn('maya')
    clinic.shell.target = path.join(temporaryFolder(), 'all.csv')
    expect(await clinic.do('records.save', { sessions: 'all', format: 'csv' })).toMatchObject({
      name: 'all.csv',
      count: 3,
    })
    const text = readFileSync(clinic.shell.target, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain(`"'=SUM(A1) ""loose""\nlock"`)
    expect(text.split('\r\n').filter((row) => row.includes(id))).toHaveLength(45)
    expect(text).toContain('intact')
    expect(text).not.toMatch(/(^|,)"?[=+@]/m)
  })

  test('says how many records are in the file, not how many were asked for', async () => {
    const id = await stoppedSession()
    await clinic.signIn('maya')
    clinic.shell.target = path.join(temporaryFolder(), 'some.csv')
    const saved = await clinic.do('records.save', { sessions: [id, '261122-zzzzz'], format: 'csv' })
    expect(saved.count).toBe(1)
  })

  test('is not done without a place for it, and leaves nothing behind where it fails', async () => {
    const id = await stoppedSession()
    await clinic.signIn('maya')
    const input = { sessions: [id], format: 'csv' }
    expect(await clinic.refusal('records.save', input)).toEqual({ code: 'cancelled' })
    expect(await clinic.refusal('records.save', { ...input, format: 'docx' })).toMatchObject({ code: 'bad-request' })
    clinic.shell.target = path.join(temporaryFolder(), 'nowhere', 'a.csv')
    expect(await clinic.refusal('records.save', input)).toEqual({
      code: 'not-written',
      name: 'a.csv',
      fault: 'folder-gone',
    })
    expect(existsSync(`${clinic.shell.target}.part`)).toBe(false)
  })
})
