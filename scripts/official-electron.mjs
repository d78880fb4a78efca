import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, sharedCache } from './paths.mjs'
import { runTool } from './process.mjs'
import { say } from './say.mjs'

const PACKAGE = inRoot('node_modules/electron')
const RELEASES = 'https://github.com/electron/electron/releases/download/'
const PROBE_MS = 3000
const DOWNLOAD_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000

export const wantedVersion = () => JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version

/** The binary that belongs to the installed `electron` package, if it was downloaded before. */
export function officialElectron() {
  try {
    const dist = path.join(PACKAGE, 'dist')
    const exe = path.join(dist, readFileSync(path.join(PACKAGE, 'path.txt'), 'utf8'))
    const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    return existsSync(exe) && version === wantedVersion() ? { kind: 'official', exe, dist, version } : null
  } catch {
    return null
  }
}

/** Tries Electron's own download. A host that cannot be reached is asked again after a day. */
export async function downloadOfficial() {
  const failed = sharedCache('electron-download-failed')
  if (isYoungerThanADay(failed)) return null
  if ((await isReachable()) && (await download())) {
    rmSync(failed, { force: true })
    return officialElectron()
  }
  mkdirSync(path.dirname(failed), { recursive: true })
  writeFileSync(failed, 'Electron could not be downloaded at the time of this file. Remove it to try again at once.\n')
  return null
}

function isYoungerThanADay(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) < DAY_MS
}

/** A firewall that drops packets would hang the real download for minutes: a short question comes first. */
async function isReachable() {
  // Behind a proxy only Electron's own downloader knows the way.
  if (process.env.ELECTRON_GET_USE_PROXY) return true
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? RELEASES
  try {
    const url = `${mirror}v${wantedVersion()}/SHASUMS256.txt`
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok
  } catch {
    return false
  }
}

async function download() {
  say(`Downloading Electron ${wantedVersion()} (about 110 MB) …`)
  const env = { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' }
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: DOWNLOAD_MS }
  return (await runTool('electron/install.js', [], options)) === 0
}
