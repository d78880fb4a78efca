import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Input } from '../../../shared/ipc/contract'
import type { Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { freshPath } from '../commands/terminal'
import { csvRecords } from '../exports/sample-clinic'
import { rawSessions, reportClinic } from './sample-reports'

const WISH: Input<'reports.pack'> = {
  from: '2026-09-01',
  to: '2026-10-31',
  namesKept: 'In the locked cabinet at the desk',
  paper: 'A4',
  health: false,
  photos: false,
}
const NAME = 'inspector-pack-2026-09-01-to-2026-10-31'

async function packClinic(): Promise<Clinic & { readonly into: string }> {
  const clinic = await reportClinic('unused.csv')
  const into = freshPath('packs')
  mkdirSync(into)
  clinic.shell.folder = into
  return Object.assign(clinic, { into })
}

/** Local days of the seal. */
function sealedIn(clinic: Clinic, from: string, to: string): string[] {
  return rawSessions(clinic.folder).flatMap(({ id, lines }) => {
    const sealed = lines.find(({ type }) => type === 'sealed')
    if (sealed === undefined) return []
    const day = new Date(Date.parse(sealed.at) + sealed.offset * 60_000).toISOString().slice(0, 10)
    return day >= from && day <= to ? [id] : []
  })
}

const shownIn = (clinic: Clinic): string =>
  clinic.shell.printedPages
    .map(({ html }) => html.replace(/<[^>]*>/g, ' '))
    .join('\n')
    .replaceAll(/\s+/g, ' ')

test('a pack holds the document, the data of exactly its days, and checksums that fit', async () => {
  const clinic = await packClinic()
  const wanted = sealedIn(clinic, WISH.from, WISH.to).sort()
  expect(wanted.length).toBeGreaterThan(10)
  const saved = await clinic.do('reports.pack', WISH)
  expect(saved).toMatchObject({ name: NAME, count: wanted.length })
  const folder = path.join(clinic.into, NAME)
  expect(readdirSync(clinic.into)).toEqual([NAME])
  expect(readdirSync(folder).sort()).toEqual([
    'SHA256SUMS',
    'checks-columns.csv',
    'checks.csv',
    'inspector-pack.pdf',
    'records.jsonl',
    'sessions-columns.csv',
    'sessions.csv',
  ])
  expect(
    execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }).match(/: OK/g),
  ).toHaveLength(6)
  const sessions = csvRecords(readFileSync(path.join(folder, 'sessions.csv'), 'utf8'))
  expect(sessions.map((row) => row['Record']).sort()).toEqual(wanted)
  const opened = readFileSync(path.join(folder, 'records.jsonl'), 'utf8').match(/"type":"opened"/g)
  expect(opened).toHaveLength(wanted.length)
  expect(readFileSync(path.join(folder, 'checks.csv'), 'utf8')).toContain('Left out: health answer')
  expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
    type: 'exported',
    data: { format: 'inspector-pack', count: wanted.length },
  })
})

test('its pages are cover, completeness, exceptions, room log, every record and the head of the chain', async () => {
  const clinic = await packClinic()
  await clinic.do('reports.pack', WISH)
  const shown = shownIn(clinic)
  const head = clinicEvents(clinic.folder).at(-1)?.hash ?? ''
  for (const words of [
    'Sample clinic',
    '1 September 2026 to 31 October 2026',
    'In the locked cabinet at the desk',
    head,
  ]) {
    expect(shown).toContain(words)
  }
  for (const title of ['Completeness', 'Exceptions', 'Room log', 'Head of the chain']) expect(shown).toContain(title)
  expect(shown).toMatch(/\d+ days? without any entry:/)
  expect(shown).toContain('Whole: ')
  for (const session of sealedIn(clinic, WISH.from, WISH.to)) expect(shown).toContain(`Record ${session}`)
  expect(shown).not.toContain('<img')
  const pdf = path.join(clinic.into, NAME, 'inspector-pack.pdf')
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/^Title: +Inspector pack$/m)
})

test('health answers and photos go along only when they are ticked', async () => {
  const clinic = await packClinic()
  await clinic.do('reports.pack', { ...WISH, health: true, photos: true })
  const pages = clinic.shell.printedPages.map(({ html }) => html).join('')
  expect(pages).not.toContain('Left out: health answer')
  expect(pages).toMatch(/<img src="data:image/)
  const checks = readFileSync(path.join(clinic.into, NAME, 'checks.csv'), 'utf8')
  expect(checks).not.toContain('Left out: health answer')
})

test('what was changed outside, and what is gone, is named in the pack', async () => {
  const clinic = await packClinic()
  const { index, folder } = clinic.running.program()
  const rows = index.months().flatMap((month) => index.rows(month))
  const inDays = sealedIn(clinic, WISH.from, WISH.to)
  const [altered, other] = rows.filter(({ session }) => inDays.includes(session))
  if (altered === undefined || other === undefined) throw new Error('No records')
  const { file } = folder.sealedJournal(altered.month, altered.session)
  writeFileSync(file, readFileSync(file, 'utf8').replace(altered.room, 'room-x'))
  clinic.removeFile('sessions', other.month, `${other.session}.jsonl`)
  const log = path.join(clinic.folder, 'clinic-log', '2026-09.jsonl')
  writeFileSync(log, readFileSync(log, 'utf8').replace('"type":"session-sealed"', '"type":"session-healed"'))
  await clinic.do('reports.pack', WISH)
  const shown = shownIn(clinic)
  expect(shown).toContain(`${altered.session}: not as it was written`)
  expect(shown).toContain(`${other.session}, `)
  expect(shown).toContain('clinic-log/2026-09.jsonl, line')
})

test('a second pack stands beside the first, and a canceled one leaves nothing', async () => {
  const clinic = await packClinic()
  await clinic.do('reports.pack', WISH)
  const refused = clinic.refusal('reports.pack', WISH)
  await expect.poll(() => readdirSync(clinic.into).some((name) => name.includes('.part-')), { interval: 1 }).toBe(true)
  await clinic.do('reports.cancel', { what: 'writing' })
  expect(await refused).toEqual({ code: 'cancelled' })
  expect(readdirSync(clinic.into)).toEqual([NAME])
  expect(await clinic.do('reports.pack', WISH)).toMatchObject({ name: `${NAME} (2)`, wanted: NAME })
  expect(readdirSync(clinic.into).sort()).toEqual([NAME, `${NAME} (2)`])
})

test('a printer that fails leaves no half pack', async () => {
  const clinic = await packClinic()
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
  Object.assign(clinic.shell, { printToPdf: () => Promise.reject(full) })
  expect(await clinic.refusal('reports.pack', WISH)).toEqual({ code: 'not-written', name: NAME, fault: 'disk-full' })
  expect(readdirSync(clinic.into)).toEqual([])
})
