import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { build } from 'vite'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Makes one file of a child program in `children/`, that plain Node can run and kill; answers where it is. */
export async function bundleChild(name: string, outDir: string): Promise<string> {
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
