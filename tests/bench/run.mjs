// What `npm run bench` starts: makes one file of the benches with vite, and runs it. Words after it choose among them:
// npm run bench -- tick press start
// --sessions N measures History and exports over that many sample sessions.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '../..')
// On the disk the project lies on: what the system calls its temporary folder may be memory.
const scratch = path.join(ROOT, 'node_modules/.cache/roomready', `bench-${process.pid}`)
mkdirSync(scratch, { recursive: true })
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

await build({
  configFile: false,
  logLevel: 'warn',
  root: ROOT,
  resolve: { alias: { electron: path.join(ROOT, 'tests/helpers/electron-stub.ts') } },
  ssr: { noExternal: true, external: ['vite', '@vitejs/plugin-react'] },
  build: {
    ssr: path.join(import.meta.dirname, 'bench.ts'),
    outDir: path.join(scratch, 'bench'),
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
  },
})
const { runBenches } = await import(pathToFileURL(path.join(scratch, 'bench/bench.mjs')).href)
process.exit(await runBenches({ root: ROOT, scratch }, process.argv.slice(2)))
