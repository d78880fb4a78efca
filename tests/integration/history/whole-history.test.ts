import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { sealedRecords } from '../../helpers/sealed-records'
import { sampleClinic } from '../exports/sample-clinic'

const everything = (clinic: Clinic) => clinic.do('records.find', { query: {}, offset: 0, limit: 500 })

describe('the printed list', () => {
  test('has what the filters show, in the order of the screen, and is in the clinic log', async () => {
    const clinic = await sampleClinic('unused')
    await sealedRecords(clinic)
    const { id = '', name = '' } = (await clinic.do('records.choices', {})).rooms[0] ?? {}
    const query = { room: id, sort: { by: 'technician', descending: false } } as const
    const { rows, total } = await clinic.do('records.find', { query, offset: 0, limit: 500 })
    expect(await clinic.do('records.print', { query, filters: [name, 'From <1 May 2026>'] })).toEqual({ count: total })
    const [page] = clinic.shell.printedPapers
    expect(page).toMatchObject({ paper: 'A4', landscape: true })
    const places = rows.map(({ session }) => page?.html.indexOf(session) ?? -1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(page?.html).toContain(`${name}, From &lt;1 May 2026&gt;`)
    expect(page?.html).toContain('by Maya Reyes')
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
      type: 'exported',
      data: { format: 'printed-list', count: total },
    })
  })

  test('of nothing is none', async () => {
    const clinic = await sampleClinic('unused')
    const query = { text: 'no such thing anywhere' }
    expect(await clinic.refusal('records.print', { query, filters: [] })).toEqual({ code: 'not-found', what: 'record' })
    expect(clinic.shell.printedPapers).toEqual([])
  })
})

describe('the check of every seal', () => {
  const journalOf = (clinic: Clinic, month: string, session: string) =>
    path.join(clinic.folder, 'sessions', month, `${session}.jsonl`)

  test('finds records that were changed, which History then shows, and tells how far it is', async () => {
    const clinic = await sampleClinic('unused')
    const rows = await sealedRecords(clinic)
    expect(await clinic.do('records.check-seals', {})).toEqual({ checked: rows.length, altered: 0 })
    const changed = [rows[3], rows[90]].flatMap((row) => row ?? [])
    for (const { month, session } of changed) {
      const file = journalOf(clinic, month, session)
      writeFileSync(file, readFileSync(file, 'utf8').replace('"type":"opened"', '"type":"openeD"'))
    }
    expect(await clinic.do('records.check-seals', {})).toEqual({ checked: rows.length, altered: 2 })
    const found = await clinic.do('records.find', { query: { state: 'altered' }, offset: 0, limit: 10 })
    expect(found.rows.map(({ session }) => session).sort()).toEqual(changed.map(({ session }) => session).sort())
    expect(clinic.changes.some(({ topic }) => topic === 'seals-progress')).toBe(true)
  })

  test('a seal that was put in place of another is found by the clinic log', async () => {
    const clinic = await sampleClinic('unused')
    const [one, other] = (await sealedRecords(clinic)).filter(({ month }, _, all) => month === all[0]?.month)
    if (one === undefined || other === undefined) throw new Error('No two records in the newest month')
    writeFileSync(
      journalOf(clinic, one.month, one.session),
      readFileSync(journalOf(clinic, other.month, other.session)),
    )
    expect(await clinic.do('records.check-seals', {})).toMatchObject({ altered: 1 })
  })

  test('ends when it is canceled', async () => {
    const clinic = await sampleClinic('unused')
    await sealedRecords(clinic)
    const refusal = clinic.refusal('records.check-seals', {})
    await clinic.do('records.cancel-check', {})
    expect(await refusal).toEqual({ code: 'cancelled' })
  })
})

describe('the neighbors in the clinic log', () => {
  test('of a record’s opening and seal are the lines before and after, in words', async () => {
    const clinic = await sampleClinic('unused')
    const events = clinicEvents(clinic.folder)
    for (const { session } of (await sealedRecords(clinic)).slice(0, 20)) {
      const places = await clinic.do('records.neighbors', { session })
      expect(places.map(({ of }) => of)).toEqual(['opened', 'sealed'])
      for (const { of, before, line, after } of places) {
        const at = events.findIndex(
          ({ type, data }) => type === `session-${of}` && 'session' in data && data.session === session,
        )
        expect(line).toMatchObject({ seq: at, words: expect.stringContaining(session) as string, altered: false })
        expect([before?.seq, after?.seq]).toEqual([at - 1, events[at + 1] === undefined ? undefined : at + 1])
        expect(before?.words).not.toBe('')
      }
    }
  })

  test('say of a line that was changed that it was', async () => {
    const clinic = await sampleClinic('unused')
    const [row] = await sealedRecords(clinic)
    if (row === undefined) throw new Error('No record in the sample')
    const log = path.join(clinic.folder, 'clinic-log', `${row.month}.jsonl`)
    const text = readFileSync(log, 'utf8')
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('session-sealed') && line.includes(row.session))
    lines[at] = (lines[at] ?? '').replace(/"offset":\d+/, '"offset":0')
    writeFileSync(log, lines.join('\n'))
    const [, sealed] = await clinic.do('records.neighbors', { session: row.session })
    expect(sealed?.line.altered).toBe(true)
    expect(sealed?.before?.altered).toBe(false)
    expect((await everything(clinic)).total).toBeGreaterThan(0)
  })
})
