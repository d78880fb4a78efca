import path from 'node:path'
import { build, type InlineConfig } from 'vite'
import type { Setting } from './setting'

/** Makes one CommonJS file that runs in plain Node and in Electron's main process alike. */
export const bundleForNode = (setting: Setting, entry: string): Promise<string> =>
  bundleMain(setting, entry, {
    ssr: { noExternal: true },
    resolve: { alias: { electron: path.join(setting.root, 'tests/helpers/electron-stub.ts') } },
  })

/** Makes one CommonJS file for Electron's main process. */
export const bundleForElectron = (setting: Setting, entry: string): Promise<string> =>
  bundleMain(setting, entry, { ssr: { noExternal: true, external: ['electron'] } })

async function bundleMain({ root, scratch }: Setting, entry: string, how: InlineConfig): Promise<string> {
  const name = path.basename(entry, '.ts')
  const outDir = path.join(scratch, name)
  await build({
    ...how,
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      ssr: path.join(root, 'tests/bench', entry),
      outDir,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  })
  return path.join(outDir, `${name}.cjs`)
}

/** Makes one script for a page. */
export async function bundleForPage({ root, scratch }: Setting, entry: string): Promise<string> {
  const name = path.basename(entry).replace(/\.tsx?$/, '')
  const outDir = path.join(scratch, name)
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: ENKETO(path.join(root, 'tests/bench/node_modules/enketo-core')) },
    build: {
      lib: {
        entry: path.join(root, 'tests/bench', entry),
        formats: ['iife'],
        name: 'page',
        fileName: () => `${name}.js`,
      },
      outDir,
      target: 'chrome114',
      cssCodeSplit: false,
    },
  })
  return path.join(outDir, `${name}.js`)
}

/** enketo-core leaves these to the program that embeds it, and brings one of each. */
const ENKETO = (folder: string): Record<string, string> => ({
  'enketo/config': path.join(folder, 'config.js'),
  'enketo/widgets': path.join(folder, 'src/js/widgets.js'),
  'enketo/translator': path.join(folder, 'src/js/fake-translator.js'),
  'enketo/dialog': path.join(folder, 'src/js/fake-dialog.js'),
  'enketo/file-manager': path.join(folder, 'src/js/file-manager.js'),
  'enketo/xpath-evaluator-binding': path.join(folder, 'src/js/xpath-evaluator-binding.js'),
})
