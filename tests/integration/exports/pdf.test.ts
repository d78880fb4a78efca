import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RecordRow } from '../../../shared/ipc/views'
import type { Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { sampleClinic } from './sample-clinic'
import { sealedRecords } from '../../helpers/sealed-records'

async function recordWith(clinic: Clinic, test: (row: RecordRow) => boolean): Promise<RecordRow> {
  const rows = await sealedRecords(clinic)
  const row = rows.find(test)
  if (row === undefined) throw new Error('No such record in the sample')
  return row
}

/** The other pages that are printed hold their numbers alone. */
const isRecord = (html: string): boolean => html.includes('class="checks"')

const isWholeTreatment = ({ purpose, stopped }: RecordRow): boolean => purpose === 'treatment' && !stopped

test('the page of a record holds every line, lot and time, and its seal', async () => {
  const clinic = await sampleClinic('record.pdf')
  const row = await recordWith(clinic, (one) => isWholeTreatment(one) && one.lots.length > 0)
  const view = await clinic.do('records.read', { session: row.session })
  const saved = await clinic.do('records.save', { sessions: [row.session], format: 'pdf-letter' })
  expect(saved).toMatchObject({ name: 'record.pdf', count: 1 })
  expect(clinic.shell.suggested).toEqual([`record-${row.session}.pdf`])
  expect(readFileSync(clinic.shell.target ?? '', 'utf8')).toMatch(/^%PDF/)
  const [page, numbers] = clinic.shell.printedPages
  expect(page?.paper).toBe('Letter')
  expect(page?.footer).toContain('by Maya Reyes')
  expect(numbers?.paper).toBe('Letter')
  expect(numbers?.html).toContain('>Page 1 of 1<')
  const shown = (page?.html ?? '').replace(/<[^>]*>/g, ' ').replaceAll('&#39;', "'")
  for (const section of view.checklist.sections) {
    if (section.kind === 'pause') for (const { label } of section.lines) expect(shown).toContain(label)
  }
  for (const { lot } of row.lots) expect(shown).toContain(lot)
  expect(shown.replaceAll(' ', '')).toContain(view.hash.toUpperCase())
  expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
    type: 'exported',
    data: { format: 'pdf-letter', count: 1, sessions: [row.session] },
  })
})

test('a page runs no script and asks for nothing from elsewhere', async () => {
  const clinic = await sampleClinic('record.pdf')
  const { session } = await recordWith(clinic, isWholeTreatment)
  await clinic.do('records.save', { sessions: [session], format: 'pdf-a4', photos: true, health: true })
  const [page] = clinic.shell.printedPages
  expect(page?.html).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:")
  expect(page?.html).not.toMatch(/<script|\son[a-z]+=|https?:|file:/)
})

test('photos and health answers are in the page only when they are ticked', async () => {
  const clinic = await sampleClinic('record.pdf')
  const views = (await sealedRecords(clinic)).filter(isWholeTreatment)
  let session: string | undefined
  for (const row of views) {
    const { events } = await clinic.do('records.read', { session: row.session })
    if (events.some(({ type }) => type === 'evidence-attached')) session ??= row.session
  }
  if (session === undefined) throw new Error('No photo in the sample')
  await clinic.do('records.save', { sessions: [session], format: 'pdf-a4' })
  await clinic.do('records.save', { sessions: [session], format: 'pdf-a4', photos: true, health: true })
  const [without, withThem] = clinic.shell.printedPages.map(({ html }) => html).filter(isRecord)
  expect(without).toContain('Left out: health answer')
  expect(without).toContain('Health answers were left out.')
  expect(without).toMatch(/\d photos? (was|were) left out\./)
  expect(without).not.toContain('<img')
  expect(withThem).not.toContain('eft out')
  expect(withThem).toMatch(/<img src="data:image\/(png|jpeg|webp);base64,/)
})

test('what the filters find becomes one file with a bookmark a record', async () => {
  const clinic = await sampleClinic('records.pdf')
  const room = (await clinic.do('records.choices', {})).rooms[0]?.id ?? ''
  const query = { room }
  const { name, count } = await clinic.do('records.save', { sessions: { query }, format: 'pdf-a4' })
  const { total, open } = await clinic.do('records.find', { query, offset: 0, limit: 1 })
  expect({ name, count }).toEqual({ name: 'records.pdf', count: total - open })
  expect(clinic.shell.printedPages.filter(({ html }) => isRecord(html))).toHaveLength(count)
  const target = clinic.shell.target ?? ''
  expect(execFileSync('pdfinfo', [target], { encoding: 'utf8' })).toMatch(
    new RegExp(`^Title: +.*: records$[^]*^Pages: +${count}$`, 'm'),
  )
  const bookmarks = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', target], { encoding: 'utf8' })
  expect(bookmarks.match(/<item page="\d+">\d{6}-\w{5}, /g)).toHaveLength(count)
})
