import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildReport } from '../../../electron/services/reports/build-report'
import { writeReport } from '../../../electron/services/reports/write-report'
import { clinicEvents } from '../../helpers/files'
import { csvRecords, csvRows } from '../exports/sample-clinic'
import { freshPath } from '../commands/terminal'
import { type RawSession, rawClinicLog, rawSessions, readReport, reportClinic } from './sample-reports'

/** Lots that count at the end: a line that was answered again has said again which lots it is of. */
function lotsOf({ lines }: RawSession): readonly string[] {
  return lines.flatMap(({ type, seq, data }) => {
    const isReplaced = lines.some(
      (later) =>
        later.seq > seq &&
        ['answered', 'corrected'].includes(later.type) &&
        later.data['line'] === data['line'] &&
        data['line'] !== undefined,
    )
    return type === 'lot-logged' && !isReplaced ? [String(data['lot'])] : []
  })
}

test('a lot trace finds every session whose journal holds the lot, open ones too, with the units', async () => {
  const clinic = await reportClinic('trace.csv')
  const sessions = rawSessions(clinic.folder)
  const uses = sessions.flatMap((session) => lotsOf(session).map((lot) => ({ lot, session: session.id })))
  const lots = [...new Set(uses.map(({ lot }) => lot))]
  expect(lots.length).toBeGreaterThan(10)
  for (const lot of [...lots.slice(0, 4), ...lots.slice(-4)]) {
    const holds = (text: string) => text.toLowerCase().includes(lot.toLowerCase())
    const wanted = uses.filter((use) => holds(use.lot))
    const { records, view } = await readReport(clinic, { kind: 'lot-trace', period: {}, lot: lot.toLowerCase() })
    expect([...new Set(records.map((row) => row['Record']))].sort()).toEqual(
      [...new Set(wanted.map(({ session }) => session))].sort(),
    )
    expect(records.reduce((sum, row) => sum + Number(row['Units']), 0)).toBe(wanted.length)
    expect(view.total).toBe(records.length)
  }
})

test('a room log holds every sealed session with who released the room, and what managers decided', async () => {
  const clinic = await reportClinic('room-log.csv')
  const sealed = rawSessions(clinic.folder).filter(({ isOpen }) => !isOpen)
  const log = rawClinicLog(clinic.folder)
  const { records } = await readReport(clinic, { kind: 'room-log', period: {} })
  const ofSessions = records.filter((row) => row['Record'] !== '')
  expect(ofSessions.map((row) => row['Record']).sort()).toEqual(sealed.map(({ id }) => id).sort())
  const released = new Set(log.filter(({ type }) => type === 'room-released').map(({ data }) => data['session']))
  for (const row of ofSessions) expect(row['Released by'] !== undefined).toBe(released.has(row['Record']))
  const decisions = log.filter(
    ({ type, data }) =>
      (type === 'room-released' && data['override'] !== undefined) ||
      (type === 'room-blocked' && data['carried'] === undefined),
  )
  expect(records).toHaveLength(sealed.length + decisions.length)
})

test('a session that is sealed while a report is read stands in it once', async () => {
  const clinic = await reportClinic('trace.csv')
  const { index, ...ground } = clinic.running.program()
  const open = rawSessions(clinic.folder).find((session) => session.isOpen && lotsOf(session).length > 0)
  const [lot] = open === undefined ? [] : lotsOf(open)
  if (open === undefined || lot === undefined) throw new Error('The sample has no open session with a lot')
  const month = open.lines.at(-1)?.at.slice(0, 7) ?? ''
  const passing = function* (which: string) {
    const from = ground.folder.openJournal(open.id).file
    if (existsSync(from)) renameSync(from, ground.folder.sealedJournal(month, open.id).file)
    return yield* index.passing(which)
  }
  const work = { signal: new AbortController().signal, onProgress: () => undefined }
  const reader = { ...ground, index: { months: () => index.months(), passing } }
  const { rows, columns } = await buildReport(reader, { kind: 'lot-trace', period: {}, lot }, ground.clock.now(), work)
  const record = columns.findIndex(({ kind }) => kind === 'record')
  expect(rows.filter((row) => row[record] === open.id)).toHaveLength(1)
})

