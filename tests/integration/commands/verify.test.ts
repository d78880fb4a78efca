import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Clinic, openReadyClinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { AFTERWARDS, sampleFolder, SESSIONS, terminal } from './terminal'

const verify = (folder: string) => terminal(['verify', '--folder', folder])

/** The newest sealed journal that has many lines. */
function someJournal(folder: string): { readonly name: string; readonly file: string; readonly month: string } {
  for (const month of readdirSync(path.join(folder, 'sessions')).sort().reverse()) {
    if (month === 'open') continue
    for (const id of readdirSync(path.join(folder, 'sessions', month)).sort()) {
      const file = path.join(folder, 'sessions', month, id)
      const text = readFileSync(file, 'utf8')
      if (text.split('\n').length > 60 && !text.includes('addendum-signed')) {
        return { name: `sessions/${month}/${id}`, file, month }
      }
    }
  }
  throw new Error('The sample has no long journal')
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1)
const write = (file: string, lines: readonly string[]) => writeFileSync(file, `${lines.join('\n')}\n`)

test('nothing is wrong with what nobody touched', async () => {
  const { code, out, err } = await verify(await sampleFolder())
  expect(code).toBe(0)
  expect(err).toEqual([])
  expect(out[0]).toMatch(
    new RegExp(`^0 faults and 0 hints in ${SESSIONS} sessions, \\d+ lines of the clinic log and 24 photos\\.$`),
  )
  expect(out[1]).toMatch(/^The clinic log’s newest fingerprint is [0-9a-f]{64}\.$/)
})

test('one changed byte of a journal is named with file and line', async () => {
  const folder = await sampleFolder()
  const { file, name } = someJournal(folder)
  const lines = linesOf(file)
  write(
    file,
    lines.map((line, index) => (index === 6 ? line.replace('"by":"p-', '"by":"q-') : line)),
  )
  const { code, out } = await verify(folder)
  expect(code).toBe(1)
  expect(out[0]).toBe(`${name}:7: the line was changed: its fingerprint does not fit`)
  expect(out[1]).toMatch(/^1 fault and 0 hints /)
})

test('lines that were swapped, taken out or cut off are named', async () => {
  const folder = await sampleFolder()
  const { file, name } = someJournal(folder)
  const lines = linesOf(file)
  const [one = '', other = ''] = lines.slice(10, 12)
  write(file, [...lines.slice(0, 10), other, one, ...lines.slice(12)])
  expect((await verify(folder)).out[0]).toBe(`${name}:11: lines before this one are missing, doubled or moved`)
  write(
    file,
    lines.filter((_, index) => index !== 20),
  )
  expect((await verify(folder)).out[0]).toBe(`${name}:21: lines before this one are missing, doubled or moved`)
  write(file, lines.slice(0, -2))
  expect((await verify(folder)).out[0]).toBe(
    `${name}:${lines.length - 2}: lines were cut off: the clinic log says that the session was sealed, and the journal has no seal`,
  )
})

test('a line that was cut in its middle is found, though its end counts as a hint alone', async () => {
  const folder = await sampleFolder()
  const { file, name } = someJournal(folder)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.slice(0, -40))
  const { code, out } = await verify(folder)
  expect(code).toBe(1)
  expect(out.filter((line) => line.startsWith('hint: '))).toEqual([
    expect.stringContaining(`${name}:${linesOf(file).length + 1}: the last line is not finished`),
  ])
  expect(out.some((line) => line.startsWith(name) && line.includes('lines were cut off'))).toBe(true)
})

test('a journal that is gone is named where the clinic log opened it', async () => {
  const folder = await sampleFolder()
  const { file, name, month } = someJournal(folder)
  const id = path.basename(name, '.jsonl')
  rmSync(file)
  const { code, out } = await verify(folder)
  expect(code).toBe(1)
  const number = linesOf(path.join(folder, 'clinic-log', `${month}.jsonl`)).findIndex((line) =>
    line.includes(`"session":"${id}"`),
  )
  expect(out).toContain(
    `clinic-log/${month}.jsonl:${number + 1}: session ${id} was opened, but its journal is in no folder`,
  )
  expect(out).toContainEqual(expect.stringContaining(`hint: index/${month}.json: the summary does not fit`))
})

test('a journal that the clinic log does not know, or that lies in a wrong place, is named', async () => {
  const folder = await sampleFolder()
  const { file, name } = someJournal(folder)
  const id = path.basename(name, '.jsonl')
  const stranger = path.join(path.dirname(file), '200101-zzzzz.jsonl')
  writeFileSync(stranger, readFileSync(file))
  mkdirSync(path.join(folder, 'sessions', '2020-01'))
  const wrong = path.join(folder, 'sessions', '2020-01', path.basename(file))
  renameSync(file, wrong)
  const { code, out } = await verify(folder)
  expect(code).toBe(1)
  const strange = `${path.dirname(name)}/200101-zzzzz.jsonl`
  expect(out).toContain(`${strange}:1: the journal does not open the session that its name says`)
  expect(out).toContain(`${strange}: the clinic log does not know this session`)
  expect(out).toContainEqual(
    expect.stringMatching(new RegExp(`^sessions/2020-01/${id}\\.jsonl:\\d+: the session was sealed in `)),
  )
  renameSync(wrong, path.join(folder, 'sessions', 'open', path.basename(file)))
  rmSync(stranger)
  const { out: again } = await verify(folder)
  expect(again).toContainEqual(expect.stringContaining('is sealed and still lies among the open ones'))
})

