import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { statSync } from 'node:fs'
import { sharedCache } from './paths.mjs'
import { isOnPath, run } from './process.mjs'
import { Failure, say } from './say.mjs'
import { unlessStamped } from './stamp.mjs'

/** Debian's packages with Electron's libraries; the name with t64 is that of Debian 13, Ubuntu 24.04 and later. */
const LIBRARIES = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']]
const TOOLS = { Xvfb: 'xvfb', pdfinfo: 'poppler-utils', soffice: 'libreoffice-calc-nogui' }

/** Sees to it that this Electron can run here; with `tools`, that the named programs are there too. */
export async function ensureSystem(electron, tools = []) {
  if (process.platform !== 'linux') return
  const packages = missingPackages(tools)
  const value = `${os.hostname()} ${electron.exe} ${statSync(electron.exe).mtimeMs}`
  await unlessStamped(sharedCache('libraries-present'), value, async () => {
    const missing = missingLibraries(electron.exe)
    if (missing.length === 0) return
    await installDebian([...LIBRARIES, ...packages.splice(0).map((name) => [name])], missing)
    const still = missingLibraries(electron.exe)
    if (still.length > 0) throw new Failure(`Electron still misses ${still.join(', ')}: install what holds them.`)
  })
  await installPackages(packages)
}

/** Sees to it that the named programs are there. */
export async function ensureTools(tools) {
  if (process.platform === 'linux') await installPackages(missingPackages(tools))
}

const missingPackages = (tools) => tools.filter((tool) => !isOnPath(tool)).map((tool) => TOOLS[tool])

async function installPackages(packages) {
  if (packages.length === 0) return
  const candidates = packages.map((name) => [name])
  await installDebian(candidates, packages)
}

function missingLibraries(exe) {
  const { stdout } = spawnSync('ldd', [exe], { encoding: 'utf8' })
  const lines = (stdout ?? '').split('\n').filter((line) => line.includes('not found'))
  return lines.map((line) => line.trim().split(' ')[0])
}

/** @param {string[][]} wanted for each package its names, newest first */
async function installDebian(wanted, missing) {
  if (!isOnPath('apt-get'))
    throw new Failure(`This system misses ${missing.join(', ')}: install them, then run this again.`)
  const asRoot = process.getuid() === 0
  if (asRoot) await apt('update', '-qq')
  const names = wanted.map((candidates) => candidates.find(isKnown) ?? candidates.at(-1))
  const install = ['install', '-y', '--no-install-recommends', ...names]
  if (!asRoot) {
    throw new Failure(`Missing: ${missing.join(', ')}. Run: sudo apt-get update && sudo apt-get ${install.join(' ')}`)
  }
  say(`Installing Debian packages: ${names.join(' ')} …`)
  if ((await apt(...install, '-qq')) !== 0) throw new Failure(`apt-get could not install ${names.join(' ')}.`)
}

const isKnown = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0

const apt = (...args) =>
  run('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
