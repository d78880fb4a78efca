import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { HistoryQuery } from '../../shared/history/query'
import { AFTERWARDS, SESSIONS, sampleFolder } from '../integration/commands/terminal'
import { Clinic } from '../helpers/clinic'
import { FakeTime } from '../helpers/fake-time'
import { bundledChild } from './bundle-child'

const { file: thread, folder: outDir } = await bundledChild('month-thread')

/** A sample whose months have no summary yet, or still have it. */
async function sample({ isBuilt }: { readonly isBuilt: boolean }): Promise<string> {
  const folder = await sampleFolder()
  if (!isBuilt) rmSync(path.join(folder, 'index'), { recursive: true })
  return folder
}

async function openAsManager(folder: string, threadScript?: string): Promise<Clinic> {
  const clinic = new Clinic(folder, new FakeTime(AFTERWARDS, 60), undefined)
  if (threadScript !== undefined) clinic.shell.threadScript = threadScript
  await clinic.start()
  onTestFinished(() => clinic.close())
  await clinic.learnNames()
  const person = clinic.directory.people.find(({ role }) => role === 'manager')?.id ?? ''
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  await clinic.do('people.sign-in', { person, pass })
  return clinic
}

const find = (clinic: Clinic, query: HistoryQuery) => clinic.do('records.find', { query, offset: 0, limit: 500 })
const history = (clinic: Clinic) => clinic.running.program().history

const QUESTIONS: readonly HistoryQuery[] = [
  {},
  { text: 'e' },
  { text: '消毒液' },
  { state: 'corrected' },
  { sort: { by: 'client', descending: false } },
  { sort: { by: 'room', descending: true } },
  { sort: { by: 'record', descending: false } },
  { line: { id: 'hands-before', was: 'missed' } },
]

/** Everything a person could see of it. */
async function everything(clinic: Clinic): Promise<unknown> {
  await history(clinic).complete()
  const answers = []
  for (const query of QUESTIONS) answers.push(await find(clinic, query))
  return [answers, await clinic.do('insights.read', { days: 'all' }), await clinic.do('records.choices', {})]
}

/** What the summaries say, month by month. */
function summaries(folder: string): unknown {
  const files = readdirSync(path.join(folder, 'index')).filter((name) => /^\d{4}-\d{2}\.json$/.test(name))
  return Object.fromEntries(
    files.map((name) => [name, JSON.parse(readFileSync(path.join(folder, 'index', name), 'utf8')) as unknown]),
  )
}

test.each([true, false])('threads answer what this one would (summaries are there: %s)', async (isBuilt) => {
  const [there, here] = [await sample({ isBuilt }), await sample({ isBuilt })]
  const answers = await everything(await openAsManager(there, thread))
  expect(answers).toEqual(await everything(await openAsManager(here)))
  expect(summaries(there)).toEqual(summaries(here))
})

test.each([0, 1, 3])('a thread that dies after %i months leaves the others to this one', async (months) => {
  const script = path.join(outDir, `dies-after-${months}.mjs`)
  const dying = `import { parentPort } from 'node:worker_threads'
    await import(${JSON.stringify(thread)})
    let left = ${months}
    parentPort.on('message', () => left-- > 0 || process.exit())`
  writeFileSync(script, months === 0 ? 'process.exit()' : dying)
  const [there, here] = [await sample({ isBuilt: false }), await sample({ isBuilt: false })]
  const answers = await everything(await openAsManager(there, script))
  expect(answers).toEqual(await everything(await openAsManager(here)))
  expect(summaries(there)).toEqual(summaries(here))
})

test.each([true, false])(
  'while summaries are built, every answer holds what was read so far (threads: %s)',
  async (isThread) => {
    const clinic = await openAsManager(await sample({ isBuilt: false }), isThread ? thread : undefined)
    const sizes: number[] = []
    for (let page = await find(clinic, {}); !page.isComplete; page = await find(clinic, {})) {
      expect(page.rows).toHaveLength(page.total)
      const sealed = page.rows.slice(page.open).map(({ at }) => at)
      expect(sealed).toEqual([...sealed].sort().reverse())
      if (page.total > (sizes.at(-1) ?? -1)) sizes.push(page.total)
      await others()
    }
    const whole = await find(clinic, {})
    expect(sizes.length).toBeGreaterThan(1)
    expect(whole.total).toBeGreaterThanOrEqual(sizes.at(-1) ?? 0)
    expect(whole.total).toBe(SESSIONS)
  },
)

test.each([true, false])('an addendum signed while its month is read is found (threads: %s)', async (isThread) => {
  const folder = await sample({ isBuilt: false })
  const clinic = await openAsManager(folder, isThread ? thread : undefined)
  const { index } = clinic.running.program()
  const oldest = index.months().at(-1) ?? ''
  const session = index.idsOf(oldest)[0] ?? ''
  const person = clinic.directory.people.find(({ role }) => role === 'manager')?.id ?? ''
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  const reading = history(clinic).complete()
  await clinic.do('records.addendum', { session, person, pass, text: 'Ein Übelkeitsanfall danach', reason: 'Anruf' })
  await reading
  expect((await find(clinic, { text: 'UBELKEIT' })).rows.map((row) => row.session)).toEqual([session])
  await clinic.close()
  const again = await openAsManager(folder)
  await history(again).complete()
  expect((await find(again, { text: 'UBELKEIT' })).rows.map((row) => row.session)).toEqual([session])
})

test.each([true, false])('building that is cut off goes on at the next start (threads: %s)', async (isThread) => {
  const folder = await sample({ isBuilt: false })
  const clinic = await openAsManager(folder, isThread ? thread : undefined)
  const months = clinic.running.program().index.months().length
  const built = () => readdirSync(path.join(folder, 'index')).filter((name) => /^\d{4}-\d{2}\.json$/.test(name))
  void history(clinic).complete()
  while (built().length < 2) await others()
  await clinic.close()
  const first = built()
  expect(first.length).toBeLessThan(months)
  const times = first.map((name) => statSync(path.join(folder, 'index', name)).mtimeMs)
  const again = await everything(await openAsManager(folder, isThread ? thread : undefined))
  expect(built()).toHaveLength(months)
  expect(first.map((name) => statSync(path.join(folder, 'index', name)).mtimeMs)).toEqual(times)
  expect(again).toEqual(await everything(await openAsManager(await sample({ isBuilt: true }))))
})

test('summaries of the earlier form, and damaged ones, are read or built again by threads too', async () => {
  const folder = await sample({ isBuilt: true })
  const before = await everything(await openAsManager(await sample({ isBuilt: true })))
  for (const [place, name] of readdirSync(path.join(folder, 'index')).entries()) {
    const file = path.join(folder, 'index', name)
    const text = readFileSync(file, 'utf8')
    const forms = [
      `${JSON.stringify(JSON.parse(text))}\n`,
      'rubbish',
      text.slice(0, text.length / 2),
      '{"v":1,"doc":{}}',
    ]
    writeFileSync(file, forms[place % forms.length] ?? '')
  }
  expect(await everything(await openAsManager(folder, thread))).toEqual(before)
})
