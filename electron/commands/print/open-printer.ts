import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PagePrinter } from '../command'
import { type OwnProgram, PageProcess } from './page-process'
import { PRINT_ARGUMENT } from './print-argument'
import { openXvfb } from './xvfb'

/** Chromium without a screen. The stand-in's does not come up with it, Electron's own from 40 on does. */
const WITHOUT_SCREEN = '--headless=new'

/**
 * Starts a Chromium to print with: on the display there is, else on one in memory, else without any. Nothing where none
 * of them comes up.
 */
export async function openPrinter(own: OwnProgram): Promise<PagePrinter | undefined> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'roomready-print-'))
  const program = { ...own, args: [...own.args, `${PRINT_ARGUMENT}${profile}`] }
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  const started = (await onDisplay(program)) ?? (await inMemory(program)) ?? (await withoutScreen(program))
  if (started === undefined) {
    removeProfile()
    return undefined
  }
  const { printing, close } = started
  return {
    print: (page) => printing.print(page),
    close: async () => {
      await printing.close()
      await close()
      removeProfile()
    },
  }
}

interface Started {
  readonly printing: PageProcess
  readonly close: () => Promise<void>
}

const NOTHING_MORE = () => Promise.resolve()

async function onDisplay(program: OwnProgram): Promise<Started | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined
  const printing = await PageProcess.start(program, environment({}))
  return printing && { printing, close: NOTHING_MORE }
}

async function inMemory(program: OwnProgram): Promise<Started | undefined> {
  if (process.platform !== 'linux') return undefined
  const display = await openXvfb()
  if (display === undefined) return undefined
  const printing = await PageProcess.start(program, environment({ DISPLAY: display.name }))
  if (printing !== undefined) return { printing, close: display.close }
  await display.close()
  return undefined
}

async function withoutScreen(program: OwnProgram): Promise<Started | undefined> {
  if (process.platform !== 'linux') return undefined
  const printing = await PageProcess.start({ ...program, args: [WITHOUT_SCREEN, ...program.args] }, environment({}))
  return printing && { printing, close: NOTHING_MORE }
}

/** Its own messages to the desktop and its debuggers are nobody's business here. */
function environment(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, WAYLAND_DISPLAY, ...env } = process.env
  return more['DISPLAY'] === undefined ? { ...env, ...(WAYLAND_DISPLAY && { WAYLAND_DISPLAY }) } : { ...env, ...more }
}
