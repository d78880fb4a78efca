import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'
import { z } from 'zod'

const at = (...parts: string[]): string => path.join(import.meta.dirname, ...parts)
const manifest = z.object({ devDependencies: z.object({ electron: z.string() }) })
const wantedElectron = manifest.parse(JSON.parse(readFileSync(at('package.json'), 'utf8'))).devDependencies.electron

/** The main process or the preload: one CommonJS file with everything but Electron and Node in it. */
const nodeSide = (name: 'main' | 'preload'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: {
    noExternal: true,
    external: ['electron', ...builtinModules, ...builtinModules.map((module) => `node:${module}`)],
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
      input: at('electron', `${name}.ts`),
      external: ['electron', /^node:/, ...builtinModules],
      output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
    },
  },
})

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
  plugins: [react()],
  define: { __WANTED_ELECTRON__: JSON.stringify(wantedElectron) },
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
    main: nodeSide('main'),
    preload: nodeSide('preload'),
  },
  builder: {
    async buildApp(builder) {
      const ours = Object.values(builder.environments).filter(({ name }) => name !== 'ssr')
      await Promise.all(ours.map((environment) => builder.build(environment)))
    },
  },
}))
