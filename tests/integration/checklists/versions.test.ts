import { describe, expect, test } from 'vitest'
import type { Checklist } from '../../../shared/checklist/checklist'
import { linesOf } from '../../../shared/checklist/checklist'
import { addLine, changeLine, removeLine, rewordLine } from '../../../shared/checklist/draft/lines'
import { SHIPPED } from '../../../shared/checklist/shipped'
import { type Clinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'

const SMP = 'scalp-micropigmentation'

async function inUse(clinic: Clinic, id = SMP): Promise<Checklist> {
  const found = (await clinic.do('checklists.read', { checklist: id })).inUse
  if (found === undefined) throw new Error(`${id} is not in use`)
  return found
}

async function signedIn(): Promise<Clinic> {
  const clinic = await openReadyClinic()
  await clinic.signIn('maya')
  return clinic
}

/** A draft saved and put in use: the version it became. */
async function use(clinic: Clinic, draft: Checklist, reasons: { line: string; reason: string }[] = []) {
  await clinic.do('checklists.save-draft', { draft })
  return clinic.do('checklists.put-in-use', { checklist: draft.id, reasons })
}

const withNewWords = (list: Checklist) =>
  rewordLine(
    rewordLine(addLine(list, 'sign-out', 'own-1'), 'own-1', 'Spare pen back on its charger'),
    'chair-safe-and-covered',
    'Chair locked, freshly covered, wiped',
  )
const labelOf = (list: Checklist, id: string) => linesOf(list).find(({ line }) => line.id === id)?.line.label

describe('a new version', () => {
  test('is for new sessions; an open one runs to its seal on the version it began with, and records say which', async () => {
    const clinic = await signedIn()
    const before = await inUse(clinic)
    const older = await clinic.startSession('Room 1', 'tom')
    const { version, stay } = await use(clinic, withNewWords(before))
    expect(version).toBe(before.version + 1)
    expect(stay).toEqual([{ version: before.version, count: 1 }])

    const newer = await clinic.startSession('Room 2', 'lena')
    await clinic.restart()
    for (const session of [older, newer]) {
      await session.workThrough()
      await session.seal()
    }
    await clinic.signIn('maya')
    const records = await Promise.all([older, newer].map(({ id }) => clinic.do('records.read', { session: id })))
    expect(records.map(({ row }) => row.version)).toEqual([before.version, version])
    expect(records.map(({ checklist }) => labelOf(checklist, 'chair-safe-and-covered'))).toEqual([
      'Chair stable, locked, freshly covered',
      'Chair locked, freshly covered, wiped',
    ])
    expect(records.map(({ checklist }) => labelOf(checklist, 'own-1'))).toEqual([
      undefined,
      'Spare pen back on its charger',
    ])
    expect(records.map(({ seal }) => seal)).toEqual(['intact', 'intact'])
  })

  test('is told in the clinic log with its difference, and in the list with its day', async () => {
    const clinic = await signedIn()
    const { version } = await use(clinic, withNewWords(await inUse(clinic)))
    const logged = clinicEvents(clinic.folder).findLast(({ type }) => type === 'catalog-changed')
    expect(logged).toMatchObject({
      by: clinic.person('maya'),
      data: {
        what: `checklist ${SMP}`,
        old: { version: version - 1 },
        new: {
          version,
          difference: {
            lines: [
              { line: 'chair-safe-and-covered', changes: [{ how: 'reworded' }] },
              { line: 'own-1', changes: [{ how: 'added' }] },
            ],
          },
        },
      },
    })
    const { versions } = await clinic.do('checklists.read', { checklist: SMP })
    expect(versions).toMatchObject([
      { version, state: 'in-use', since: { by: 'Maya Reyes' } },
      { version: version - 1, state: 'past', until: { offset: 60 } },
    ])
    const past = await clinic.do('checklists.read', { checklist: SMP, version: version - 1 })
    expect(past.version && labelOf(past.version, 'chair-safe-and-covered')).toBe(
      'Chair stable, locked, freshly covered',
    )
  })

  test('does not come of a draft with faults, nor of one that drops a critical line without a reason', async () => {
    const clinic = await signedIn()
    const list = await inUse(clinic)
    await clinic.do('checklists.save-draft', { draft: addLine(list, 'sign-out', 'own-1') })
    expect(await clinic.refusal('checklists.put-in-use', { checklist: SMP, reasons: [] })).toEqual({
      code: 'checklist',
      why: 'faults',
    })
    const without = removeLine(list, 'barriers-fitted')
    await clinic.do('checklists.save-draft', { draft: without })
    for (const reason of ['', ' a ']) {
      const reasons = [{ line: 'barriers-fitted', reason }]
      expect(await clinic.refusal('checklists.put-in-use', { checklist: SMP, reasons })).toEqual({
        code: 'checklist',
        why: 'reasons',
      })
    }
    const { version } = await clinic.do('checklists.put-in-use', {
      checklist: SMP,
      reasons: [{ line: 'barriers-fitted', reason: 'Machines are steam cleaned' }],
    })
    const kept = await inUse(clinic)
    expect(kept).toMatchObject({
      version,
      exceptions: [{ line: 'barriers-fitted', how: 'off', reason: 'Machines are steam cleaned' }],
    })
    // The next version asks for no reason again, and loses it with the line's return.
    expect((await use(clinic, rewordLine(kept, 'sink-and-waste-ready', 'Sink stocked, bin lined'))).version).toBe(
      version + 1,
    )
    expect((await inUse(clinic)).exceptions).toHaveLength(1)
    await use(clinic, list)
    expect((await inUse(clinic)).exceptions).toBeUndefined()
  })

  test('asks its lines by earlier answers in a real session', async () => {
    const clinic = await signedIn()
    const asking = changeLine(await inUse(clinic), 'cords-routed-and-covered', (line) => ({
      ...line,
      askedIf: { line: 'power-and-pen-tested', field: 'power', is: ['battery'] },
      ifProblem: 'Tape the cord down',
    }))
    await use(clinic, asking)
    const session = await clinic.startSession()
    await session.workUpTo('room-ready')
    expect((await session.state()).lines['cords-routed-and-covered']).toBeUndefined()
    expect((await session.state()).passed['room-ready']).toBeDefined()
  })
})

describe('a draft', () => {
  test('touches no session, is kept over a restart, and goes when it is discarded', async () => {
    const clinic = await signedIn()
    const list = await inUse(clinic)
    await clinic.do('checklists.save-draft', { draft: withNewWords(list) })
    await clinic.restart()
    await clinic.signIn('maya')
    expect((await clinic.do('checklists.list', {}))[0]).toMatchObject({ id: SMP, state: 'in-use', hasDraft: true })
    const { draft, versions } = await clinic.do('checklists.read', { checklist: SMP })
    expect(draft).toMatchObject({ basedOn: list.version, checklist: { version: list.version + 1 } })
    expect(versions.map(({ state }) => state)).toEqual(['draft', 'in-use'])
    const session = await clinic.startSession()
    expect((await session.view()).checklist).toEqual(list)
    await clinic.do('checklists.discard-draft', { checklist: SMP })
    expect((await clinic.do('checklists.read', { checklist: SMP })).draft).toBeUndefined()
    expect(await clinic.refusal('checklists.discard-draft', { checklist: SMP })).toMatchObject({ code: 'not-found' })
  })

  test('says nothing about what it was made from that the window made up', async () => {
    const clinic = await signedIn()
    const list = await inUse(clinic)
    const exceptions = [{ line: 'barriers-fitted', label: 'x', how: 'off' as const, reason: 'made up' }]
    await clinic.do('checklists.save-draft', {
      draft: { ...removeLine(list, 'barriers-fitted'), exceptions, madeFrom: 'tattoo', version: 99 },
    })
    const { draft } = await clinic.do('checklists.read', { checklist: SMP })
    expect(draft?.checklist).toMatchObject({ version: list.version + 1 })
    expect(draft?.checklist.exceptions).toBeUndefined()
    expect(await clinic.refusal('checklists.put-in-use', { checklist: SMP, reasons: [] })).toMatchObject({
      why: 'reasons',
    })
  })

  test('of halves of signs and of blanks becomes words that a journal can hold', async () => {
    const clinic = await signedIn()
    const list = rewordLine(await inUse(clinic), 'sink-and-waste-ready', ' Sink stocked\n\uD800 bin lined ')
    await use(clinic, list)
    expect(labelOf(await inUse(clinic), 'sink-and-waste-ready')).toBe('Sink stocked \uFFFD bin lined')
  })
})

describe('several checklists', () => {
  test('ship with the program and wait until a manager takes them into use', async () => {
    const clinic = await signedIn()
    const rows = await clinic.do('checklists.list', {})
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [SMP, 'in-use'],
      ['permanent-make-up', 'offered'],
      ['tattoo', 'offered'],
      ['opening', 'offered'],
      ['closing', 'offered'],
      ['weekly', 'offered'],
      ['monthly', 'offered'],
      ['yearly', 'offered'],
    ])
    expect(clinic.directory.checklists.map(({ id }) => id)).toEqual([SMP])
    const offered = await clinic.do('checklists.read', { checklist: 'tattoo', version: 1 })
    expect(offered.version).toEqual(SHIPPED[2])
    await clinic.do('checklists.put-in-use', { checklist: 'tattoo', reasons: [] })
    const session = await clinic.startSession('Room 1', 'tom', { checklist: 'tattoo' })
    await session.workThrough()
    await session.seal()
    await clinic.signIn('maya')
    expect((await clinic.do('records.read', { session: session.id })).row).toMatchObject({
      checklist: 'Tattoo',
      version: 1,
    })
  })

  test('go out of use, but for the last, and come back', async () => {
    const clinic = await signedIn()
    expect(await clinic.refusal('checklists.retire', { checklist: SMP })).toEqual({
      code: 'checklist',
      why: 'last-in-use',
    })
    await clinic.do('checklists.put-in-use', { checklist: 'tattoo', reasons: [] })
    await clinic.do('checklists.retire', { checklist: SMP })
    expect((await clinic.do('app.directory', {})).checklists.map(({ id }) => id)).toEqual(['tattoo'])
    expect((await clinic.do('checklists.read', { checklist: SMP })).row.state).toBe('retired')
    await clinic.do('checklists.put-in-use', { checklist: SMP, reasons: [] })
    expect((await clinic.do('app.directory', {})).checklists.map(({ id }) => id)).toContain(SMP)
  })

  test('may be the clinic’s own: empty, or with the lines of another, each under a name of its own', async () => {
    const clinic = await signedIn()
    expect(await clinic.refusal('checklists.new', { name: ' ' })).toEqual({ code: 'checklist', why: 'name-missing' })
    expect(await clinic.refusal('checklists.new', { name: 'scalp Micropigmentation' })).toEqual({
      code: 'checklist',
      why: 'name-taken',
    })
    const { checklist } = await clinic.do('checklists.new', { name: 'Lips only', from: 'permanent-make-up' })
    const { draft, shipped } = await clinic.do('checklists.read', { checklist })
    expect(shipped?.id).toBe('permanent-make-up')
    expect(draft?.checklist).toMatchObject({ name: 'Lips only', version: 1, madeFrom: 'permanent-make-up' })
    await clinic.do('checklists.put-in-use', { checklist, reasons: [] })
    expect((await inUse(clinic, checklist)).name).toBe('Lips only')

    const empty = await clinic.do('checklists.new', { name: 'Consultation' })
    expect(await clinic.refusal('checklists.put-in-use', { ...empty, reasons: [] })).toMatchObject({ why: 'faults' })
  })
})
