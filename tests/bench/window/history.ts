import { setTimeout as wait } from 'node:timers/promises'
import { FILTER_TEXT, HISTORY_TEXT } from '../../../shared/text/records'
import type { Sample } from '../history/sample'
import { pairedRatio, shuffled } from '../numbers'
import type { Section } from '../report'
import type { Setting } from '../setting'
import { type Opener, type OpenWindow, windowOpener } from './open-window'

const WINDOWS = 8
const STARTS = 14
const WARM_UP = 1
const COLD_MS = 150
const WARM_MS = 50
const ANSWER_MS = 100
const INSIGHTS_MS = 300
const LONGEST_WAIT_MS = 50
const CALM_MS = 300
/** The last room of the sample: where it stands, the board stands whole. */
const ON_THE_BOARD = '静室'
/** Everybody's in a sample. */
const PIN = '4821'

const wayTo = (screen: string) => `nav a[href="#${screen}"]`
/** A row that waits for its words has one cell. */
const ROW = 'main [role=grid] tbody tr[aria-rowindex] td:nth-child(2)'
const WORDS = 'main header [role=status]'
const SEARCH = 'main input[type=search]'
const FILTERS = `[aria-label="${FILTER_TEXT.group}"] button[aria-haspopup=listbox]`
const OPTIONS = '[role=option]'
/** Which filter, and which of its choices; the first one of each takes the filter back. */
const CHOICES = [
  { what: 'filter: a room', filter: 1, choice: 1 },
  { what: 'filter: a technician', filter: 2, choice: 1 },
  { what: 'filter: corrected', filter: 3, choice: 3 },
] as const
const SEARCHES = [
  { what: 'search: words with accents', text: 'CREME apaisante' },
  { what: 'search: a part of a word', text: 'paisant' },
  { what: 'search: Chinese', text: '消毒液' },
  { what: 'search: Japanese', text: 'ロック' },
] as const

/** The real window over all sample sessions: its start, History opened, asked and searched, and Insights over everything. */
export async function benchHistory(setting: Setting, sample: Sample): Promise<readonly Section[]> {
  const open = await windowOpener(setting)
  return [await starting(open, sample), await looking(open, sample)]
}

async function starting(open: Opener, { full, few, words }: Sample): Promise<Section> {
  const folders = { few, full }
  const times: Record<keyof typeof folders, number[]> = { few: [], full: [] }
  for (let round = -WARM_UP; round < STARTS; round += 1) {
    for (const name of shuffled(['few', 'full'] as const)) {
      const { child, startedIn } = await open(name, { data: folders[name], text: ON_THE_BOARD })
      await child.end()
      if (round >= 0) times[name].push(startedIn)
    }
  }
  return {
    title: 'From the start of the process to the first paint, sample clinic',
    rows: [
      { what: 'board, first days', times: times.few },
      {
        what: `board, ${words}`,
        times: times.full,
        ratio: { to: 'first days', value: pairedRatio(times.full, times.few), reach: 1.1 },
      },
    ],
    remarks: [],
  }
}

/** Milliseconds by what was done, in every window anew. */
type Times = Map<string, number[]>

async function looking(open: Opener, { full, words }: Sample): Promise<Section> {
  const times: Times = new Map()
  // The first window may have to make months' summaries from the journals: it is not counted.
  for (let round = -WARM_UP; round < WINDOWS; round += 1) {
    const opened = await open('full', { data: full, text: ON_THE_BOARD })
    try {
      await lookOnce(opened, round < 0 ? new Map<string, number[]>() : times)
    } finally {
      await opened.child.end()
    }
  }
  const row = (what: string, p95Reach: number) => ({ what, times: times.get(what) ?? [], p95Reach })
  return {
    title: `Press or entry to painted, ${words}`,
    rows: [
      row('History for the first time', COLD_MS),
      row('History again', WARM_MS),
      ...[...CHOICES, ...SEARCHES].map(({ what }) => row(what, ANSWER_MS)),
      row('Insights over everything', INSIGHTS_MS),
      row('longest wait in the main process', LONGEST_WAIT_MS),
    ],
    remarks: ['The main process is watched by its own timer from the first press to the last.'],
  }
}

async function lookOnce(opened: OpenWindow, times: Times): Promise<void> {
  const { ask } = opened
  const note = (what: string, ms: number) => times.set(what, [...(times.get(what) ?? []), ms])
  await ask({ run: SIGN_IN })
  await wait(CALM_MS)
  await ask({ longestWait: true })
  note('History for the first time', await press(opened, wayTo('records'), armFor(ROW)))
  await ask({
    run: `bench.shown(() => !document.querySelector('${WORDS}').textContent.includes('${HISTORY_TEXT.reading}'))`,
  })
  await press(opened, wayTo('board'), armFor('main [data-room]'))
  note('History again', await press(opened, wayTo('records'), armFor(ROW)))
  for (const { what, filter, choice } of CHOICES) {
    note(what, await choose(opened, filter, choice))
    await choose(opened, filter, 0)
  }
  for (const { what, text } of SEARCHES) {
    note(what, await fill(opened, text))
    await fill(opened, '')
  }
  await press(opened, wayTo('insights'), armFor(INSIGHTS))
  note('Insights over everything', await press(opened, INSIGHTS, `bench.armWords('${WORDS}')`, EVERYTHING))
  note('longest wait in the main process', Number(await ask({ longestWait: true })))
}

const INSIGHTS = 'main header [role=radio]'
/** The last of the stretches. */
const EVERYTHING = 3

const armFor = (shown: string): string => `bench.arm(${JSON.stringify(shown)})`

/** Presses the first such element, or a later one; milliseconds to what was armed. */
async function press({ ask }: OpenWindow, selector: string, arm: string, later = 0): Promise<number> {
  await ask({ front: true })
  const place = (await ask({ run: `bench.place(${JSON.stringify(selector)}, ${later})` })) as { x: number; y: number }
  await wait(CALM_MS)
  await ask({ run: arm })
  await ask({ press: place })
  return Number(await ask({ run: 'bench.taken()' }))
}

async function choose(opened: OpenWindow, filter: number, choice: number): Promise<number> {
  await press(opened, FILTERS, armFor(OPTIONS), filter)
  return press(opened, OPTIONS, `bench.armWords('${WORDS}')`, choice)
}

async function fill({ ask }: OpenWindow, text: string): Promise<number> {
  await wait(CALM_MS)
  const given = [SEARCH, text, WORDS].map((each) => JSON.stringify(each)).join(', ')
  return Number(await ask({ run: `bench.fill(${given})` }))
}

/** The PIN pad is not what is measured. */
const SIGN_IN = `(async () => {
  const call = async (name, input) => {
    const result = await roomready.call(name, input)
    if (!result.ok) throw new Error(name + ': ' + JSON.stringify(result.error))
    return result.value
  }
  const { people } = await call('app.directory', {})
  const person = people.find(({ role }) => role === 'manager').id
  const { pass } = await call('people.check-pin', { person, pin: '${PIN}' })
  await call('people.sign-in', { person, pass })
})()`
