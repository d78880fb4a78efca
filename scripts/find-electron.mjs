import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { downloadOfficial, officialElectron, wantedVersion } from './official-electron.mjs'
import { Failure, say } from './say.mjs'
import { standinElectron } from './standin-electron.mjs'

const EXE = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'

/**
 * The Electron to run: the one the environment names, else the official one, else a stand-in for development.
 * @returns {Promise<{ kind: 'override' | 'official' | 'stand-in', exe: string, dist: string, version: string }>}
 */
export async function findElectron() {
  const found = override() ?? officialElectron() ?? (await downloadOfficial()) ?? (await standinElectron())
  if (found === null) {
    throw new Failure(
      'No Electron could be had. Connect to the network and run this again, ' +
        'or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    )
  }
  say(inWords(found))
  return found
}

function override() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dist) return null
  const exe = path.resolve(dist, EXE)
  if (!existsSync(exe)) throw new Failure(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no ${EXE} in it.`)
  const versionFile = path.resolve(dist, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { kind: 'override', exe, dist: path.resolve(dist), version }
}

function inWords({ kind, version, dist }) {
  if (kind === 'official') return `Electron ${version}.`
  if (kind === 'override') return `Electron ${version} from ${dist} (ELECTRON_OVERRIDE_DIST_PATH).`
  return `Electron ${wantedVersion()} cannot be had here: using the stand-in ${version}, for development and tests only.`
}

/** Chromium refuses its sandbox to root. */
export const sandboxArgs = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])
