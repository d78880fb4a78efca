import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axe, expect, IS_ROOT, launch, startOf, test, type Running } from './fixtures'

test('the window opens, is named, and has nothing to complain about', async ({ running }) => {
  await expect(running.page).toHaveTitle(/RoomReady/)
  await expect.poll(() => isShown(running)).toBe(true)
  expect(await axe(running.page)).toEqual([])
  expect(running.problems).toEqual([])
})

test('the page has no Node and runs in the sandbox of the system', async ({ running }) => {
  const fromNode = ['require', 'process', 'module', 'Buffer', 'electron']
  expect(await running.page.evaluate((names) => names.filter((name) => name in globalThis), fromNode)).toEqual([])

  const pid = await running.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId())
  const [, seccomp] = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? []
  // 2 is a filter on system calls. Chromium has none as root.
  expect(seccomp).toBe(IS_ROOT ? '0' : '2')
})

test('the content policy stops code and content that are not the program’s own', async ({ running }) => {
  expect(await refusedDirectives(running.page)).toEqual({
    'inline script': 'script-src-elem',
    'inline handler': 'script-src-attr',
    'inline style': 'style-src-elem',
    'remote script': 'script-src-elem',
    'remote image': 'img-src',
    'remote request': 'connect-src',
    'remote frame': 'frame-src',
    eval: 'script-src',
  })
  expect(await running.page.evaluate(() => 'foreign' in globalThis)).toBe(false)
})

test('a path that leaves the program’s folder is not found', async ({ running }) => {
  const paths = ['..%2f..%2fpackage.json', '%2e%2e%2fmain%2findex.cjs', 'evidence/..%2f..%2fmain%2findex.cjs', '%ff']
  const statuses = await running.page.evaluate(
    async (names) => await Promise.all(names.map(async (name) => (await fetch(`app://roomready/${name}`)).status)),
    paths,
  )
  expect(statuses).toEqual(paths.map(() => 404))
})

test('the page can neither go elsewhere nor open a window', async ({ running: { app, page } }) => {
  const start = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
    open('https://example.com/')
    const link = Object.assign(document.createElement('a'), { href: 'file:///', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Set up RoomReady')
  expect(page.url()).toBe(start)
  expect(app.windows()).toHaveLength(1)
})

test('the page is given neither camera nor microphone nor place when no photo is being taken', async ({
  dataFolder,
}) => {
  const { page, close } = await launch(dataFolder, { args: ['--use-fake-device-for-media-stream'] })
  const answers = await page.evaluate(async () => {
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        () => 'given',
        (error: unknown) => (error as Error).name,
      )
    const place = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('NotAllowedError'),
      )
    })
    const media = navigator.mediaDevices
    return [
      await refusal(media.getUserMedia({ video: true })),
      await refusal(media.getUserMedia({ audio: true })),
      await place,
    ]
  })
  expect(answers).toEqual(['NotAllowedError', 'NotAllowedError', 'NotAllowedError'])
  await close()
})

test('a second start on the same data folder ends and shows the first window', async ({ running, dataFolder }) => {
  await expect.poll(() => isShown(running)).toBe(true)
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  expect(await exitCodeOfStart(dataFolder)).toBe(0)
  await expect.poll(() => isShown(running)).toBe(true)
})

test('two data folders run side by side', async ({ running, dataFolder }) => {
  const other = await launch(`${dataFolder}.profile/other`, { env: { XDG_CONFIG_HOME: `${dataFolder}.profile` } })
  expect(await isShown(other)).toBeDefined()
  expect(running.page.isClosed()).toBe(false)
  await other.close()
})

test('after a kill the same data folder opens again, and the profile is not in it', async ({ dataFolder }) => {
  const first = await launch(dataFolder)
  await first.kill()
  const second = await launch(dataFolder)
  expect(readdirSync(dataFolder).filter((name) => /Singleton|Cache|Local Storage/.test(name))).toEqual([])
  await second.close()
})

test('a page whose process breaks down comes back', async ({ running: { app, page } }) => {
  const loaded = app.evaluate(
    ({ webContents }) =>
      new Promise<boolean>((resolve) => {
        webContents.getAllWebContents()[0]?.once('did-finish-load', () => resolve(true))
      }),
  )
  const crashed = page.waitForEvent('crash')
  await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer())
  await crashed
  expect(await loaded).toBe(true)
})

test('a bug in the main process is told, noted in a log, and ends the program', async ({ dataFolder }) => {
  const { app } = await launch(dataFolder)
  await app.evaluate(({ dialog }) => {
    dialog.showErrorBox = (title, sentence) => process.stdout.write(`${title}: ${sentence}\n`)
  })
  const { exited, output } = watch(app.process())
  void app
    .evaluate(() => {
      setImmediate(() => {
        throw new Error('a bug for the test')
      })
    })
    .catch(() => undefined)
  expect(await exited).toBe(1)
  expect(output()).toContain('RoomReady has to close')
  const [, log = ''] = /noted in (.+)\.$/m.exec(output()) ?? []
  expect(readFileSync(log, 'utf8')).toContain('a bug for the test')
})

/** Starts the program without Playwright and waits for its end. */
function exitCodeOfStart(dataFolder: string): Promise<number | null> {
  const { executablePath, args, env } = startOf(dataFolder)
  const child = spawn(executablePath, args, { env, stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

function watch(child: ReturnType<Running['app']['process']>) {
  let written = ''
  child.stdout?.on('data', (bytes: Buffer) => (written += bytes.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { exited, output: () => written }
}

const isShown = ({ app }: Running) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

/** Tries what a foreign text could try, from the page's own code; answers with the directive that refused each. */
function refusedDirectives(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const element = <K extends keyof HTMLElementTagNameMap>(tag: K, values: Partial<HTMLElementTagNameMap[K]>) => {
      document.body.append(Object.assign(document.createElement(tag), values))
    }
    const attempts: Record<string, () => void> = {
      'inline script': () => element('script', { textContent: 'globalThis.foreign = 1' }),
      'inline handler': () => element('div', { innerHTML: '<img src="missing.png" onerror="globalThis.foreign = 1">' }),
      'inline style': () => element('style', { textContent: 'h1 { color: red }' }),
      'remote script': () => element('script', { src: 'https://example.com/a.js' }),
      'remote image': () => element('img', { src: 'https://example.com/a.png' }),
      'remote request': () => void fetch('https://example.com/').catch(() => undefined),
      'remote frame': () => element('iframe', { src: 'https://example.com/' }),
      eval: () => void (0, eval)('globalThis.foreign = 1'),
    }
    const refused: Record<string, string> = {}
    for (const [name, attempt] of Object.entries(attempts)) {
      refused[name] = await new Promise((resolve) => {
        const answer = ({ effectiveDirective }: SecurityPolicyViolationEvent) => resolve(effectiveDirective)
        document.addEventListener('securitypolicyviolation', answer, { once: true })
        // Within a timer it is the page that runs this: Playwright's own evaluation may use eval.
        setTimeout(attempt)
      })
    }
    return refused
  })
}
