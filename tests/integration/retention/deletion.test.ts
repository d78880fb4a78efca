import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rowSentence } from '../../helpers/row-sentence'
import { clinicEvents } from '../../helpers/files'
import { sealedRecords } from '../../helpers/sealed-records'
import { faultsIn } from '../backup/backed-up-clinic'
import { rawSessions } from '../reports/sample-reports'
import { terminal } from '../commands/terminal'
import { agedClinic, DUE_BEFORE, REASON } from './aged-clinic'

const dayOf = (line: { readonly at: string; readonly offset: number } | undefined): string =>
  line === undefined ? '' : new Date(Date.parse(line.at) + line.offset * 60_000).toISOString().slice(0, 10)

/** Sessions whose seal is older than two years, told from the files alone; those with an incident stay. */
function dueByHand(folder: string): string[] {
  return rawSessions(folder)
    .filter(({ isOpen, lines }) => !isOpen && !lines.some(({ type }) => type === 'incident-opened'))
    .filter(({ lines }) => dayOf(lines.find(({ type }) => type === 'sealed')) < DUE_BEFORE)
    .map(({ id }) => id)
    .sort()
}

test('a dry run lists exactly what is old enough and changes nothing', async () => {
  const clinic = await agedClinic()
  const due = dueByHand(clinic.folder)
  const before = clinic.journals()
  const log = clinicEvents(clinic.folder).length
  const trial = await clinic.tryOut()
  const rows = await clinic.going(trial.token)
  expect(rows.map(({ session }) => session).sort()).toEqual(due)
  expect(due.length).toBeGreaterThan(50)
  expect(trial.going.count).toBe(due.length)
  expect(trial.going.bytes).toBe(rows.reduce((sum, { bytes }) => sum + bytes, 0))
  expect(trial.going.photos).toBeGreaterThan(0)
  expect(rows.every(({ day, kept }) => day < DUE_BEFORE && (kept.until ?? '') <= '2026-11-20')).toBe(true)
  expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort())
  expect(clinic.journals()).toEqual(before)
  expect(clinicEvents(clinic.folder)).toHaveLength(log)

  const held = await clinic.held(trial.token)
  expect(held.length + rows.length).toBe(before.length)
  const open = rawSessions(clinic.folder).filter(({ isOpen }) => isOpen)
  expect(trial.held.open).toBe(open.length)
  const young = held.filter(({ why }) => why.kind === 'kept')
  expect(young.map(({ why }) => rowSentence(why))).toContainEqual(
    expect.stringMatching(/^Kept until 202[678]-\d\d-\d\d \((client|hygiene) records, 2 years\)\. Hold: none\.$/),
  )
  const exposures = young.filter(({ why }) => rowSentence(why).includes('exposure records, 30 years'))
  const incidents = rawSessions(clinic.folder).filter(
    ({ isOpen, lines }) => !isOpen && lines.some(({ type }) => type === 'incident-opened'),
  )
  expect(exposures.map(({ session }) => session).sort()).toEqual(incidents.map(({ id }) => id).sort())
  const next = young.flatMap(({ why }) => (why.kind === 'kept' ? (why.rule.until ?? []) : [])).sort()
  expect(trial.next).toBe(next.find((day) => day > '2026-11-20'))
})

test('what is deleted is told first, record by record, and is gone from every file and screen', async () => {
  const clinic = await agedClinic()
  const all = clinic.journals().length
  const records = await sealedRecords(clinic)
  const { token, going } = await clinic.tryOut()
  const listed = await clinic.going(token)
  const seals = new Map(
    rawSessions(clinic.folder).map(({ id, lines }) => [id, lines.find(({ type }) => type === 'sealed')]),
  )
  const done = await clinic.do('retention.delete', await clinic.wish(token, going.count))
  expect(done).toEqual({ count: going.count, all: going.count, photos: going.photos, bytes: going.bytes })

  const told = clinicEvents(clinic.folder).filter(({ type }) => type === 'record-deleted')
  expect(told.map(({ data }) => data)).toMatchObject(
    listed.map(({ session, day, kept }) => ({
      session,
      day,
      reason: REASON,
      kept: { as: kept.as, years: 2, until: kept.until },
      hash: (seals.get(session) as unknown as { hash: string }).hash,
    })),
  )
  expect(told.every(({ by }) => by.startsWith('p-'))).toBe(true)
  expect(clinic.journals()).toHaveLength(all - going.count)
  const gone = listed[0]?.session ?? ''
  expect(clinic.filesWith(gone).every((file) => file.startsWith('clinic-log/'))).toBe(true)
  const photos = told.flatMap(({ data }) => (data as { photos: string[] }).photos)
  expect(photos).toHaveLength(going.photos)
  expect(clinic.files().includes('deleting.json')).toBe(false)

  const left = await sealedRecords(clinic)
  expect(left).toHaveLength(records.length - going.count)
  expect(await clinic.refusal('records.read', { session: gone })).toEqual({ code: 'not-found', what: 'record' })
  expect(await clinic.do('records.check-seals', {})).toEqual({ checked: left.length, altered: 0 })
  expect(await clinic.do('retention.read', {})).toMatchObject({ deleted: going.count, holds: [] })
  expect((await clinic.tryOut()).going).toEqual({ count: 0, photos: 0, bytes: 0 })
})

