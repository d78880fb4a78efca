import { type ChildProcess, spawn } from 'node:child_process'

export interface OwnDisplay {
  /** For the environment of who draws on it. */
  readonly name: string
  readonly close: () => Promise<void>
}

/** A screen in memory (Xvfb), where it is installed. */
export function openXvfb(): Promise<OwnDisplay | undefined> {
  return new Promise((resolve) => {
    // It takes a free number by itself and writes it, with a line's end, where -displayfd points.
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    let written = ''
    xvfb.once('error', () => resolve(undefined))
    xvfb.once('exit', () => resolve(undefined))
    xvfb.stdio[3]?.on('data', (bytes: Buffer) => {
      written += bytes.toString()
      if (written.includes('\n')) resolve({ name: `:${written.trim()}`, close: () => ended(xvfb) })
    })
  })
}

function ended(xvfb: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    xvfb.once('close', () => resolve())
    if (!xvfb.kill()) resolve()
  })
}
