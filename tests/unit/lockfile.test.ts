import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const entry = z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })
const lockFile = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(JSON.parse(lockFile))
const manifest = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))

describe('the lock file', () => {
  it('has an entry for every optional dependency, so that npm ci takes it on every system', () => {
    const named = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ path, name }) => !isInstalled(path, name))).toEqual([])
  })

  it('names no address to download from', () => {
    expect(lockFile).not.toMatch(/"resolved"|https?:\/\/registry/)
  })

  it('belongs to a package.json that pins every direct dependency', () => {
    expect(Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    )
  })
})

/** Looks for the package where Node would: inside the one that asks, then outwards. */
function isInstalled(from: string, name: string): boolean {
  if (`${from}/node_modules/${name}` in packages) return true
  const outwards = from.lastIndexOf('/node_modules/')
  return outwards < 0 ? `node_modules/${name}` in packages : isInstalled(from.slice(0, outwards), name)
}
