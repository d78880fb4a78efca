import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CATALOG } from '../../../shared/catalog/catalog'
import type { Checklist } from '../../../shared/checklist/checklist'
import { placeOf, rewordLine } from '../../../shared/checklist/draft/lines'
import { SCALP_MICROPIGMENTATION as SECOND } from '../../../shared/checklist/smp'
import { SCALP_MICROPIGMENTATION_1 as FIRST } from '../../../shared/checklist/smp/version-1'
import { type Clinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'

const ONE = { checklist: FIRST.id }
const FILE = z.object({ v: z.number(), doc: CATALOG })
/** Only the newer version asks for the day on a paper form. */
const fieldsOf = (list: Checklist | undefined) =>
  list && placeOf(list, 'consent-signed')?.line.fields.map(({ id }) => id)

/** A clinic that was set up when only the first version shipped, and changed it since. */
async function clinicWith(...checklists: readonly Checklist[]): Promise<Clinic> {
  const clinic = await openReadyClinic()
  await clinic.close()
  for (const name of ['catalog.json', 'catalog.json.bak']) {
    const file = path.join(clinic.folder, name)
    const { v, doc } = FILE.parse(JSON.parse(readFileSync(file, 'utf8')))
    writeFileSync(file, JSON.stringify({ v, doc: { ...doc, checklists } }))
  }
  await clinic.start()
  await clinic.signIn('maya')
  return clinic
}

const own = { ...rewordLine(FIRST, 'barriers-fitted', 'Film on every handle'), version: 2 }

test('a newer shipped version is told, comes as a draft that keeps the clinic’s words, and is in use only when put so', async () => {
  const clinic = await clinicWith(FIRST, own)
  expect((await clinic.do('checklists.list', {}))[0]).toMatchObject({ version: 2, hasNewer: true })
  expect((await clinic.do('checklists.read', ONE)).newer?.clashes).toEqual([])

  await clinic.do('checklists.take-newer', ONE)
  const { draft, inUse } = await clinic.do('checklists.read', ONE)
  expect(inUse).toEqual(own)
  expect(draft).toMatchObject({ basedOn: 2, shipped: 2, checklist: { version: 3 } })
  expect(fieldsOf(draft?.checklist)).toEqual(fieldsOf(SECOND))
  expect(draft && placeOf(draft.checklist, 'barriers-fitted')?.line.label).toBe('Film on every handle')
  const session = await clinic.startSession('Room 1', 'tom')
  expect(fieldsOf((await session.view()).checklist)).toEqual(fieldsOf(FIRST))

  await clinic.signIn('maya')
  await clinic.do('checklists.put-in-use', { ...ONE, reasons: [] })
  expect(fieldsOf((await clinic.do('checklists.read', ONE)).inUse)).toEqual(fieldsOf(SECOND))
  expect((await clinic.do('checklists.list', {}))[0]).toMatchObject({ version: 3, hasNewer: false })
  const told = clinicEvents(clinic.folder).filter(({ type }) => type === 'catalog-changed')
  expect(told.at(-2)?.data).toMatchObject({ what: `checklist-draft ${FIRST.id}`, new: { shipped: 2 } })
  expect(told.at(-1)?.data).toMatchObject({ what: `checklist ${FIRST.id}`, old: { version: 2 }, new: { version: 3 } })
})

test('a manager who changes the draft back is not asked again', async () => {
  const clinic = await clinicWith(FIRST)
  await clinic.do('checklists.take-newer', ONE)
  await clinic.do('checklists.save-draft', { draft: FIRST })
  await clinic.do('checklists.put-in-use', { ...ONE, reasons: [] })
  expect((await clinic.do('checklists.list', {}))[0]).toMatchObject({ hasNewer: false })
  expect(fieldsOf((await clinic.do('checklists.read', ONE)).inUse)).toEqual(fieldsOf(FIRST))
})

test('a draft under way is not written over, and nothing newer means nothing to take', async () => {
  const clinic = await clinicWith(FIRST)
  await clinic.do('checklists.save-draft', { draft: rewordLine(FIRST, 'barriers-fitted', 'Film on every handle') })
  expect(await clinic.refusal('checklists.take-newer', ONE)).toEqual({ code: 'checklist', why: 'draft-first' })
  await clinic.do('checklists.discard-draft', ONE)
  await clinic.do('checklists.take-newer', ONE)
  await clinic.do('checklists.put-in-use', { ...ONE, reasons: [] })
  expect(await clinic.refusal('checklists.take-newer', ONE)).toMatchObject({ code: 'not-found' })
})

test('a list that comes back into use is the one that went, and the newer one is told then', async () => {
  const clinic = await clinicWith(FIRST)
  await clinic.do('checklists.put-in-use', { checklist: 'tattoo', reasons: [] })
  await clinic.do('checklists.retire', ONE)
  await clinic.do('checklists.put-in-use', { ...ONE, reasons: [] })
  const { inUse, row } = await clinic.do('checklists.read', ONE)
  expect(inUse).toEqual(FIRST)
  expect(row.hasNewer).toBe(true)
})
