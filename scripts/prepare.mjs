import { inRoot } from './paths.mjs'
import { npm, runTool } from './process.mjs'
import { Failure, say } from './say.mjs'
import { contentHash, unlessStamped } from './stamp.mjs'

/** What the built program is made of: a change in any of these makes the build stale. */
const SOURCES = ['electron/', 'renderer/', 'shared/', 'vite.config.ts', 'package.json', 'package-lock.json']

/** node_modules as the lock file asks, installed when stale. */
export const installPackages = () =>
  unlessStamped(
    inRoot('node_modules/.roomready-stamp'),
    `${contentHash(['package-lock.json'])} ${process.platform} ${process.arch}`,
    async () => {
      say('Installing the packages of the lock file (npm ci) …')
      // --include=dev: everything here is a development dependency, and NODE_ENV=production would leave it out.
      const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
      if (code !== 0) throw new Failure('npm ci failed. Check the network and the lines above, then run this again.')
    },
  )

/** dist/ as the sources ask, built when stale. */
export const buildProgram = () =>
  unlessStamped(inRoot('dist/.stamp'), contentHash(SOURCES), async () => {
    say('Building the program (vite) …')
    // Whatever the machine's NODE_ENV says: the program that is tested is the program that people get.
    const env = { ...process.env, NODE_ENV: 'production' }
    const code = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { env })
    if (code !== 0) throw new Failure('The build failed: the lines above say where.')
  })
