import { expect, test } from 'vitest'
import { errorSentence } from '../../../shared/text/errors'
import type { Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { workingUpTo } from '../../helpers/working-up-to'

const MACHINE = { name: 'Autoclave', kind: 'sterilizer', serial: 'SN-9' } as const
const logged = (clinic: Clinic) => clinicEvents(clinic.folder).findLast(({ type }) => type === 'catalog-changed')?.data

/** The clinic sterilizes reusable tools: the switch belongs to the clinic's rules. */
function switchOn(clinic: Clinic): void {
  const { catalog } = clinic.running.program()
  catalog.save({ ...catalog.get(), policy: { ...catalog.get().policy, sterilizer: true } })
}

test('a pack is opened only from a cycle that passed in a sterilizer with a sound spore test (rule R27)', async () => {
  const { clinic, session } = await workingUpTo('time-out')
  await clinic.signIn()
  const pack = { item: 'pack', value: { lot: 'A-2041', expiry: '2027-05' }, reason: 'extra' } as const
  const said = async () => errorSentence(await session.refusal('session.log-lot', pack))
  expect(await said()).toBe('No sterilizer is in use here. Use sterile single-use items.')
  switchOn(clinic)
  const { equipment } = await clinic.do('equipment.add', MACHINE)
  expect(await said()).toContain('Cycle A-2041 is not on record.')
  await clinic.do('equipment.cycle', { equipment, number: 'a-2041', on: '2026-11-20', passed: true, note: '' })
  expect(await said()).toContain('No spore test is on record')
  const tested = (on: string, result: 'negative' | 'positive') =>
    clinic.do('equipment.spore-test', { equipment, on, result })
  await tested('2026-10-19', 'negative')
  expect(await said()).toBe('Spore test overdue (34 days). Use sterile single-use items.')
  await tested('2026-11-21', 'positive')
  expect(await said()).toContain('The spore test of 21 November 2026 was positive.')
  await tested('2026-11-22', 'negative')
  await session.do('session.log-lot', pack)
  expect((await session.state()).lots.at(-1)).toMatchObject({ item: 'pack', lot: 'A-2041' })
})

test('equipment, spore tests and cycles stand in the clinic log with what was and is', async () => {
  const { clinic } = await workingUpTo()
  await clinic.signIn()
  switchOn(clinic)
  const { equipment } = await clinic.do('equipment.add', MACHINE)
  const entry = { id: equipment, ...MACHINE }
  expect(logged(clinic)).toEqual({ what: `equipment ${equipment}`, old: null, new: entry })
  await clinic.do('equipment.spore-test', { equipment, on: '2026-11-20', result: 'negative' })
  const tests = [{ on: '2026-11-20', result: 'negative', by: clinic.person('maya'), at: clinic.time.at }]
  expect(logged(clinic)).toEqual({ what: `equipment ${equipment}`, old: entry, new: { ...entry, sporeTests: tests } })
  const room = clinic.room('Room 2')
  await clinic.do('equipment.change', { equipment, ...MACHINE, name: 'Autoclave 1', room })
  await clinic.do('equipment.retire', { equipment, retired: true })
  await clinic.restart()
  await clinic.signIn()
  expect((await clinic.do('rooms.read', {})).equipment).toMatchObject([
    { id: equipment, name: 'Autoclave 1', room, sporeTests: tests, retiredAt: clinic.time.at },
  ])
})

test('a cycle number is used once, and nothing is logged before it was done', async () => {
  const { clinic } = await workingUpTo()
  await clinic.signIn()
  const { equipment } = await clinic.do('equipment.add', MACHINE)
  const cycle = { equipment, number: 'A-1', on: '2026-11-20', passed: true, note: 'Full load' }
  await clinic.do('equipment.cycle', cycle)
  const refusal = async (more: object) => errorSentence(await clinic.refusal('equipment.cycle', { ...cycle, ...more }))
  expect(await refusal({ number: 'a - 1' })).toContain('This cycle number is already logged.')
  expect(await refusal({ number: ' ' })).toContain('Enter the number of the cycle')
  expect(await refusal({ number: 'A-2', on: '2026-11-23' })).toContain('This day is still to come.')
  const pen = await clinic.do('equipment.add', { ...MACHINE, name: 'Pen', kind: 'treatment-device' })
  expect(await clinic.refusal('equipment.spore-test', { ...pen, on: '2026-11-20', result: 'negative' })).toEqual({
    code: 'not-found',
    what: 'equipment',
  })
  expect(await clinic.refusal('equipment.add', MACHINE)).toEqual({ code: 'entry', field: 'name', why: 'duplicate' })
})

test('in a profile that asks for it, a pigment’s label is confirmed with its batch (rule R6)', async () => {
  const { clinic, session } = await workingUpTo('sign-in')
  const { catalog } = clinic.running.program()
  catalog.save({ ...catalog.get(), policy: { ...catalog.get().policy, pigmentStatement: true } })
  const answer = (more: object) => ({
    line: 'pigment-lot',
    values: { lot: { lot: 'P-7731', expiry: '2028-08', ...more } },
  })
  expect(errorSentence(await session.refusal('session.answer', answer({})))).toContain(
    'Look for "for tattoos or permanent make-up" on the label',
  )
  await session.do('session.answer', answer({ statement: true }))
  expect((await session.state()).lots).toMatchObject([{ item: 'pigment', lot: 'P-7731', statement: true }])
})