test('nobody calls a deleted record missing: not verify, not the start, not the inspector pack', async () => {
  const clinic = await agedClinic()
  const { token } = await clinic.tryOut()
  const [first] = await clinic.going(token)
  const { count } = await clinic.deleteAll()
  expect(await faultsIn(clinic.folder)).toEqual([])
  await clinic.close()
  const { code, out } = await terminal(['verify', '--folder', clinic.folder])
  expect(out[0]).toMatch(/^0 faults and 0 hints in /)
  expect(code).toBe(0)
  await clinic.start()
  expect((await clinic.do('app.status', {})).notices).not.toContainEqual(
    expect.objectContaining({ code: 'missing-session' }),
  )

  await clinic.enter()
  const period = { from: '2021-01-01', to: '2024-12-31' }
  const trail = await clinic.do('reports.read', { wish: { kind: 'audit-trail', period: { from: '2026-11-20' } } })
  const deletions = trail.rows.filter((row) => row.includes('Record deleted'))
  expect(deletions).toHaveLength(count)
  expect(deletions[0]).toEqual(expect.arrayContaining([`Record ${first?.session ?? ''}`, REASON]))

  clinic.shell.folder = path.join(clinic.folder, '..')
  await clinic.do('reports.pack', { ...period, namesKept: 'Desk', paper: 'A4', health: false, photos: false })
  const pages = clinic.shell.printedPages.map(({ html }) => html.replace(/<[^>]*>/g, ' ')).join('\n')
  expect(pages).toContain('Records that were deleted once their time to be kept was over')
  expect(pages.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`${first?.session ?? ''}, sealed .+ by .+: ${REASON}`))
  expect(pages.replaceAll(/\s+/g, ' ')).toContain('Sessions that the clinic log names and no file holds None.')
})

describe('whatever the window sends', () => {
  test('only a manager signed in, with the PIN, a reason, the right number and the dry run at hand', async () => {
    const clinic = await agedClinic()
    const { token, going } = await clinic.tryOut()
    const before = clinic.journals()
    const wish = await clinic.wish(token, going.count)
    expect(await clinic.refusal('retention.delete', { ...wish, pass: 'x' })).toEqual({ code: 'pin-again' })
    const again = async (more: object) =>
      clinic.refusal('retention.delete', { ...(await clinic.wish(token, going.count)), ...more })
    expect(await again({ token: 'x' })).toEqual({ code: 'not-found', what: 'dry-run' })
    expect(await again({ count: going.count + 1 })).toEqual({
      code: 'retention',
      why: 'other-count',
      count: going.count,
    })
    expect(await again({ reason: ' - ' })).toEqual({ code: 'entry', field: 'reason', why: 'missing' })
    const { people } = await clinic.do('app.directory', {})
    const technician = people.find(({ role, hasLeft }) => role === 'technician' && !hasLeft)?.id ?? ''
    const { pass } = await clinic.do('people.check-pin', { person: technician, pin: '4821' })
    expect(await again({ pass })).toEqual({ code: 'pin-again' })
    const last = await clinic.wish(token, going.count)
    await clinic.do('people.sign-out', {})
    expect(await clinic.refusal('retention.delete', last)).toEqual({ code: 'needs-manager' })
    expect(await clinic.refusal('retention.try', {})).toEqual({ code: 'needs-manager' })
    expect(clinic.journals()).toEqual(before)
    expect(clinicEvents(clinic.folder).some(({ type }) => type === 'record-deleted')).toBe(false)
  })

  test('a rule that was changed since the dry run counts, with the sentence of rule R28', async () => {
    const clinic = await agedClinic()
    const { token, going } = await clinic.tryOut()
    await clinic.keep(6)
    const before = clinic.journals()
    const error = await clinic.refusal('retention.delete', await clinic.wish(token, going.count))
    expect(error).toMatchObject({ code: 'rule', rule: { code: 'kept', years: 6 } })
    expect(clinic.journals()).toEqual(before)
    expect((await clinic.tryOut()).going.count).toBe(0)
  })

  test('a hold that was placed since the dry run counts, on one record and on all', async () => {
    const clinic = await agedClinic()
    const { token, going } = await clinic.tryOut()
    const session = (await clinic.going(token)).at(-1)?.session ?? ''
    await clinic.do('retention.hold', { session, reason: 'Court case 12/2026' })
    const error = await clinic.refusal('retention.delete', await clinic.wish(token, going.count))
    expect(error).toMatchObject({ code: 'rule', rule: { code: 'kept', hold: 'Court case 12/2026' } })
    const next = await clinic.tryOut()
    expect(next).toMatchObject({ going: { count: going.count - 1 }, held: { hold: 1 } })
    await clinic.do('retention.hold', { reason: 'Inspection announced' })
    expect(await clinic.tryOut()).toMatchObject({ going: { count: 0 }, held: { young: 0 } })
    expect(clinicEvents(clinic.folder).some(({ type }) => type === 'record-deleted')).toBe(false)
  })

  test('a record whose seal is broken stays, and so does one that cannot be read', async () => {
    const clinic = await agedClinic()
    const { token, going } = await clinic.tryOut()
    const [altered, torn] = await clinic.going(token)
    await clinic.close()
    const fileOf = (session = '') => {
      const [file = ''] = clinic.filesWith(session).filter((name) => name.endsWith(`${session}.jsonl`))
      return path.join(clinic.folder, file)
    }
    const file = fileOf(altered?.session)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"by":"p-', '"by":"q-'))
    writeFileSync(fileOf(torn?.session), 'no journal at all\n')
    await clinic.start()
    await clinic.enter()
    const after = await clinic.tryOut()
    expect(after).toMatchObject({ going: { count: going.count - 2 }, held: { unsound: 2 } })
    const held = await clinic.held(after.token)
    expect(held).toContainEqual(expect.objectContaining({ session: altered?.session, why: { kind: 'altered' } }))
    expect(held).toContainEqual(expect.objectContaining({ session: torn?.session, why: { kind: 'unreadable' } }))
  })
})

