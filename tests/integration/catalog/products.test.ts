import { describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/ipc/contract'
import { errorSentence } from '../../../shared/text/errors'
import { type Clinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { rule, workingUpTo } from '../../helpers/working-up-to'

const WIPE: Input<'products.add'> = {
  ...{ name: 'Peroxide wipe', class: 'surface-disinfectant', registration: 'EPA 777-1' },
  ...{ bloodborneClaim: true, tuberculocidal: false, otherClaims: '', contactSeconds: 60 },
}
const INK: Input<'products.add'> = {
  ...{ name: 'Ash brown', class: 'pigment', registration: '' },
  ...{ bloodborneClaim: false, tuberculocidal: false, otherClaims: '', afterOpening: { count: 6, unit: 'months' } },
}

async function managed(): Promise<Clinic> {
  const clinic = await openReadyClinic()
  await clinic.signIn()
  return clinic
}

const logged = (clinic: Clinic) =>
  clinicEvents(clinic.folder)
    .filter(({ type }) => type === 'catalog-changed')
    .at(-1)

describe('a product', () => {
  test('is added, changed and taken out of use, each with its old and new value in the clinic log', async () => {
    const clinic = await managed()
    const maya = clinic.person('maya')
    const { product } = await clinic.do('products.add', WIPE)
    const stored = { id: product, ...WIPE, tuberculocidal: undefined, otherClaims: undefined }
    const asKept = JSON.parse(JSON.stringify(stored)) as object
    expect(logged(clinic)).toMatchObject({ by: maya, data: { what: `product ${product}`, old: null, new: asKept } })

    await clinic.do('products.change', { product, ...WIPE, contactSeconds: 180, tuberculocidal: true })
    const changed = { ...asKept, contactSeconds: 180, tuberculocidal: true }
    expect(logged(clinic)?.data).toEqual({ what: `product ${product}`, old: asKept, new: changed })

    await clinic.do('products.retire', { product, retired: true })
    expect(logged(clinic)?.data).toMatchObject({ old: changed, new: { retiredAt: clinic.time.at } })
    await clinic.do('products.retire', { product, retired: false })
    await clinic.restart()
    expect((await clinic.do('app.directory', {})).products.find(({ id }) => id === product)).toEqual(changed)
  })

  test('has a name of its own and a contact time that labels have', async () => {
    const clinic = await managed()
    const refusal = async (more: object) => errorSentence(await clinic.refusal('products.add', { ...WIPE, ...more }))
    expect(await refusal({ name: ' ' })).toBe('Enter a name.')
    expect(await refusal({ name: 'QUAT WIPE' })).toBe('This name is already used. Make the two different.')
    const range = 'Enter the contact time from the label, as minutes or m:ss, from 0:15 to 10:00.'
    for (const contactSeconds of [14, 601, 90.5]) expect(await refusal({ contactSeconds })).toBe(range)
    expect(await clinic.refusal('products.change', { product: 'd-gone', ...WIPE })).toEqual({
      code: 'not-found',
      what: 'product',
    })
  })

  test('does not touch timers that run when its contact time is changed (rule R2)', async () => {
    const { clinic, session } = await workingUpTo()
    await session.startTimer('surfaces-disinfected-before')
    await clinic.signIn()
    await clinic.do('products.change', { ...WIPE, product: clinic.wipe, name: 'Quat wipe', contactSeconds: 600 })
    clinic.wait({ seconds: 60 })
    await session.do('session.answer', { line: 'surfaces-disinfected-before', values: {} })
    expect((await session.state()).timers['surfaces-disinfected-before']).toMatchObject({ seconds: 60 })
  })
})

describe('what closes a disinfection line (rule R3)', () => {
  const start = async (more: Partial<Input<'products.add'>>) => {
    const { clinic, session } = await workingUpTo()
    await clinic.signIn()
    const { product } = await clinic.do('products.add', { ...WIPE, ...more })
    const input = { line: 'surfaces-disinfected-before', product, zones: ['work-surfaces'] }
    return { clinic, session, product, input }
  }

  const { contactSeconds: _none, ...timeless } = WIPE
  test.each([
    ['the wrong class', 'wrong-class', { ...WIPE, class: 'hand-product' }],
    ['no registration', 'no-registration', { ...WIPE, registration: '' }],
    ['no claim', 'no-claim', { ...WIPE, bloodborneClaim: false }],
    ['no contact time', 'no-contact-time', timeless],
  ] as const)('is no product with %s', async (_what, fault, fields) => {
    const { clinic, session } = await workingUpTo()
    await clinic.signIn()
    const { product } = await clinic.do('products.add', fields)
    const input = { line: 'surfaces-disinfected-before', product, zones: ['work-surfaces'] }
    expect(await session.refusal('session.start-timer', input)).toEqual(
      rule(expect.objectContaining({ code: 'product', fault }) as object),
    )
  })

  test('is no product whose lots in stock are all out of date, recalled or opened too long ago', async () => {
    const { clinic, session, product, input } = await start({ afterOpening: { count: 28, unit: 'days' } })
    const fault = async () => {
      const refusal = await session.refusal('session.start-timer', input)
      return refusal.code === 'rule' && refusal.rule.code === 'product' ? refusal.rule.fault : refusal.code
    }
    const { lot: id } = await clinic.do('stock.add', { product, lot: 'hp-0331', expiry: '2026-10' })
    expect(await fault()).toBe('lot-expired')
    await clinic.do('stock.change', { id, lot: 'hp-0331', expiry: '2027-06', openedOn: '2026-10-01' })
    expect(await fault()).toBe('lot-opened-too-long')
    await clinic.do('stock.change', { id, lot: 'hp-0331', expiry: '2027-06' })
    const recall = { item: 'surface-disinfectant', lot: 'HP - 0331', recalledOn: '2026-11-20' } as const
    await clinic.do('stop-list.add', { ...recall, reason: 'Germs' })
    expect(await fault()).toBe('lot-stopped')
    await clinic.do('stock.add', { product, lot: 'HP-0400', expiry: '2027-08', room: clinic.room('Room 1') })
    await session.do('session.start-timer', input)
  })
})

describe('a lot in stock', () => {
  test('is kept as lots are written, with what was and is in the clinic log', async () => {
    const clinic = await managed()
    const { product } = await clinic.do('products.add', INK)
    const { lot: id } = await clinic.do('stock.add', { product, lot: ' p-7731 ', expiry: '2028-08' })
    expect(logged(clinic)?.data).toEqual({
      what: `stock ${id}`,
      old: null,
      new: { id, product, lot: 'P-7731', expiry: '2028-08' },
    })
    const room = clinic.room('Room 2')
    await clinic.do('stock.change', { id, lot: 'P-7731', expiry: '2028-08', openedOn: '2026-11-22', room })
    expect(logged(clinic)?.data).toMatchObject({ new: { openedOn: '2026-11-22', room } })
    await clinic.restart()
    await clinic.signIn()
    expect((await clinic.do('products.read', {})).stock).toHaveLength(1)
  })

  test('has a number, stands in a room that is there, and was not opened tomorrow', async () => {
    const clinic = await managed()
    const fields = { product: clinic.wipe, lot: 'QA-1190', expiry: '2027-11' }
    const refusal = async (more: object) => errorSentence(await clinic.refusal('stock.add', { ...fields, ...more }))
    expect(await refusal({ lot: ' ' })).toBe('Enter the lot printed on the pack.')
    expect(await refusal({ openedOn: '2026-11-23' })).toContain('This day is still to come.')
    expect(await refusal({ usedUpOn: '2026-11-23' })).toContain('This day is still to come.')
    expect(await refusal({ room: 'r-gone' })).toContain('This room is no longer in use.')
    expect(await refusal({ product: 'd-gone' })).toContain('This product is no longer registered here.')
  })

  test('refuses an opened pigment in a session once its time is over (rule R6)', async () => {
    const { clinic, session } = await workingUpTo('sign-in')
    await clinic.signIn()
    const { product } = await clinic.do('products.add', INK)
    await clinic.do('stock.add', { product, lot: 'P-7731', expiry: '2028-08', openedOn: '2026-05-12' })
    const answer = { line: 'pigment-lot', values: { lot: { lot: 'p-7731', expiry: '2028-08' } } }
    expect(await session.refusal('session.answer', answer)).toEqual(
      rule({
        code: 'value',
        refusal: { code: 'opened-too-long', item: 'pigment', openedOn: '2026-05-12', until: '2026-11-11' },
      }),
    )
  })
})

test('a lot that goes out of date within 30 days is taken, and the warning is recorded (rule R5)', async () => {
  const { session } = await workingUpTo('sign-in')
  await session.do('session.answer', { line: 'needle-lot', values: { lot: { lot: 'N25-0817', expiry: '2026-12-22' } } })
  await session.do('session.answer', { line: 'pigment-lot', values: { lot: { lot: 'P-1', expiry: '2026-12-23' } } })
  expect((await session.state()).notes).toMatchObject([
    {
      text: 'Cartridge, lot N25-0817: goes out of date 22 December 2026, within 30 days.',
      about: 'warning',
      rule: 'R5',
      stamp: { by: 'system' },
    },
  ])
})

test('500 lots in stock leave a tick as quick as none', async () => {
  const { clinic, session } = await workingUpTo('sign-in')
  const { catalog } = clinic.running.program()
  const stock = Array.from({ length: 500 }, (_, place) => ({
    ...{ id: `l-${place}`, product: clinic.wipe, lot: `QA-${place}`, expiry: '2028-08' },
    openedOn: '2026-11-01',
  }))
  catalog.save({ ...catalog.get(), stock })
  await session.do('session.answer', { line: 'needle-lot', values: { lot: { lot: 'N25-0817', expiry: '2028-08' } } })
  expect((await session.view()).supplies.stock).toHaveLength(500)
})