test('a clinic log in which a line was changed or a month is missing is named', async () => {
  const folder = await sampleFolder()
  const [first = '', second = ''] = readdirSync(path.join(folder, 'clinic-log')).sort()
  const file = path.join(folder, 'clinic-log', first)
  const lines = linesOf(file)
  write(
    file,
    lines.map((line, index) => (index === 2 ? line.replace('"offset":60', '"offset":120') : line)),
  )
  const { out } = await verify(folder)
  expect(out[0]).toBe(`clinic-log/${first}:3: the line was changed: its fingerprint does not fit`)
  rmSync(file)
  const { code, out: without } = await verify(folder)
  expect(code).toBe(1)
  expect(without[0]).toBe(`clinic-log/${second}:1: lines before this one are missing, doubled or moved`)
})

test('photos that were changed or are gone are named', async () => {
  const folder = await sampleFolder()
  const [month = ''] = readdirSync(path.join(folder, 'evidence'))
  const [changed = '', gone = ''] = readdirSync(path.join(folder, 'evidence', month))
  writeFileSync(path.join(folder, 'evidence', month, changed), 'no photo')
  rmSync(path.join(folder, 'evidence', month, gone))
  const { code, out } = await verify(folder)
  expect(code).toBe(1)
  expect(out).toContain(`evidence/${month}/${changed}: the photo was changed: its content is not what its name says`)
  expect(out).toContainEqual(expect.stringContaining(`: the photo ${path.basename(gone, '.png')} is missing`))
})

test('a summary that is missing, damaged or unknown files are no faults', async () => {
  const folder = await sampleFolder()
  const [one = '', other = ''] = readdirSync(path.join(folder, 'index'))
  rmSync(path.join(folder, 'index', one))
  writeFileSync(path.join(folder, 'index', other), '{')
  writeFileSync(path.join(folder, 'sessions', 'open', 'Notes.txt'), '')
  const { code, out } = await verify(folder)
  expect(code).toBe(0)
  expect(out.slice(0, 2)).toEqual([
    `hint: index/${other}: the summary cannot be read; RoomReady builds it anew`,
    'hint: sessions/open/Notes.txt: RoomReady does not know this file',
  ])
})

test('with --mark History finds the records that were changed, until they are whole again', async () => {
  const folder = await sampleFolder()
  const month =
    readdirSync(path.join(folder, 'sessions'))
      .filter((name) => name !== 'open')
      .sort()[0] ?? ''
  const [name = ''] = readdirSync(path.join(folder, 'sessions', month))
  const file = path.join(folder, 'sessions', month, name)
  const whole = readFileSync(file, 'utf8')
  const altered = async () => {
    const clinic = new Clinic(folder, new FakeTime(AFTERWARDS, 60), undefined)
    await clinic.start()
    const { index } = clinic.running.program()
    const rows = index.months().flatMap((one) => index.rows(one).filter((row) => row.altered))
    await clinic.close()
    return rows.map(({ session }) => `${session}.jsonl`)
  }
  writeFileSync(file, whole.replace('"type":"opened"', '"type":"openeD"'))
  expect((await terminal(['verify', '--folder', folder])).code).toBe(1)
  expect(await altered()).toEqual([])
  const marked = await terminal(['verify', '--folder', folder, '--mark'])
  expect([marked.code, marked.out.at(-1)]).toEqual([1, 'History now shows 1 record as altered.'])
  expect(await altered()).toEqual([name])
  writeFileSync(file, whole)
  expect((await terminal(['verify', '--folder', folder, '--mark'])).code).toBe(0)
  expect(await altered()).toEqual([])
})

test('checking changes nothing and makes nothing', async () => {
  const folder = await sampleFolder()
  const before = readdirSync(folder, { recursive: true }).sort()
  rmSync(path.join(folder, 'quarantine'), { recursive: true })
  await verify(folder)
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before.filter((name) => name !== 'quarantine'))
})

test('an addendum that was cut off again is missed', async () => {
  const clinic = await openReadyClinic()
  const turnover = await clinic.startTurnover('Room 3')
  await turnover.finishPause('turnover')
  await turnover.seal()
  await clinic.do('records.addendum', {
    session: turnover.id,
    person: clinic.person('lena'),
    pass: await clinic.pass('lena'),
    text: 'The lamp was replaced',
    reason: 'Found afterwards',
  })
  await clinic.close()
  expect((await verify(clinic.folder)).code).toBe(0)
  const [month = ''] = clinic.files('sessions').filter((name) => name !== 'open')
  const file = path.join(clinic.folder, 'sessions', month, `${turnover.id}.jsonl`)
  write(file, linesOf(file).slice(0, -1))
  const { code, out } = await verify(clinic.folder)
  expect(code).toBe(1)
  expect(out[0]).toContain('an addendum was cut off or changed')
})
