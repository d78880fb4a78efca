import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BUILT_IN, checklistHash } from '../../../electron/services/checklists'
import { CATALOG } from '../../../shared/catalog/catalog'
import { pausesOf } from '../../../shared/checklist/checklist'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import { doorBlockers } from '../../../shared/session/doors'
import { type SessionEvent, readEvent } from '../../../shared/session/events'
import { apply, reduce } from '../../../shared/session/reduce'
import { Clinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { clinicEvents, soundLines } from '../../helpers/files'
import { AFTERWARDS, freshPath, sampleFolder, SESSIONS, terminal } from './terminal'
import { sealedRecords } from '../../helpers/sealed-records'

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesIn(file) : [file]
  })

const fingerprint = (folder: string): string[] =>
  filesIn(folder)
    .sort()
    .map((file) => `${path.relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)

const journalsOf = (folder: string): string[] =>
  filesIn(path.join(folder, 'sessions')).filter((file) => file.endsWith('.jsonl'))

const eventsOf = (file: string): readonly SessionEvent[] =>
  soundLines(file).map((line) => {
    const event = readEvent(line)
    if (event === undefined) throw new Error(`${file}: line ${line.seq} is no event`)
    return event
  })

const catalogOf = (folder: string) => {
  const { doc } = JSON.parse(readFileSync(path.join(folder, 'catalog.json'), 'utf8')) as { doc: unknown }
  return CATALOG.parse(doc)
}

test('the same seed gives the same bytes, another one others', async () => {
  const make = async (seed: string) => {
    const folder = freshPath()
    expect((await terminal(['sample', '--folder', folder, '--sessions', '30', '--seed', seed])).code).toBe(0)
    return fingerprint(folder)
  }
  const first = await make('one')
  expect(await make('one')).toEqual(first)
  expect(await make('two')).not.toEqual(first)
})

test('it has as many sessions as were asked for, some of them open', async () => {
  const folder = await sampleFolder()
  expect(journalsOf(folder)).toHaveLength(SESSIONS)
  expect(readdirSync(path.join(folder, 'sessions', 'open')).length).toBeGreaterThan(0)
})

test('every event is one that the program knows, and every passed door was open', async () => {
  const folder = await sampleFolder()
  const { policy, products, checklists } = catalogOf(folder)
  const versions = new Map([...checklists, ...BUILT_IN].map((checklist) => [checklistHash(checklist), checklist]))
  let doors = 0
  for (const file of journalsOf(folder)) {
    const [opened, ...events] = eventsOf(file)
    let state = opened && reduce([opened])
    for (const event of events) {
      const checklist = state && versions.get(state.checklist.hash)
      if (state === undefined || checklist === undefined) throw new Error(file)
      if (event.type === 'pause-point-passed') {
        expect(doorBlockers(state, { checklist, policy, products }, event.data.pause, event), file).toEqual([])
        doors += 1
      }
      state = apply(state, event)
    }
    const checklist = state && versions.get(state.checklist.hash)
    const last = checklist && pausesOf(checklist).at(-1)?.id
    const isOpen = path.basename(path.dirname(file)) === 'open'
    expect(last !== undefined && state?.passed[last] !== undefined, file).toBe(!isOpen)
  }
  expect(doors).toBeGreaterThan(SESSIONS)
})

test('everything that happens in clinics happens in it', async () => {
  const folder = await sampleFolder()
  const events = journalsOf(folder).flatMap(eventsOf)
  const types = new Set(events.map(({ type }) => type))
  const expected = [
    'marked-not-applicable',
    'problem-reported',
    'corrected',
    'timer-rewetted',
    'gloves-changed',
    'break-ended',
    'evidence-attached',
    'incident-closed',
    'handed-over',
    'override-granted',
    'abandoned',
    'addendum-signed',
  ]
  expect(expected.filter((type) => ![...types].some((known) => known === type))).toEqual([])
  const late = events.filter((event) => event.type === 'answered' && event.data.late !== undefined)
  const undone = events.filter((event) => event.type === 'corrected' && event.data.undo === true)
  const extra = events.filter((event) => event.type === 'lot-logged' && event.data.reason === 'extra')
  expect([late, undone, extra].map(({ length }) => length > 0)).toEqual([true, true, true])
  const written = ['noted', 'problem-reported', 'corrected']
  const notes = JSON.stringify(events.filter(({ type }) => written.includes(type)))
  for (const script of [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u]) {
    expect(notes).toMatch(script)
  }
  const clinic = new Set(clinicEvents(folder).map(({ type }) => type))
  const expectedThere = ['catalog-changed', 'clock-jumped', 'exported', 'room-blocked', 'sign-in', 'sign-in-failed']
  expect(expectedThere.filter((type) => !clinic.has(type))).toEqual([])
  const overrides = clinicEvents(folder).filter(({ type, data }) => type === 'room-released' && 'override' in data)
  expect(overrides.length).toBeGreaterThan(0)
})

test('the clinic works by several checklists', async () => {
  const folder = await sampleFolder()
  const opened = journalsOf(folder).flatMap((file) => eventsOf(file).slice(0, 1))
  const used = new Set(opened.flatMap((event) => (event.type === 'opened' ? event.data.checklist.id : [])))
  expect([...used].sort()).toEqual(['permanent-make-up', 'scalp-micropigmentation', 'tattoo'])
  expect(catalogOf(folder).checklists.map(({ id }) => id)).toEqual(expect.arrayContaining([...used]))
})

test('the clinic log keeps every addendum, in the order of time', async () => {
  const folder = freshPath()
  const made = await terminal(['sample', '--folder', folder, '--sessions', '600', '--years', '2', '--seed', 'addenda'])
  expect(made.code).toBe(0)
  const signed = journalsOf(folder).flatMap((file) =>
    soundLines(file)
      .filter(({ type }) => type === 'addendum-signed')
      .map(({ hash, at }) => ({ hash, at })),
  )
  const log = path.join(folder, 'clinic-log')
  const months = readdirSync(log)
    .sort()
    .map((name) => path.join(log, name))
  const told = soundLines(...months).flatMap((line) => readClinicEvent(line) ?? [])
  const framed = told.flatMap((event) => (event.type === 'addendum-signed' ? event.data.hash : []))
  expect(signed.length).toBeGreaterThan(5)
  expect([...framed].sort()).toEqual(signed.map(({ hash }) => hash).sort())
  expect(framed).toEqual(signed.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ hash }) => hash))
  // One is signed in the month after its seal.
  const sealed = new Map(
    told.flatMap((event) =>
      event.type === 'session-sealed' ? [[event.data.session, event.at.slice(0, 7)] as const] : [],
    ),
  )
  const later = told.filter(
    (event) => event.type === 'addendum-signed' && event.at.slice(0, 7) !== sealed.get(event.data.session),
  )
  expect(later.length).toBeGreaterThan(0)
  expect((await terminal(['verify', '--folder', folder])).out[0]).toMatch(/^0 faults and 0 hints/)
})

test('people work by day, in the clinic’s own time, and not on Sundays', async () => {
  const folder = await sampleFolder()
  const opened = journalsOf(folder).flatMap((file) => eventsOf(file).slice(0, 1))
  const local = opened.map(({ at, offset }) => new Date(Date.parse(at) + offset * 60_000))
  expect(Math.min(...local.map((date) => date.getUTCHours()))).toBeGreaterThanOrEqual(8)
  expect(Math.max(...local.map((date) => date.getUTCHours()))).toBeLessThan(19)
  expect(local.filter((date) => date.getUTCDay() === 0)).toEqual([])
  expect(new Set(opened.map(({ offset }) => offset))).toEqual(new Set([60, 120]))
  const clients = opened.flatMap((event) => (event.type === 'opened' ? (event.data.client ?? []) : []))
  expect(new Set(clients).size).toBeLessThan(clients.length)
})

test('the program opens it: board, list and every record', async () => {
  const folder = await sampleFolder()
  const open = readdirSync(path.join(folder, 'sessions', 'open')).length
  const clinic = new Clinic(folder, new FakeTime(AFTERWARDS, 60), undefined)
  await clinic.start()
  const { notices } = await clinic.do('app.status', {})
  expect(notices).toEqual([{ code: 'sessions-back', count: open }])
  await clinic.learnNames()
  const { rooms } = await clinic.do('board.read', {})
  expect(rooms.filter(({ session }) => session !== undefined)).toHaveLength(open)
  const { people } = clinic.directory
  expect(people).toHaveLength(12)
  const manager = people.find(({ role }) => role === 'manager')?.id ?? ''
  const { pass } = await clinic.do('people.check-pin', { person: manager, pin: '4821' })
  await clinic.do('people.sign-in', { person: manager, pass })
  const rows = await sealedRecords(clinic)
  expect(rows).toHaveLength(SESSIONS - open)
  for (const { session } of rows) {
    expect(await clinic.do('records.read', { session }), session).toMatchObject({ seal: 'intact', altered: [] })
  }
  await clinic.close()
})

test('the summaries are those that the program would make', async () => {
  const folder = await sampleFolder()
  const clinic = new Clinic(folder, new FakeTime(AFTERWARDS, 60), undefined)
  await clinic.start()
  const { index } = clinic.running.program()
  const rows = index.months().flatMap((month) => index.rows(month))
  for (const name of readdirSync(path.join(folder, 'index'))) clinic.removeFile('index', name)
  await clinic.restart()
  const { index: anew } = clinic.running.program()
  expect(anew.months().flatMap((month) => anew.rows(month))).toEqual(rows)
  await clinic.close()
})

test('a folder that holds anything is refused and left as it is', async () => {
  const folder = freshPath()
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'mine.txt'), 'mine')
  const { code, err } = await terminal(['sample', '--folder', folder])
  expect(code).toBe(2)
  expect(err[0]).toBe(`${folder} is not empty. A sample needs a folder of its own.`)
  expect(readdirSync(folder)).toEqual(['mine.txt'])
})

test('more sessions than the rooms can hold are refused', async () => {
  const folder = freshPath()
  const { code, err } = await terminal(['sample', '--folder', folder, '--sessions', '50000'])
  expect(code).toBe(2)
  expect(err[0]).toMatch(/^50,000 sessions do not fit: in 1 year the 6 rooms of the sample hold at most 1[01],\d{3}\./)
})