test('days and room narrow a report to their sessions', async () => {
  const clinic = await reportClinic('room-log.csv')
  const { rooms } = await clinic.do('reports.choices', {})
  const room = rooms[0]
  const period = { from: '2026-03-01', to: '2026-08-31' }
  const { records } = await readReport(clinic, { kind: 'room-log', period, room: room?.id ?? '' })
  expect(records.length).toBeGreaterThan(2)
  expect(new Set(records.map((row) => row['Room']))).toEqual(new Set([room?.name]))
  const inDays = rawSessions(clinic.folder).filter(({ lines }) => {
    const sealed = lines.find(({ type }) => type === 'sealed')
    if (sealed === undefined || lines[0]?.data['room'] !== room?.id) return false
    const day = new Date(Date.parse(sealed.at) + sealed.offset * 60_000).toISOString().slice(0, 10)
    return day >= period.from && day <= period.to
  })
  const found = records.map((row) => row['Record']).filter((record) => record !== '')
  expect(found.sort()).toEqual(inDays.map(({ id }) => id).sort())
})

test('exceptions and incidents are as many as the journals hold', async () => {
  const clinic = await reportClinic('exceptions.csv')
  const sealed = rawSessions(clinic.folder).filter(({ isOpen }) => !isOpen)
  const { records } = await readReport(clinic, { kind: 'exceptions', period: {} })
  const count = (kind: string) => records.filter((row) => row['Exception'] === kind).length
  const events = sealed.flatMap(({ lines }) => lines)
  const log = rawClinicLog(clinic.folder)
  expect(count('Override')).toBe(events.filter(({ type }) => type === 'override-granted').length)
  expect(count('Late entry')).toBe(events.filter(({ data }) => data['late'] !== undefined).length)
  expect(count('Clock changed')).toBe(log.filter(({ type }) => type === 'clock-jumped').length)
  const notApplicable = sealed.flatMap(({ lines }) => {
    const last = new Map<unknown, string>()
    for (const { type, data } of lines) {
      if (type === 'corrected') last.set(data['line'], (data['to'] as { status: string }).status)
      if (['answered', 'marked-not-applicable', 'problem-reported'].includes(type)) last.set(data['line'], type)
    }
    return [...last.values()].filter((status) => status.endsWith('not-applicable'))
  })
  expect(notApplicable.length).toBeGreaterThan(10)
  expect(count('Not applicable')).toBe(notApplicable.length)
  const incidents = rawSessions(clinic.folder).flatMap(({ lines }) =>
    lines.filter(({ type }) => type === 'incident-opened'),
  )
  expect((await readReport(clinic, { kind: 'exposure-log', period: {} })).records).toHaveLength(incidents.length)
})

test('the audit trail tells every line of the clinic log that is no routine, in its order', async () => {
  const clinic = await reportClinic('audit.csv')
  const log = rawClinicLog(clinic.folder)
  const isRoutine = ({ type, data }: (typeof log)[number]) =>
    ['session-opened', 'session-sealed'].includes(type) ||
    (type === 'room-released' && data['override'] === undefined) ||
    (type === 'room-blocked' && data['carried'] !== undefined)
  const told = await readReport(clinic, { kind: 'audit-trail', period: {} })
  expect(told.records.map((row) => row['Line'])).toEqual(log.filter((line) => !isRoutine(line)).map(({ seq }) => seq))
  const all = await readReport(clinic, { kind: 'audit-trail', period: {}, routine: true })
  expect(all.records.map((row) => row['Line'])).toEqual(log.map(({ seq }) => seq))
})

