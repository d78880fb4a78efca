import { defineConfig } from 'vitest/config'

// Unit, integration and fault tests run in plain Node. electron-store is inlined so that its `electron` import meets the
// stand-in below instead of Electron's downloader.
export default defineConfig({
  resolve: { alias: { electron: new URL('tests/helpers/electron-stub.ts', import.meta.url).pathname } },
  test: {
    include: ['tests/{unit,integration,faults}/**/*.test.{ts,tsx}'],
    // Real files and real flushes on a busy machine: a test fails by what it sees, not by how long it took.
    testTimeout: 60_000,
    setupFiles: ['tests/helpers/property-seed.ts'],
    server: { deps: { inline: ['electron-store'] } },
  },
})