test('holds are lines of the clinic log, stand after a restart, and end with a reason', async () => {
  const clinic = await agedClinic()
  const { token } = await clinic.tryOut()
  const session = (await clinic.going(token))[0]?.session ?? ''
  expect(await clinic.refusal('retention.hold', { session: 'no-such', reason: 'Court case' })).toEqual({
    code: 'not-found',
    what: 'record',
  })
  expect(await clinic.refusal('retention.hold', { reason: '' })).toMatchObject({ code: 'entry', field: 'reason' })
  await clinic.do('retention.hold', { session, reason: 'Court case' })
  await clinic.do('retention.hold', { reason: 'Inspection' })
  expect(await clinic.refusal('retention.hold', { reason: 'Again' })).toMatchObject({ field: 'hold', why: 'duplicate' })
  await clinic.restart()
  await clinic.enter()
  const { holds } = await clinic.do('retention.read', {})
  expect(holds).toMatchObject([{ session, reason: 'Court case' }, { reason: 'Inspection' }])
  expect(holds.every(({ name }) => name.includes(' '))).toBe(true)

  const lift = (place: number, reason: string) => ({ hold: holds[place]?.id ?? '', reason })
  expect(await clinic.refusal('retention.lift', lift(0, ''))).toMatchObject({ field: 'reason' })
  await clinic.do('retention.lift', lift(1, 'Inspection is over'))
  expect(await clinic.refusal('retention.lift', lift(1, 'Twice'))).toEqual({ code: 'not-found', what: 'hold' })
  const held = await clinic.held((await clinic.tryOut()).token)
  expect(rowSentence(held.find((row) => row.session === session)?.why)).toMatch(/Hold: Court case\.$/)
  await clinic.do('retention.lift', lift(0, 'Case closed'))
  expect((await clinic.tryOut()).held.hold).toBe(0)
  const told = clinicEvents(clinic.folder).filter(({ type }) => type.startsWith('hold-'))
  expect(told.map(({ type, data }) => [type, (data as { reason: string }).reason])).toEqual([
    ['hold-placed', 'Court case'],
    ['hold-placed', 'Inspection'],
    ['hold-lifted', 'Inspection is over'],
    ['hold-lifted', 'Case closed'],
  ])
})

test('a deletion that breaks the rule, written past the program, is named by the verifier', async () => {
  const clinic = await agedClinic()
  const { token } = await clinic.tryOut()
  const [one, other, third, fourth] = await clinic.going(token)
  const seal = (session = '') =>
    rawSessions(clinic.folder)
      .find(({ id }) => id === session)
      ?.lines.find(({ type }) => type === 'sealed') as unknown as { hash: string }
  const { log } = clinic.running.program()
  const forge = async (row: typeof one, more: object = {}) => {
    const { session = '', day = '' } = row ?? {}
    const kept = { as: 'client', years: 2, until: '2025-01-01' } as const
    const data = {
      session,
      room: 'r-1',
      opened: day,
      day,
      hash: seal(session).hash,
      kept,
      photos: [],
      reason: 'Forged',
    }
    await log.record({ type: 'record-deleted', by: 'p-1', data: { ...data, ...more } })
  }
  await clinic.do('retention.hold', { session: fourth?.session ?? '', reason: 'Court case' })
  await forge(one, { hash: 'f'.repeat(64) })
  await forge(other, { kept: { as: 'client', years: 2, until: '2030-01-01' } })
  await forge(third)
  await forge(third)
  await forge(fourth)
  for (const row of [one, other, third, fourth]) {
    const [file = ''] = clinic
      .filesWith(`"session":"${row?.session ?? ''}"`)
      .filter((name) => name.startsWith('sessions/'))
    clinic.removeFile(file)
  }
  const codes = (await faultsIn(clinic.folder)).map((fault) => /"code":"([^"]+)"/.exec(fault)?.[1])
  expect(codes).toEqual(['deleted-another', 'deleted-early', 'told-twice', 'deleted-under-hold'])
})
