import { expect, test } from 'vitest'
import { doorBlockers } from '../../../shared/session/doors'
import { errorSentence } from '../../../shared/text/errors'
import { ruleSentence } from '../../../shared/text/rules'
import { openReadyClinic, type Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { workingUpTo } from '../../helpers/working-up-to'

const REASON = 'The insurer asks for it'
const logged = (clinic: Clinic) => clinicEvents(clinic.folder).findLast(({ type }) => type === 'catalog-changed')
const entryOf = async (clinic: Clinic, id: string) =>
  (await clinic.do('policy.read', {})).entries.find((entry) => entry.id === id)

test('a rule is changed by a manager with a reason, and the clinic log has old, new and why', async () => {
  const clinic = await openReadyClinic()
  const change = { values: [{ id: 'gloveMinutes', value: 45 }], reason: REASON } as const
  expect(await clinic.refusal('policy.change', { ...change, values: [...change.values] })).toEqual({
    code: 'needs-manager',
  })
  await clinic.signIn()
  const ask = (value: number | boolean | string, reason = REASON) => ({
    values: [{ id: 'gloveMinutes' as const, value }],
    reason,
  })
  const said = async (value: number | boolean | string, reason?: string) =>
    errorSentence(await clinic.refusal('policy.change', ask(value, reason)))
  expect(await said(45, ' -- a')).toBe('Write why, in a few words.')
  expect(await said(14)).toBe('Enter a value within the limits below the field.')
  expect(await said('always')).toBe('Enter a value within the limits below the field.')
  expect(await said(60)).toBe('It is so already. Choose another value.')
  await clinic.do('policy.change', ask(45))
  expect(logged(clinic)).toMatchObject({
    by: clinic.person('maya'),
    data: { what: 'policy', old: { gloveMinutes: 60 }, new: { gloveMinutes: 45 }, reason: REASON },
  })
  await clinic.restart()
  await clinic.signIn()
  expect(await entryOf(clinic, 'gloveMinutes')).toMatchObject({
    value: 45,
    usual: { value: 60, sources: ['GLOVE1', 'GLOVE2'] },
    changed: { by: clinic.person('maya'), reason: REASON, at: clinic.time.at },
  })
})

test('several rules change together or not at all', async () => {
  const clinic = await openReadyClinic()
  await clinic.signIn()
  const values = [
    { id: 'minimumAge' as const, value: 21 },
    { id: 'paper' as const, value: 'Letter' },
  ]
  const bad = [...values, { id: 'silentGapMinutes' as const, value: 3 }]
  expect(await clinic.refusal('policy.change', { values: bad, reason: REASON })).toMatchObject({ field: 'value' })
  expect(await entryOf(clinic, 'minimumAge')).toMatchObject({ value: 18 })
  await clinic.do('policy.change', { values, reason: REASON })
  expect(logged(clinic)?.data).toMatchObject({ new: { minimumAge: 21, paper: 'Letter' } })
})

test('the minimum age of a running session follows the clinic’s own value, and then the profile', async () => {
  const { clinic, session } = await workingUpTo('room-ready')
  await clinic.signIn()
  const values = { identity: 'id-seen', age: 'under-age' }
  await session.do('session.answer', { line: 'client-identity-age', values })
  const stops = async () => {
    const view = await session.view()
    const found = doorBlockers(await session.state(), view, 'sign-in', view.now)
    return found.flatMap(({ because }) => (because?.code === 'under-age' ? [ruleSentence(because)] : []))
  }
  await clinic.do('policy.change', { values: [{ id: 'minimumAge', value: 21 }], reason: REASON })
  expect((await stops())[0]).toMatch(/^Client is under 21\./)
  const differences = await clinic.do('policy.compare-profile', { profile: 'european-union' })
  expect(differences.find(({ id }) => id === 'minimumAge')).toMatchObject({
    old: 21,
    new: { value: 18, profile: 'european-union' },
    changed: { reason: REASON },
  })
  await clinic.do('policy.choose-profile', { profile: 'european-union', reason: 'We work in Lyon' })
  expect((await stops())[0]).toMatch(/^Client is under 18\./)
})

test('a profile is chosen with a reason; what differs stands in the clinic log', async () => {
  const clinic = await openReadyClinic()
  const wish = { profile: 'california', reason: 'Our county' } as const
  expect(await clinic.refusal('policy.choose-profile', wish)).toEqual({ code: 'needs-manager' })
  await clinic.signIn()
  const nameless = await clinic.refusal('policy.choose-profile', { ...wish, reason: '' })
  expect(errorSentence(nameless)).toBe('Write why, in a few words.')
  await clinic.do('policy.choose-profile', wish)
  expect(logged(clinic)?.data).toMatchObject({
    what: 'policy',
    old: { profile: null, mask: 'always', paper: 'A4' },
    new: { profile: 'california', mask: 'when-splash-likely', paper: 'Letter' },
    reason: 'Our county',
  })
  const again = await clinic.refusal('policy.choose-profile', wish)
  expect(errorSentence(again)).toBe('This profile is in use already, with all its values.')
  expect((await clinic.do('policy.read', {})).profile).toBe('california')
  expect(await clinic.do('clinic.read', {})).toEqual({ name: 'Crown Studio', paper: 'Letter' })
})

test('manager screens lock after the minutes that the clinic chose', async () => {
  const clinic = await openReadyClinic()
  await clinic.signIn()
  clinic.wait({ minutes: 4 })
  await clinic.do('policy.change', { values: [{ id: 'managerIdleMinutes', value: 2 }], reason: REASON })
  clinic.wait({ minutes: 3 })
  expect(await clinic.refusal('policy.read', {})).toEqual({ code: 'needs-manager' })
})

test('the clinic is renamed and says where the names are kept, each with what was before', async () => {
  const clinic = await openReadyClinic()
  expect(await clinic.refusal('clinic.rename', { name: 'Crown' })).toEqual({ code: 'needs-manager' })
  await clinic.signIn()
  expect(errorSentence(await clinic.refusal('clinic.rename', { name: ' ' }))).toBe('Enter a name.')
  await clinic.do('clinic.rename', { name: 'Crown and Co' })
  expect(logged(clinic)?.data).toEqual({
    what: 'clinic',
    old: { name: 'Crown Studio' },
    new: { name: 'Crown and Co' },
  })
  await clinic.do('clinic.keep-names', { where: 'In the locked cabinet' })
  expect(logged(clinic)?.data).toMatchObject({ old: { namesKept: null }, new: { namesKept: 'In the locked cabinet' } })
  await clinic.restart()
  expect(await clinic.do('clinic.read', {})).toMatchObject({
    name: 'Crown and Co',
    namesKept: 'In the locked cabinet',
  })
})
