import { launch } from './process.mjs'
import { Failure } from './say.mjs'

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/** Runs `work` with the environment of a screen of its own, so that windows under test bother nobody. */
export async function withOwnDisplay(work) {
  if (process.platform !== 'linux') return work(process.env)
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']
  const xvfb = launch('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env
    return await work({ ...env, DISPLAY: `:${await displayNumber(xvfb)}` })
  } finally {
    xvfb.kill()
  }
}

/** Xvfb takes a free number by itself and writes it, with a line's end, where -displayfd points. */
const displayNumber = (xvfb) =>
  new Promise((resolve, reject) => {
    let written = ''
    xvfb.once('error', () => reject(new Failure('Xvfb could not be started.')))
    xvfb.once('exit', () => reject(new Failure('Xvfb ended before it had a display.')))
    xvfb.stdio[3].on('data', (bytes) => {
      written += bytes
      if (written.includes('\n')) resolve(written.trim())
    })
  })
