import { onTestFinished } from 'vitest'
import { type RecordSource, sourceOf } from '../../../electron/exports/record-source'
import type { Disk } from '../../../electron/storage/disk'
import { Clinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { AFTERWARDS, freshPath, sampleFolder } from '../commands/terminal'

/** The program on a sample of 200 sessions, a manager signed in, its save dialog answered with `name`. */
export async function sampleClinic(
  name: string,
  { thread, disk }: { readonly thread?: string; readonly disk?: Disk } = {},
): Promise<Clinic> {
  const clinic = new Clinic(await sampleFolder(), new FakeTime(AFTERWARDS, 60), disk)
  if (thread !== undefined) clinic.shell.threadScript = thread
  await clinic.start()
  onTestFinished(() => clinic.close())
  const { people } = await clinic.do('app.directory', {})
  const manager = people.find(({ role }) => role === 'manager')
  if (manager === undefined) throw new Error('The sample has no manager')
  const { pass } = await clinic.do('people.check-pin', { person: manager.id, pin: '4821' })
  await clinic.do('people.sign-in', { person: manager.id, pass })
  clinic.shell.target = freshPath(name)
  return clinic
}

/** What an export without health answers reads of these records, by the window's own call. */
export async function sourcesOf(clinic: Clinic, rows: readonly { readonly session: string }[]) {
  const { clinic: name } = await clinic.do('app.status', {})
  const sources: RecordSource[] = []
  for (const { session } of rows) {
    const view = await clinic.do('records.read', { session })
    const source = sourceOf({ view, journal: new Uint8Array() }, { clinic: name, health: false })
    if (source !== undefined) sources.push(source)
  }
  return sources
}

/** Rows of a CSV after RFC 4180, the byte order mark taken off; LibreOffice ends them with a line feed alone. */
export function csvRows(text: string, end: '\r\n' | '\n' = '\r\n'): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length; from = cell.lastIndex) {
    cell.lastIndex = from
    const found = cell.exec(text)
    if (found === null) throw new Error(`No CSV at ${from}`)
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] !== ',' && found[3] !== '' && found[3] !== end) throw new Error('A row ends otherwise')
    if (found[3] === end) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** Rows as objects by the names in the head. */
export function csvRecords(text: string): Record<string, string>[] {
  const [head = [], ...rows] = csvRows(text)
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
}
