import { hasDisplay } from './display.mjs'
import { findElectron, sandboxArgs } from './find-electron.mjs'
import { installPackages } from './prepare.mjs'
import { launch } from './process.mjs'
import { Failure, say } from './say.mjs'
import { ensureSystem } from './system.mjs'

/** Closing Vite's server and watchers does not always settle. */
const CLOSE_MS = 1500
const SETTLE_MS = 80

/** The window with hot reload; a change in the main process or the preload starts Electron anew. */
export async function run(args) {
  if (!hasDisplay()) throw new Failure('There is no display: start this from a desktop session, or through xvfb-run.')
  await installPackages()
  const electron = await findElectron()
  await ensureSystem(electron)
  const vite = await import('vite')
  const server = await vite.createServer({ mode: 'development' })
  await server.listen()
  const url = server.resolvedUrls.local[0]
  say(`The window is served from ${url} with hot reload.`)
  const program = restartable(electron, args, { ...process.env, VITE_DEV_SERVER_URL: url })
  const watchers = await watchNodeSide(vite, program.restart)
  const code = await program.ended
  const closing = Promise.allSettled([server.close(), ...watchers.map((watcher) => watcher.close())])
  await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, CLOSE_MS))])
  return code
}

/** Calls `onBuilt` when both bundles are there, and again after each later change. */
async function watchNodeSide(vite, onBuilt) {
  const builder = await vite.createBuilder({ mode: 'development', logLevel: 'warn', build: { watch: {} } })
  const built = new Set()
  const watch = async (name) => {
    const watcher = await builder.build(builder.environments[name])
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${name}: ${event.error.message}`)
      if (event.code !== 'BUNDLE_END') return
      event.result.close()
      built.add(name)
      if (built.size === 2) onBuilt()
    })
    return watcher
  }
  return [await watch('main'), await watch('preload')]
}

/** One Electron at a time. `ended` resolves when it ends by itself or by our signals, not when it is replaced. */
function restartable(electron, args, env) {
  let child, timer, resolveEnded
  const ended = new Promise((resolve) => (resolveEnded = resolve))
  const start = () => {
    const mine = launch(electron.exe, [...sandboxArgs(), '.', ...args], { env })
    child = mine
    mine.once('exit', (code) => child === mine && resolveEnded(code ?? 0))
  }
  const replace = () => {
    const old = child
    child = undefined
    if (old === undefined) return start()
    say('Changed: starting Electron anew.')
    old.once('exit', start)
    old.kill()
  }
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(replace, SETTLE_MS)
  }
  return { restart, ended }
}
