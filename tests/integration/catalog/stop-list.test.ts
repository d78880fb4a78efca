import { describe, expect, test } from 'vitest'
import type { AppError } from '../../../shared/ipc/errors'
import { errorSentence } from '../../../shared/text/errors'
import { openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { answersTo } from '../../helpers/line-answers'
import { workingUpTo } from '../../helpers/working-up-to'

const RECALL = { item: 'pigment', lot: 'k-22', recalledOn: '2026-05-12', reason: 'Germs found by the maker' } as const
const lot = (text: string) => ({ lot: { lot: text, expiry: '2028-08' } })

describe('a recalled lot', () => {
  test('is refused in a session that runs, however it is spelled, with the sessions that used it before', async () => {
    const { clinic, session } = await workingUpTo('sign-in')
    await session.do('session.answer', { line: 'pigment-lot', values: lot('K-22') })
    const other = await clinic.startSession('Room 2', 'lena')
    await other.workUpTo('sign-in')
    await clinic.signIn()
    await clinic.do('stop-list.add', RECALL)
    for (const spelled of ['K-22', 'k-22', 'k - 22', '\uff2b-\uff12\uff12']) {
      const refusal = await other.refusal('session.answer', { line: 'pigment-lot', values: lot(spelled) })
      expect(errorSentence(refusal), spelled).toBe(
        'Batch K-22 is quarantined (recall, 12 May 2026). Do not use. 1 earlier session used it.',
      )
    }
    await other.do('session.answer', { line: 'pigment-lot', values: lot('K-23') })
  })

  test.each([
    ['needle', 'needle-lot', {}, 'Lot'],
    ['diluent', 'diluent-sterile', { water: 'sterile' }, 'Lot'],
  ] as const)('of a %s is refused too', async (item, line, more, word) => {
    const { clinic, session } = await workingUpTo('sign-in')
    await clinic.signIn()
    await clinic.do('stop-list.add', { ...RECALL, item })
    const values = { ...more, ...lot('K-22') }
    const sentence = errorSentence(await session.refusal('session.answer', { line, values }))
    expect(sentence).toBe(`${word} K-22 is quarantined (recall, 12 May 2026). Do not use.`)
  })

  test('is refused as an extra one, and when a line is corrected', async () => {
    const { clinic, session } = await workingUpTo('time-out')
    await clinic.signIn()
    await clinic.do('stop-list.add', RECALL)
    const isStopped = (error: AppError) =>
      error.code === 'rule' && error.rule.code === 'value' && error.rule.refusal.code === 'lot-stopped'
    const extra = { item: 'pigment', value: lot('K-22').lot, reason: 'extra' } as const
    expect(isStopped(await session.refusal('session.log-lot', extra))).toBe(true)
    const line = await session.line('pigment-lot')
    const to = { status: 'done', values: { ...answersTo(line), ...lot('K-22') } } as const
    const correction = { line: line.id, to, reason: 'Wrong bottle noted' }
    expect(isStopped(await session.refusal('session.correct', correction))).toBe(true)
  })

  test('is found in every session that used it, open or sealed, and in no other', async () => {
    const clinic = await openReadyClinic()
    const sealed = await clinic.startSession('Room 1', 'tom')
    await sealed.workUpTo('sign-in')
    await sealed.do('session.answer', { line: 'pigment-lot', values: lot('K-22') })
    await sealed.workThrough()
    await sealed.seal()
    const open = await clinic.startSession('Room 2', 'lena', { client: 'C-22' })
    await open.workUpTo('sign-in')
    await open.do('session.answer', { line: 'pigment-lot', values: lot('k-22') })
    await open.do('session.answer', { line: 'needle-lot', values: lot('K-22-B') })
    await clinic.signIn()

    const found = async (query: { item: 'pigment' | 'needle'; lot: string }) => {
      const page = await clinic.do('records.find', { query: { lot: query }, offset: 0, limit: 10 })
      return page.rows.map(({ session }) => session).sort()
    }
    expect(await found({ item: 'pigment', lot: 'K - 22' })).toEqual([sealed.id, open.id].sort())
    expect(await found({ item: 'needle', lot: 'K-22' })).toEqual([])
    expect(await found({ item: 'needle', lot: 'K-22-b' })).toEqual([open.id])
    const uses = { item: 'pigment', lot: 'K-22' } as const
    expect(await clinic.do('stop-list.uses', uses)).toEqual({ sessions: 2 })
    expect(await clinic.do('stop-list.uses', { ...uses, session: open.id })).toEqual({ sessions: 1 })
    await clinic.restart()
    expect(await clinic.do('stop-list.uses', uses)).toEqual({ sessions: 2 })
  })
})

describe('the stop list', () => {
  test('keeps who put a lot there, when and why, and what took it off again', async () => {
    const { clinic, session } = await workingUpTo('sign-in')
    await clinic.signIn()
    const maya = clinic.person('maya')
    const { stop } = await clinic.do('stop-list.add', RECALL)
    const entry = { id: stop, ...RECALL, lot: 'K-22', by: maya, at: clinic.time.at }
    const last = () => clinicEvents(clinic.folder).findLast(({ type }) => type === 'catalog-changed')
    expect(last()).toMatchObject({
      by: maya,
      data: { what: `stop-list ${stop}`, old: null, new: entry, reason: RECALL.reason },
    })
    const reason = 'The maker took the recall back'
    await clinic.do('stop-list.lift', { stop, reason })
    const lifted = { ...entry, lifted: { by: maya, at: clinic.time.at, reason } }
    expect(last()?.data).toEqual({ what: `stop-list ${stop}`, old: entry, new: lifted, reason })
    await session.do('session.answer', { line: 'pigment-lot', values: lot('K-22') })
    await clinic.restart()
    await clinic.signIn()
    const book = await clinic.do('products.read', {})
    expect(book.stopList).toEqual([lifted])
    expect(book.names[maya]).toBe('Maya Reyes')
  })

  test('takes a lot once, with a reason and a day that has come', async () => {
    const clinic = await openReadyClinic()
    await clinic.signIn()
    await clinic.do('stop-list.add', RECALL)
    const refusal = async (more: object) => errorSentence(await clinic.refusal('stop-list.add', { ...RECALL, ...more }))
    expect(await refusal({ lot: 'K – 22' })).toBe('This lot is on the stop list already.')
    expect(await refusal({ lot: ' ' })).toBe('Enter the lot printed on the pack.')
    expect(await refusal({ lot: 'K-23', reason: '-' })).toBe('Write why, in a few words.')
    expect(await refusal({ lot: 'K-23', recalledOn: '2026-11-23' })).toContain('This day is still to come.')
    expect(await clinic.refusal('stop-list.lift', { stop: 's-gone', reason: 'Not recalled' })).toEqual({
      code: 'not-found',
      what: 'stop',
    })
  })

  test('is a manager’s', async () => {
    const clinic = await openReadyClinic()
    for (const name of ['products.read', 'products.add', 'stop-list.add', 'stock.add'] as const) {
      expect(await clinic.send(name, RECALL), name).toMatchObject({ ok: false })
    }
    expect(await clinic.refusal('stop-list.add', RECALL)).toEqual({ code: 'needs-manager' })
  })
})
