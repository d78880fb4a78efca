import path from 'node:path'
import { build } from 'vite'
import type { Setting } from './setting'

/** Makes one CommonJS file that runs in plain Node and in Electron's main process alike. */
export async function bundleForNode({ root, scratch }: Setting, entry: string): Promise<string> {
  const name = path.basename(entry, '.ts')
  const outDir = path.join(scratch, name)
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { electron: path.join(root, 'tests/helpers/electron-stub.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'tests/bench', entry),
      outDir,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  })
  return path.join(outDir, `${name}.cjs`)
}