test('a report is saved as it was read: CSV with its dictionary, PDF, each told to the clinic log', async () => {
  const clinic = await reportClinic('room-log.csv')
  const target = clinic.shell.target ?? ''
  const wish = { kind: 'room-log', period: { from: '2026-10-01' } } as const
  const { rows, view } = await readReport(clinic, wish)
  expect(await clinic.do('reports.save', { wish, format: 'csv' })).toMatchObject({
    name: 'room-log.csv',
    count: rows.length,
  })
  const saved = csvRecords(readFileSync(target, 'utf8'))
  expect(saved).toHaveLength(rows.length)
  expect(saved[0]?.['Started']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
  const dictionary = csvRows(readFileSync(target.replace('.csv', '-columns.csv'), 'utf8'))
  expect(dictionary.slice(1)).toEqual(view.columns.map(({ head, meaning }) => [head, meaning]))
  clinic.shell.target = path.join(path.dirname(target), 'room-log.pdf')
  await clinic.do('reports.save', { wish, format: 'pdf-letter' })
  expect(readFileSync(clinic.shell.target, 'latin1')).toMatch(/^%PDF/)
  const [page] = clinic.shell.printedPages
  expect(page).toMatchObject({ paper: 'Letter', landscape: true })
  for (const row of saved) expect(page?.html).toContain(row['Record'])
  expect(page?.html).not.toMatch(/<script|https?:|file:/)
  const exported = clinicEvents(clinic.folder).filter(({ type }) => type === 'exported')
  expect(exported.slice(-2).map(({ data }) => data)).toEqual([
    { format: 'room-log-csv', count: rows.length },
    { format: 'room-log-pdf-letter', count: rows.length },
  ])
})

test('text that a person typed never becomes a formula', async () => {
  const clinic = await reportClinic('audit.csv')
  const { person } = { person: clinic.running.program().catalog.get().people[0]?.id ?? '' }
  const { rooms } = await clinic.do('app.directory', {})
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  const room = rooms[1]?.id ?? ''
  await clinic.do('room.block', { room, person, pass, reason: '=HYPERLINK("x")' })
  await clinic.do('reports.save', { wish: { kind: 'audit-trail', period: {} }, format: 'csv' })
  const rows = csvRecords(readFileSync(clinic.shell.target ?? '', 'utf8'))
  expect(rows.some((row) => row['Reason'] === `'=HYPERLINK("x")`)).toBe(true)
})

test('a report that is canceled, or asked for anew, ends and leaves nothing', async () => {
  const clinic = await reportClinic('exceptions.csv')
  const wish = { kind: 'exceptions', period: {} } as const
  const first = clinic.refusal('reports.read', { wish })
  const second = clinic.do('reports.read', { wish })
  expect(await first).toEqual({ code: 'cancelled' })
  expect((await second).total).toBeGreaterThan(0)
  const other = { kind: 'exceptions', period: { from: '2026-01-01' } } as const
  const saving = clinic.refusal('reports.save', { wish: other, format: 'csv' })
  // The save dialog is answered a moment later.
  await Promise.resolve()
  await expect
    .poll(() => clinic.do('reports.cancel', { what: 'writing' }).then(() => saving), { interval: 1 })
    .toEqual({
      code: 'cancelled',
    })
  expect(readdirSync(path.dirname(clinic.shell.target ?? ''))).toEqual([])
})

test('only the report that was read last has rows to ask for, and only a manager may ask', async () => {
  const clinic = await reportClinic('x.csv')
  const { token } = await clinic.do('reports.read', { wish: { kind: 'credentials' } })
  await clinic.do('reports.read', { wish: { kind: 'exposure-log', period: {} } })
  expect(await clinic.refusal('reports.rows', { token, offset: 0, limit: 10 })).toEqual({
    code: 'not-found',
    what: 'report',
  })
  await clinic.do('people.sign-out', {})
  expect(await clinic.refusal('reports.read', { wish: { kind: 'credentials' } })).toEqual({ code: 'needs-manager' })
})

test('without a window the same report is written to a file, and nothing when the clinic log cannot be told', async () => {
  const clinic = await reportClinic('x.csv')
  const target = freshPath('trace.csv')
  const ground = clinic.running.program()
  const maker = { print: clinic.shell.printToPdf, at: ground.clock.now(), by: 'Maya Reyes' }
  const work = { signal: new AbortController().signal, onProgress: () => undefined }
  const told: number[] = []
  const order = { kind: 'credentials' } as const
  const to = { target, format: 'csv', maker } as const
  const announce = (count: number) => {
    told.push(count)
    return Promise.resolve()
  }
  const written = await writeReport(ground, order, { ...to, announce }, work)
  expect(written).toEqual({ file: target, count: told[0] })
  const refuse = () => Promise.reject(new Error('no log'))
  const other = freshPath('other.csv')
  await expect(writeReport(ground, order, { ...to, target: other, announce: refuse }, work)).rejects.toThrow('no log')
  expect(existsSync(other)).toBe(false)
})
