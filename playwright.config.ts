import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  use: { trace: 'off', video: 'off', screenshot: 'only-on-failure' },
})
