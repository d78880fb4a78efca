import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import { z } from 'zod'

const at = (...parts: string[]): string => path.join(import.meta.dirname, ...parts)
const manifest = z.object({ devDependencies: z.object({ electron: z.string() }) })
const wantedElectron = manifest.parse(JSON.parse(readFileSync(at('package.json'), 'utf8'))).devDependencies.electron

/** Names what every document's form is made of: another form gives another name. */
function build(): string {
  const hash = createHash('sha256')
  const files = readdirSync(at('shared'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  for (const file of files.sort()) hash.update(readFileSync(at('shared', file)))
  return hash.digest('hex').slice(0, 16)
}

/** One CommonJS file with everything but Electron and Node in it; commands run without Electron, too. */
const nodeSide = (name: 'main' | 'preload' | 'command', input: string): EnvironmentOptions => {
  const electron = name === 'command' ? [] : ['electron']
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: [...electron, ...builtinModules, ...builtinModules.map((module) => `node:${module}`)],
      conditions: ['node', 'import', 'module', 'default'],
      mainFields: ['module', 'main'],
    },
    build: {
      outDir: at('dist', name),
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: at('electron', input),
        external: [...electron, /^node:/, ...builtinModules],
        output: {
          format: 'cjs',
          entryFileNames: 'index.cjs',
          chunkFileNames: '[name].cjs',
          // The window is made before the rest of the program is read; a sandboxed preload has to be one file.
          codeSplitting: name === 'main',
          // Names stay, so that a crash log can be read; comments and spaces are not worth the time to read them.
          minify: { compress: false, mangle: false, codegen: true },
        },
      },
    },
  }
}

/** What electron-store's own libraries bring and no store of ours uses; see the file that stands in. */
const withoutValidator: Plugin = {
  name: 'store-without-validator',
  enforce: 'pre',
  resolveId: (id) =>
    ['ajv/dist/2020.js', 'ajv-formats'].includes(id) ? at('electron/storage/unused-validator.ts') : null,
}

/** electron-store asks for Electron; where a command runs there is none, and it uses the folder it is given. */
const withoutElectron: Plugin = {
  name: 'command-without-electron',
  enforce: 'pre',
  resolveId(id) {
    return id === 'electron' && this.environment.name === 'command' ? at('electron/commands/no-electron.ts') : null
  },
}

// While developing, Vite puts scripts and styles into the page itself: they get a nonce, so that the policy stays strict.
const DEV_NONCE = 'dev'
const DEV_CSP = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${DEV_NONCE}'`,
  `style-src 'self' 'nonce-${DEV_NONCE}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

export default defineConfig(({ command }) => ({
  ...(command === 'serve' && {
    html: { cspNonce: DEV_NONCE },
    server: { headers: { 'content-security-policy': DEV_CSP } },
  }),
  root: at('renderer'),
  base: './',
  plugins: [react(), withoutElectron, withoutValidator],
  define: { __WANTED_ELECTRON__: JSON.stringify(wantedElectron), __BUILD__: JSON.stringify(build()) },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome114',
        sourcemap: true,
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    main: nodeSide('main', 'main.ts'),
    preload: nodeSide('preload', 'preload.ts'),
    command: nodeSide('command', 'commands/command-main.ts'),
  },
  builder: {
    async buildApp(builder) {
      const ours = Object.values(builder.environments).filter(({ name }) => name !== 'ssr')
      await Promise.all(ours.map((environment) => builder.build(environment)))
    },
  },
}))
