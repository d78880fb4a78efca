import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StaffFault } from '../../../shared/people/staff'
import { openReadyClinic, type Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'

const NEW_PIN = '593017'

async function managed(): Promise<Clinic> {
  const clinic = await openReadyClinic()
  await clinic.signIn()
  return clinic
}

const staff = (fault: StaffFault) => ({ code: 'staff', fault })
const changes = (clinic: Clinic) => clinicEvents(clinic.folder).filter(({ type }) => type === 'catalog-changed')

describe('people', () => {
  test('are added, renamed and given another role, with the old and the new value in the clinic log', async () => {
    const clinic = await managed()
    const { person } = await clinic.do('staff.add', { name: '  نور الهدى ', role: 'technician', pin: NEW_PIN })
    await clinic.do('staff.rename', { person, name: 'Nour El-Huda' })
    await clinic.do('staff.change-role', { person, role: 'manager' })
    const list = await clinic.do('staff.list', {})
    expect(list.find(({ id }) => id === person)).toEqual({
      id: person,
      name: 'Nour El-Huda',
      role: 'manager',
      pinLength: 6,
      hasLeft: false,
      credentials: [],
    })
    const [what, by] = [`person ${person}`, clinic.person('maya')]
    expect(changes(clinic).slice(-3)).toMatchObject([
      { by, data: { what, old: null, new: { name: 'نور الهدى', role: 'technician' } } },
      { by, data: { what, old: { name: 'نور الهدى' }, new: { name: 'Nour El-Huda' } } },
      { by, data: { what, old: { role: 'technician' }, new: { role: 'manager' } } },
    ])
  })

  test('are for managers to change; the list itself too', async () => {
    const clinic = await openReadyClinic()
    const person = clinic.person('tom')
    const needsManager = { code: 'needs-manager' }
    expect(await clinic.refusal('staff.list', {})).toEqual(needsManager)
    expect(await clinic.refusal('staff.add', { name: 'Ana', role: 'manager', pin: NEW_PIN })).toEqual(needsManager)
    expect(await clinic.refusal('staff.reset-pin', { person, pin: NEW_PIN })).toEqual(needsManager)
    expect(await clinic.refusal('staff.leave', { person })).toEqual(needsManager)
    expect(changes(clinic)).toHaveLength(1)
  })

  test('have names of their own among those present', async () => {
    const clinic = await managed()
    const taken = staff({ field: 'name', why: 'taken' })
    const add = (name: string) => clinic.refusal('staff.add', { name, role: 'technician', pin: NEW_PIN })
    expect(await add('TOM  okafor')).toEqual(taken)
    expect(await add('   ')).toEqual(staff({ field: 'name', why: 'missing' }))
    expect(await clinic.refusal('staff.rename', { person: clinic.person('lena'), name: 'Tom Okafor' })).toEqual(taken)
    await clinic.do('staff.leave', { person: clinic.person('tom') })
    await clinic.do('staff.rename', { person: clinic.person('lena'), name: 'Tom Okafor' })
    expect(await clinic.refusal('staff.come-back', { person: clinic.person('tom') })).toEqual(taken)
  })

  test('leave without being erased: the PIN opens nothing, old records keep the name', async () => {
    const clinic = await managed()
    const session = await clinic.sealedSession('Room 1', 'tom')
    await clinic.signIn()
    const [person, before] = [clinic.person('tom'), await clinic.pass('tom')]
    await clinic.do('staff.leave', { person })
    expect((await clinic.do('app.directory', {})).people.find(({ id }) => id === person)?.hasLeft).toBe(true)
    expect(await clinic.refusal('people.check-pin', { person, pin: '7305' })).toEqual({
      code: 'not-found',
      what: 'person',
    })
    // A pass from before is worth nothing any more.
    const input = await clinic.startInput('Room 2', 'tom', { pass: before })
    expect(await clinic.refusal('session.start', input)).toEqual({ code: 'pin-again' })
    const { row } = await clinic.do('records.read', { session: session.id })
    expect(row.technicianName).toBe('Tom Okafor')
    await clinic.restart()
    await clinic.signIn()
    expect((await clinic.do('staff.list', {})).find(({ id }) => id === person)?.leftAt).toBe('2026-11-22')
    await clinic.do('staff.come-back', { person })
    await clinic.pass('tom')
    expect(changes(clinic).slice(-2)).toMatchObject([
      { data: { what: `person ${person}`, old: { left: null }, new: { left: '2026-11-22' } } },
      { data: { what: `person ${person}`, old: { left: '2026-11-22' }, new: { left: null } } },
    ])
  })

  test('hand over what is open before they leave', async () => {
    const clinic = await managed()
    const session = await clinic.startSession('Room 2', 'tom')
    const person = clinic.person('tom')
    expect(await clinic.refusal('staff.leave', { person })).toEqual(
      staff({ field: 'left', why: 'open-session', room: 'Room 2' }),
    )
    const pass = await clinic.pass('lena')
    await clinic.do('session.hand-over', { session: session.id, to: clinic.person('lena'), pass })
    await clinic.do('staff.leave', { person })
  })

  test('include a manager at all times', async () => {
    const clinic = await managed()
    const person = clinic.person('maya')
    expect(await clinic.refusal('staff.leave', { person })).toEqual(staff({ field: 'left', why: 'last-manager' }))
    expect(await clinic.refusal('staff.change-role', { person, role: 'technician' })).toEqual(
      staff({ field: 'role', why: 'last-manager' }),
    )
    await clinic.do('staff.change-role', { person: clinic.person('lena'), role: 'manager' })
    await clinic.do('staff.change-role', { person, role: 'technician' })
    // Whoever is no manager any more is no longer signed in as one.
    expect(await clinic.refusal('staff.list', {})).toEqual({ code: 'needs-manager' })
  })
})

describe('a PIN', () => {
  test('has 4 to 8 digits and is not easy to guess', async () => {
    const clinic = await managed()
    const person = clinic.person('tom')
    const reset = (pin: string) => clinic.refusal('staff.reset-pin', { person, pin })
    const length = staff({ field: 'pin', why: 'length' })
    expect(await reset('739')).toEqual(length)
    expect(await reset('739052814')).toEqual(length)
    expect(await reset('7a05')).toEqual(length)
    expect(await reset('1234')).toEqual(staff({ field: 'pin', why: 'weak' }))
  })

  test('reset by a manager opens at once, also after too many wrong tries, and stands in no log', async () => {
    const clinic = await managed()
    const person = clinic.person('tom')
    for (let tries = 0; tries < 5; tries += 1) await clinic.refusal('people.check-pin', { person, pin: '9999' })
    expect(await clinic.refusal('people.check-pin', { person, pin: '7305' })).toMatchObject({ code: 'pin-locked' })
    await clinic.do('staff.reset-pin', { person, pin: NEW_PIN })
    await clinic.do('people.check-pin', { person, pin: NEW_PIN })
    expect(await clinic.refusal('people.check-pin', { person, pin: '7305' })).toMatchObject({
      code: 'wrong-pin',
      triesLeft: 4,
    })
    expect(changes(clinic).at(-1)?.data).toMatchObject({ what: `person ${person}` })
    const logs = readdirSync(path.join(clinic.folder, 'clinic-log'))
    for (const name of logs) {
      const text = readFileSync(path.join(clinic.folder, 'clinic-log', name), 'utf8')
      expect(text).not.toContain(NEW_PIN)
      expect(text).not.toMatch(/"(salt|hash)":"[A-Za-z0-9+/]+=+"/)
    }
  })

  test('is changed by its owner with the old one, and by nobody else', async () => {
    const clinic = await openReadyClinic()
    const person = clinic.person('tom')
    const change = (pass: string, pin = NEW_PIN) => ({ person, pass, pin })
    expect(await clinic.refusal('staff.change-own-pin', change(await clinic.pass('lena')))).toEqual({
      code: 'pin-again',
    })
    const pass = await clinic.pass('tom')
    expect(await clinic.refusal('staff.change-own-pin', change(pass, '2580'))).toEqual(
      staff({ field: 'pin', why: 'weak' }),
    )
    await clinic.do('staff.change-own-pin', change(pass))
    await clinic.do('people.check-pin', { person, pin: NEW_PIN })
    expect(changes(clinic).at(-1)).toMatchObject({ by: person, data: { what: `person ${person}` } })
  })
})

describe('the register', () => {
  test('keeps credentials and the status of a vaccination, old and new in the clinic log', async () => {
    const clinic = await managed()
    const person = clinic.person('tom')
    const license = {
      id: 'c-1',
      kind: 'license',
      number: 'L-2214',
      issued: '2024-06-01',
      expires: '2027-06-01',
    } as const
    await clinic.do('staff.set-credentials', { person, credentials: [license] })
    const renewed = { ...license, issued: '2026-11-01', expires: '2029-11-01' }
    await clinic.do('staff.set-credentials', { person, credentials: [renewed] })
    await clinic.do('staff.set-hepatitis-b', { person, hepatitisB: { status: 'offer-due', hired: '2026-11-16' } })
    await clinic.restart()
    await clinic.signIn()
    const tom = (await clinic.do('staff.list', {})).find(({ id }) => id === person)
    expect(tom).toMatchObject({
      credentials: [renewed],
      hepatitisB: { status: 'offer-due', hired: '2026-11-16' },
    })
    expect(changes(clinic).slice(-2)).toMatchObject([
      { data: { old: { credentials: [license] }, new: { credentials: [renewed] } } },
      { data: { old: { hepatitisB: null }, new: { hepatitisB: { status: 'offer-due' } } } },
    ])
    // What everybody at the window gets has no number and nothing of a vaccination.
    const everybody = (await clinic.do('app.directory', {})).people.find(({ id }) => id === person)
    expect(everybody?.credentials).toEqual([{ id: 'c-1', kind: 'license', expires: '2029-11-01' }])
    expect(JSON.stringify(everybody)).not.toMatch(/hepatitis|L-2214|salt|hash/)
  })

  test('takes no days that cannot be', async () => {
    const clinic = await managed()
    const person = clinic.person('tom')
    const set = (credential: object) =>
      clinic.send('staff.set-credentials', { person, credentials: [{ id: 'c-1', kind: 'license', ...credential }] })
    const fault = (why: string) => ({ ok: false, error: { code: 'staff', fault: { credential: 'c-1', why } } })
    expect(await set({ issued: '2026-11-23' })).toMatchObject(fault('issued-ahead'))
    expect(await set({ issued: '2026-05-03', expires: '2026-05-02' })).toMatchObject(fault('ends-before-issue'))
    expect(await set({ kind: 'own', name: ' ' })).toMatchObject(fault('unnamed'))
    expect(await set({ expires: '2026-02-30' })).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    const twice = { id: 'c-1', kind: 'first-aid' } as const
    expect(await clinic.refusal('staff.set-credentials', { person, credentials: [twice, twice] })).toMatchObject({
      code: 'bad-request',
    })
    const hired = { status: 'offer-due', hired: '2026-11-23' } as const
    expect(await clinic.refusal('staff.set-hepatitis-b', { person, hepatitisB: hired })).toEqual(
      staff({ field: 'hired', why: 'ahead' }),
    )
    expect(changes(clinic)).toHaveLength(1)
  })
})
