import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { HistoryQuery } from '../../../shared/history/query'
import { foldText } from '../../../shared/history/fold-text'
import { Clinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { AFTERWARDS, SESSIONS, sampleFolder } from '../commands/terminal'

/** The sample with its manager signed in. */
async function openSample(at: string): Promise<Clinic> {
  const clinic = new Clinic(at, new FakeTime(AFTERWARDS, 60), undefined)
  await clinic.start()
  await clinic.learnNames()
  const manager = clinic.directory.people.find(({ role }) => role === 'manager')?.id ?? ''
  const { pass } = await clinic.do('people.check-pin', { person: manager, pin: '4821' })
  await clinic.do('people.sign-in', { person: manager, pass })
  return clinic
}

const find = (clinic: Clinic, query: HistoryQuery) => clinic.do('records.find', { query, offset: 0, limit: 500 })

test('every session is listed, open ones first, and each is found by its number and client', async () => {
  const clinic = await openSample(await sampleFolder())
  const { history } = clinic.running.program()
  await history.complete()
  const all = await find(clinic, {})
  expect(all).toMatchObject({ total: SESSIONS, isComplete: true })
  expect(all.sealed + all.open).toBe(SESSIONS)
  expect(all.rows.slice(0, all.open).every(({ status }) => status === 'open')).toBe(true)
  const sealed = all.rows.slice(all.open).map(({ at }) => at)
  expect(sealed).toEqual([...sealed].sort().reverse())
  for (const { session, client } of all.rows.slice(0, 40)) {
    expect((await find(clinic, { text: session.slice(3) })).rows.map((row) => row.session)).toContain(session)
    if (client === undefined) continue
    const found = await find(clinic, { text: client.toLowerCase() })
    expect(found.rows.map((row) => row.session)).toContain(session)
  }
  await clinic.close()
})

test('a note is found in exactly the records whose journals hold it', async () => {
  const clinic = await openSample(await sampleFolder())
  const { history, index, journals } = clinic.running.program()
  await history.complete()
  for (const text of ['消毒液', '満足', 'apaisante', 'результат', 'הלקוח', '만족']) {
    const holding = index
      .months()
      .flatMap((month) => index.rows(month))
      .filter(({ month, session }) =>
        journals
          .readSealed(month, session)
          .lines.some(({ data }) => foldText(JSON.stringify(data)).includes(foldText(text))),
      )
      .map(({ session }) => session)
    const { rows } = await find(clinic, { text, state: 'sealed' })
    expect(rows.map(({ session }) => session).sort(), text).toEqual(holding.sort())
  }
  await clinic.close()
})

test('the first answer comes before older months are read, and the window is told when they are', async () => {
  const clinic = await openSample(await sampleFolder())
  const first = await find(clinic, {})
  expect(first.rows.length).toBeGreaterThan(0)
  await clinic.running.program().history.complete()
  expect(clinic.changes).toContainEqual({ topic: 'history' })
  expect((await find(clinic, {})).isComplete).toBe(true)
  await clinic.close()
})

test('an addendum signed now is found by its words', async () => {
  const own = await sampleFolder()
  const clinic = await openSample(own)
  await clinic.running.program().history.complete()
  const { rows, open } = await find(clinic, {})
  const session = rows[open + 3]?.session ?? ''
  const person = clinic.directory.people.find(({ role }) => role === 'manager')?.id ?? ''
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  await clinic.do('records.addendum', { session, person, pass, text: 'Ein Übelkeitsanfall danach', reason: 'Anruf' })
  const found = await find(clinic, { text: 'UBELKEIT' })
  expect(found.rows.map((row) => row.session)).toEqual([session])
  await clinic.close()
})

test('a record that was changed outside is found as altered once it was looked at', async () => {
  const own = await sampleFolder()
  const clinic = await openSample(own)
  const { history, index, folder: data } = clinic.running.program()
  await history.complete()
  expect((await find(clinic, { state: 'altered' })).total).toBe(0)
  const row = index.rows(index.months()[1] ?? '')[2]
  if (row === undefined) throw new Error('No record')
  const { file } = data.sealedJournal(row.month, row.session)
  writeFileSync(file, readFileSync(file, 'utf8').replace(row.room, 'room-x'))
  await clinic.do('records.read', { session: row.session })
  expect((await find(clinic, { state: 'altered' })).rows.map(({ session }) => session)).toEqual([row.session])
  await clinic.close()
})

test('an index of an older version is made again from the journals', async () => {
  const own = await sampleFolder()
  const clinic = await openSample(own)
  const { history, index } = clinic.running.program()
  await history.complete()
  const before = await find(clinic, { text: 'e', state: 'corrected' })
  const months = index.months()
  await clinic.close()
  for (const month of months) {
    writeFileSync(path.join(own, 'index', `${month}.json`), '{"v":1,"doc":{"261101-aaaaa":{"session":"261101-aaaaa"}}}')
  }
  const again = await openSample(own)
  await again.running.program().history.complete()
  expect(await find(again, { text: 'e', state: 'corrected' })).toEqual(before)
  await again.close()
})

test('an export of what the filters show holds exactly those records', async () => {
  const own = await sampleFolder()
  const clinic = await openSample(own)
  const room = clinic.directory.rooms[0]?.id ?? ''
  const query = { room, state: 'sealed' } as const
  await clinic.running.program().history.complete()
  const { rows } = await find(clinic, query)
  expect(rows.length).toBeGreaterThan(1)
  const sessions = await clinic.running.program().history.sessions(query)
  expect(sessions).toEqual(rows.map(({ session }) => session))
  await clinic.close()
})
