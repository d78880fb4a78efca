import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { HistoryQuery } from '../../../shared/history/query'
import type { LogLine } from '../../../shared/log/line'
import { readEvent, type SessionEvent } from '../../../shared/session/events'
import { localDay } from '../../../shared/session/moment'
import { Clinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { clinicEvents, soundLines } from '../../helpers/files'
import { AFTERWARDS, freshPath, sampleFolder } from '../commands/terminal'

async function openSample(): Promise<Clinic> {
  const clinic = new Clinic(await sampleFolder(), new FakeTime(AFTERWARDS, 60), undefined)
  await clinic.start()
  onTestFinished(() => clinic.close())
  await clinic.learnNames()
  return clinic
}

async function signIn(clinic: Clinic): Promise<void> {
  const person = clinic.directory.people.find(({ role }) => role === 'manager')?.id ?? ''
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  await clinic.do('people.sign-in', { person, pass })
}

/** What a journal says of its session, event by event. */
function toldBy(lines: readonly LogLine[]) {
  const events = lines.flatMap((line) => readEvent(line) ?? [])
  const of = <T extends SessionEvent['type']>(type: T) =>
    events.filter((event): event is Extract<SessionEvent, { type: T }> => event.type === type)
  const [opened] = of('opened')
  const [sealed] = of('sealed')
  if (opened === undefined || sealed === undefined) throw new Error('Not a sealed session')
  const [stopped] = of('abandoned')
  const corrections = of('corrected')
  const toProblem = corrections.filter(({ data }) => data.to.status === 'problem')
  const problem = new Set([...of('problem-reported'), ...toProblem].map(({ data }) => data.line))
  const corrected = new Set(corrections.filter(({ data }) => data.undo !== true).map(({ data }) => data.line))
  const left = stopped ?? of('pause-point-passed').findLast(({ data }) => data.pause !== 'turnover')
  const minutes = left === undefined ? -1 : Math.round((Date.parse(sealed.at) - Date.parse(left.at)) / 60_000)
  return {
    day: localDay(sealed),
    room: opened.data.room,
    technician: of('handed-over').at(-1)?.data.to ?? opened.data.technician,
    isPassed: problem.size + corrected.size === 0 && stopped === undefined,
    problem,
    corrected,
    dried: new Set(of('timer-rewetted').map(({ data }) => data.line)),
    timed: new Set(of('timer-started').map(({ data }) => data.line)),
    finished: new Set(of('timer-completed').map(({ data }) => data.line)),
    purpose: opened.data.purpose,
    minutes: opened.data.purpose === 'treatment' ? minutes : -1,
  }
}

function sealedSessions(folder: string) {
  const sessions = path.join(folder, 'sessions')
  const months = readdirSync(sessions).filter((name) => name !== 'open')
  return months.flatMap((month) =>
    readdirSync(path.join(sessions, month)).map((file) => toldBy(soundLines(path.join(sessions, month, file)))),
  )
}
type Told = ReturnType<typeof toldBy>

const countOf = (list: readonly Told[], test: (told: Told) => boolean) => list.filter(test).length

test('every figure is what the journals say, counted one by one', async () => {
  const clinic = await openSample()
  await signIn(clinic)
  const insights = await clinic.do('insights.read', { days: 'all' })
  const sealed = sealedSessions(clinic.folder)
  const told = sealed.filter(({ purpose }) => purpose === 'treatment')
  expect(told.length).toBeLessThan(sealed.length)
  const isPassed = (each: Told) => each.isPassed
  expect(insights.total).toMatchObject({ sessions: told.length, passed: countOf(told, isPassed) })
  expect(insights.total.percent).toBe(Math.floor((countOf(told, isPassed) * 1000) / told.length) / 10)
  for (const span of insights.trend) {
    const within = told.filter(({ day }) => day >= span.from && day <= span.to)
    expect(span).toMatchObject({ sessions: within.length, passed: countOf(within, isPassed) })
  }
  for (const [groups, of] of [
    [insights.rooms, ({ room }: Told) => room],
    [insights.technicians, ({ technician }: Told) => technician],
  ] as const) {
    expect(groups.map(({ id }) => id).sort()).toEqual([...new Set(told.map(of))].sort())
    for (const { id, ...group } of groups) {
      const within = told.filter((each) => of(each) === id)
      expect(group).toMatchObject({ sessions: within.length, passed: countOf(within, isPassed) })
      expect(group.percent === undefined).toBe(within.length < 20)
    }
  }
  expect(insights.missed.length).toBeGreaterThan(3)
  for (const { id, ...line } of insights.missed) {
    expect(line).toMatchObject({
      problem: countOf(told, ({ problem }) => problem.has(id)),
      dried: countOf(told, ({ dried }) => dried.has(id)),
      corrected: countOf(told, ({ corrected }) => corrected.has(id)),
      sessions: countOf(told, (each) => each.problem.has(id) || each.dried.has(id) || each.corrected.has(id)),
    })
  }
  const missed = new Set(told.flatMap((each) => [...each.problem, ...each.dried, ...each.corrected]))
  expect(insights.missed.map(({ id }) => id).sort()).toEqual([...missed].sort())
  for (const { min, max = Infinity, sessions } of insights.turnover.bins) {
    expect(sessions).toBe(countOf(told, ({ minutes }) => minutes >= min && minutes <= max))
  }
  expect(insights.contacts.length).toBeGreaterThan(1)
  for (const { id, sessions, unfinished, dried } of insights.contacts) {
    expect(sessions).toBe(countOf(told, ({ timed }) => timed.has(id)))
    expect(unfinished).toBe(countOf(told, ({ timed, finished }) => timed.has(id) && !finished.has(id)))
    expect(dried).toBe(countOf(told, (each) => each.dried.has(id)))
  }
})

test('whatever is followed, History finds as many sessions as the figure says', async () => {
  const clinic = await openSample()
  await signIn(clinic)
  await clinic.running.program().history.complete()
  const found = async (query: HistoryQuery) =>
    (
      await clinic.do('records.find', {
        query: { ...query, state: 'sealed', purpose: 'treatment' },
        offset: 0,
        limit: 1,
      })
    ).total
  for (const days of ['4-weeks', '12-weeks', '12-months', 'all'] as const) {
    const insights = await clinic.do('insights.read', { days })
    const { total, trend, rooms, technicians, missed, turnover, contacts } = insights
    const within = insights.days
    expect(await found(within)).toBe(total.sessions)
    expect(await found({ ...within, firstTime: true })).toBe(total.passed)
    expect(await found({ ...within, firstTime: false })).toBe(total.sessions - total.passed)
    for (const { from, to, sessions } of trend) expect(await found({ from, to })).toBe(sessions)
    for (const { id, sessions } of rooms) expect(await found({ ...within, room: id })).toBe(sessions)
    for (const { id, sessions } of technicians) expect(await found({ ...within, technician: id })).toBe(sessions)
    for (const { id, sessions } of missed) {
      expect(await found({ ...within, line: { id, was: 'missed' } })).toBe(sessions)
    }
    for (const { sessions, ...bin } of turnover.bins) expect(await found({ ...within, turnover: bin })).toBe(sessions)
    for (const { id, sessions, dried } of contacts) {
      expect(await found({ ...within, line: { id, was: 'timed' } })).toBe(sessions)
      expect(await found({ ...within, line: { id, was: 'dried-early' } })).toBe(dried)
    }
  }
})

test('the newest weeks are answered before the older months are read', async () => {
  const clinic = await openSample()
  await signIn(clinic)
  const { total } = await clinic.do('insights.read', { days: '4-weeks' })
  await clinic.running.program().history.complete()
  expect((await clinic.do('insights.read', { days: '4-weeks' })).total).toEqual(total)
  expect(total.sessions).toBeGreaterThan(0)
})

test('filters and chosen days narrow the figures, and days without a session have none', async () => {
  const clinic = await openSample()
  await signIn(clinic)
  const room = clinic.directory.rooms[1]?.id ?? ''
  const days = { from: '2026-03-01', to: '2026-08-31' }
  const { total, rooms, step } = await clinic.do('insights.read', { days, room })
  expect(step).toBe('month')
  expect(rooms.map(({ id }) => id)).toEqual([room])
  expect(total.sessions).toBe(
    countOf(
      sealedSessions(clinic.folder).filter(({ purpose }) => purpose === 'treatment'),
      (told) => told.room === room && told.day >= days.from && told.day <= days.to,
    ),
  )
  const before = await clinic.do('insights.read', { days: { from: '1990-01-01', to: '1990-12-31' } })
  expect(before).toMatchObject({ total: { sessions: 0, passed: 0 }, trend: [], rooms: [], hasRecords: true })
})

test('figures are for managers', async () => {
  const clinic = await openSample()
  expect(await clinic.refusal('insights.read', { days: 'all' })).toEqual({ code: 'needs-manager' })
  expect(await clinic.refusal('insights.save', { days: 'all' })).toEqual({ code: 'needs-manager' })
})

test('the figures are saved as a CSV file, and the clinic log knows of it', async () => {
  const clinic = await openSample()
  await signIn(clinic)
  const room = clinic.directory.rooms[0]
  const query = { days: 'all', room: room?.id ?? '' } as const
  expect(await clinic.refusal('insights.save', query)).toEqual({ code: 'cancelled' })
  clinic.shell.target = freshPath('insights.csv')
  const { total } = await clinic.do('insights.read', query)
  const saved = await clinic.do('insights.save', query)
  expect(saved).toMatchObject({ name: 'insights.csv', count: total.sessions })
  const text = readFileSync(clinic.shell.target, 'utf8')
  expect(text.startsWith('\uFEFFFigure,Group,Measure,Value,Unit\r\n')).toBe(true)
  expect(text).toContain(`Filter,${room?.name ?? ''},Room,,\r\n`)
  expect(text).toContain(`Passed first time,All sessions,Sessions,${total.sessions},sessions\r\n`)
  expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
    type: 'exported',
    data: { format: 'csv-insights', count: total.sessions },
  })
  await clinic.do('records.show', { token: saved.token })
  expect(clinic.shell.shown).toEqual([clinic.shell.target])
  clinic.shell.target = path.join(clinic.folder, 'nowhere', 'insights.csv')
  expect(await clinic.refusal('insights.save', query)).toMatchObject({ code: 'not-written', name: 'insights.csv' })
})
