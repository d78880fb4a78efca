import { withOwnDisplay } from './display.mjs'
import { findElectron } from './find-electron.mjs'
import { inRoot } from './paths.mjs'
import { buildProgram, installPackages } from './prepare.mjs'
import { npm, run as runProcess } from './process.mjs'
import { Failure, say } from './say.mjs'
import { contentHash, unlessStamped } from './stamp.mjs'
import { ensureSystem } from './system.mjs'

/** Measures against peers. They have a lock file of their own, so that nothing else ever waits for them. */
export async function run(args) {
  await installPackages()
  await installPeers()
  await buildProgram()
  const electron = await findElectron()
  await ensureSystem(electron, ['Xvfb'])
  return withOwnDisplay((env) =>
    runProcess(process.execPath, [inRoot('tests/bench/run.mjs'), ...args], {
      env: { ...env, ELECTRON_EXE: electron.exe },
    }),
  )
}

const installPeers = () =>
  unlessStamped(
    inRoot('tests/bench/node_modules/.roomready-stamp'),
    `${contentHash(['tests/bench/package-lock.json'])} ${process.platform} ${process.arch}`,
    async () => {
      say('Installing the peers to measure against (npm ci in tests/bench) …')
      const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
      if ((await npm(args, { cwd: inRoot('tests/bench') })) !== 0) throw new Failure('npm ci failed in tests/bench.')
    },
  )
