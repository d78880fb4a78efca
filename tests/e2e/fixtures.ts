import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AXE_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
export const IS_ROOT = process.getuid?.() === 0

export interface LaunchOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** Console errors and warnings (violations of the content policy are such) and uncaught errors of the page, so far. */
  readonly problems: string[]
  /** Ends the program as a person does. */
  readonly close: () => Promise<void>
  /** Ends the program as a power cut does. */
  readonly kill: () => Promise<void>
}

/** What a failed test left running must not hold up the next one: it may be asking whether it may close. */
const started = new Set<ReturnType<ElectronApplication['process']>>()

/** Starts the program on a data folder; its Chromium profile lies in a folder beside that. */
export async function launch(dataFolder: string, options: LaunchOptions = {}): Promise<Running> {
  const app = await _electron.launch(startOf(dataFolder, options))
  started.add(app.process())
  const problems: string[] = []
  app.context().on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`)
  })
  app.context().on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`))
  const page = await app.firstWindow()
  await page.waitForSelector('h1')
  const kill = async (): Promise<void> => {
    // The process itself, not Playwright's connection to it: that breaks off a moment earlier.
    const child = app.process()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  const close = async (): Promise<void> => {
    await answerBoxes(app, 1)
    await app.close()
  }
  return { app, page, problems, close, kill }
}

/** From now on every message box of the system is answered with this button. */
export async function answerBoxes(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedBoxes: asked })
    dialog.showMessageBox = (...question: readonly unknown[]) => {
      asked.push(JSON.stringify(question.at(-1)))
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, button)
}

/** What those boxes asked since. */
export async function askedBoxes(app: ElectronApplication): Promise<string> {
  const asked: unknown = await app.evaluate(() => (globalThis as { askedBoxes?: string[] }).askedBoxes)
  return String(asked)
}

/** What Electron is started with: for Playwright, or for a plain process. */
export function startOf(dataFolder: string, { args = [], env = {} }: LaunchOptions = {}) {
  const packaged = process.env['ROOMREADY_EXE']
  const executablePath = packaged ?? process.env['ELECTRON_EXE']
  if (executablePath === undefined) throw new Error('Run the end-to-end tests with: node scripts/run.mjs e2e')
  return {
    executablePath,
    // Without this Playwright adds --no-sandbox by itself, and nothing would prove that the sandbox works.
    chromiumSandbox: !IS_ROOT,
    args: [...(IS_ROOT ? ['--no-sandbox'] : []), ...(packaged === undefined ? ['.'] : []), ...args],
    env: {
      ...definedEnv(),
      LANG: 'en_US.UTF-8',
      ROOMREADY_DATA: dataFolder,
      XDG_CONFIG_HOME: `${dataFolder}.profile`,
      ...env,
    },
  }
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** What axe-core finds wrong on the page, one line a rule and element. Evaluated, since the policy allows no foreign script. */
export async function axe(page: Page, rules = AXE_RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE_SOURCE)
  await page.evaluate(atRest)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(rules)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.filter((node) => !isBesideDialog(id, node.html)).map((node) => `${id}: ${node.target.join(' ')}`),
  )
}

/** Halfway from one color to another nobody can read a contrast. The end of one change may begin the next. */
async function atRest(): Promise<void> {
  const ending = () =>
    document
      .getAnimations()
      .filter((one) => one.playState !== 'finished' && Number.isFinite(one.effect?.getComputedTiming().endTime))
  for (let left = ending(); left.length > 0; left = ending()) {
    await Promise.allSettled(left.map(({ finished }) => finished))
  }
}

/** The page in a theme of the system, of which it hears with its next frame. Colors change at once. */
export async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

/** The only rules that another theme can break. */
export const COLOR_RULES: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** A dialog is a region of its own; react-aria sets hidden buttons that close it beside it, in a box without a look. */
function isBesideDialog(rule: string, html: string): boolean {
  return rule === 'region' && html.startsWith('<div style="display: contents;">')
}

interface Fixtures {
  readonly leftRunning: undefined
  /** An empty data folder, removed after the test. */
  readonly dataFolder: string
  /** The program, started on that folder. */
  readonly running: Running
}

export const test = base.extend<Fixtures>({
  leftRunning: [
    async ({}, use) => {
      await use(undefined)
      for (const child of started) if (child.exitCode === null) child.kill('SIGKILL')
      started.clear()
    },
    { auto: true },
  ],
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'roomready-'))
    await use(folder)
    for (const made of [folder, `${folder}.profile`]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
  },
  running: async ({ dataFolder }, use) => {
    const running = await launch(dataFolder)
    await use(running)
    await running.close()
  },
})

export { expect } from '@playwright/test'
