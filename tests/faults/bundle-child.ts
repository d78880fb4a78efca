import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll } from 'vitest'

const here = path.dirname(fileURLToPath(import.meta.url))

/** A child program of `children/` in a folder of its own, which goes with the last test of the file. */
export async function bundledChild(name: string): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'roomready-child-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { file: await bundleChild(name, folder), folder }
}

/** Makes one file of it that plain Node can run and kill; answers where it is. */
async function bundleChild(name: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: path.join(here, '..', '..'),
    resolve: { alias: { electron: path.join(here, '..', 'helpers', 'electron-stub.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(here, 'children', `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name].mjs' } },
    },
  })
  return path.join(outDir, `${name}.mjs`)
}
