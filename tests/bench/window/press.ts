import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bundleForPage } from '../bundle'
import { plainChecklist } from '../data/checklists'
import { beginSession, openClinic } from '../data/clinic'
import { pairedRatio, percentile, shuffled } from '../numbers'
import type { Section } from '../report'
import type { Setting } from '../setting'
import { type Opener, type OpenWindow, type Shown, windowOpener } from './open-window'

/** Two frames of a screen with 60 a second; the disk's own time is added. */
const TWO_FRAMES_MS = 33.4
/** Between two presses everything that the last one set off comes to rest. */
const CALM_MS = 80

type Count = 45 | 400
const CONTESTANTS = ['ours', 'survey', 'enketo'] as const
type Name = (typeof CONTESTANTS)[number]

/** What is pressed for a line, and what is on the page once it is answered. */
const PLACES: Readonly<Record<Name, (line: number) => { readonly press: string; readonly shown: string }>> = {
  ours: (line) => ({
    press: `[data-line="line-${line}"] [role=checkbox]`,
    shown: `[data-line="line-${line}"]:has([role=checkbox][aria-checked=true]) time`,
  }),
  survey: (line) => ({
    press: `[data-name="line-${line}"] label`,
    shown: `[data-name="line-${line}"] .sd-checkbox--checked`,
  }),
  enketo: (line) => ({
    press: `[name="/data/line-${line}"]`,
    shown: `label[data-checked=true]:has([name="/data/line-${line}"])`,
  }),
}

/** From the press on a line to the frame that shows it answered; in our program that is after it is on the disk. */
export async function benchPress(setting: Setting): Promise<readonly Section[]> {
  const open = await windowOpener(setting)
  const pages = { survey: await pageOf(setting, 'survey.tsx'), enketo: await pageOf(setting, 'enketo.ts') }
  return [
    await pressing(setting, open, pages, { count: 45, presses: 45, windows: 3 }),
    await pressing(setting, open, pages, { count: 400, presses: 120, windows: 1 }),
  ]
}

interface Extent {
  readonly count: Count
  /** Lines that are pressed in one window, and how many windows one after the other. */
  readonly presses: number
  readonly windows: number
}
type Pages = Readonly<Record<'survey' | 'enketo', string>>

async function pressing(setting: Setting, open: Opener, pages: Pages, extent: Extent): Promise<Section> {
  const { count, presses, windows } = extent
  const times: Record<Name | 'disk', number[]> = { ours: [], survey: [], enketo: [], disk: [] }
  const labels = plainChecklist(count).sections[0]?.lines.map(({ label }) => label) ?? []
  const [first = '', text = ''] = [labels[0], labels.at(-1)]
  for (let window = 0; window < windows; window += 1) {
    const data = path.join(setting.scratch, `press-${count}-${window}`)
    const clinic = await openClinic(data)
    const { room } = await beginSession(clinic, count)
    await clinic.close()
    const shown: Readonly<Record<Name, Shown>> = {
      ours: { data, text: 'C-1042' },
      survey: { page: pages.survey, query: `${count}`, text },
      enketo: { page: pages.enketo, query: `${count}`, text },
    }
    const opened = new Map<Name, OpenWindow>()
    try {
      for (const name of CONTESTANTS) opened.set(name, await open(name, shown[name]))
      await opened.get('ours')?.ask({ front: true })
      // Of a long list ours draws what is in sight.
      await opened.get('ours')?.ask({ run: `bench.open('[data-room="${room}"] button', ${JSON.stringify(first)})` })
      for (let line = 1; line <= presses; line += 1) {
        for (const name of shuffled(CONTESTANTS)) {
          const asked = opened.get(name)
          if (asked !== undefined) times[name].push(await pressOnce(asked, PLACES[name](line)))
        }
        times.disk.push(Number(await opened.get('ours')?.ask({ append: path.join(setting.scratch, 'bare') })))
      }
    } finally {
      for (const { child } of opened.values()) await child.end()
    }
  }
  const disk = percentile(times.disk, 0.95)
  const isWritten = (name: string): boolean => name.endsWith('.jsonl')
  const journals = readdirSync(path.join(setting.scratch, `press-${count}-0/sessions/open`)).filter(isWritten)
  return {
    title: `Press to painted, ${count} lines`,
    rows: [
      { what: 'ours: painted and on the disk', times: times.ours, p95Reach: TWO_FRAMES_MS + disk },
      {
        what: 'SurveyJS (React): painted, nothing saved',
        times: times.survey,
        ratio: { to: 'ours', value: pairedRatio(times.survey, times.ours) },
      },
      {
        what: 'Enketo: painted, nothing saved',
        times: times.enketo,
        ratio: { to: 'ours', value: pairedRatio(times.enketo, times.ours) },
      },
      { what: 'the disk by itself (append, fdatasync)', times: times.disk },
    ],
    remarks: journals.length === 1 ? [] : ['The session is not on the disk.'],
  }
}

async function pressOnce({ ask }: OpenWindow, { press, shown }: { press: string; shown: string }): Promise<number> {
  await ask({ front: true })
  const place = (await ask({ run: `bench.place(${JSON.stringify(press)})` })) as { x: number; y: number }
  await wait(CALM_MS)
  await ask({ run: `bench.arm(${JSON.stringify(shown)})` })
  await ask({ press: place })
  return Number(await ask({ run: 'bench.taken()' }))
}

async function pageOf(setting: Setting, entry: string): Promise<string> {
  const script = await bundleForPage(setting, `window/pages/${entry}`)
  const folder = path.dirname(script)
  const styles = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const file = path.join(folder, 'page.html')
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}" />`).join('')
  const head = `<meta charset="utf-8" /><title>${entry}</title>${links}`
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><head>${head}</head><body><script src="${path.basename(script)}"></script></body></html>`,
  )
  return file
}
