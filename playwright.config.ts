import { defineConfig } from '@playwright/test'

/** End-to-end tests in the real Electron window. One at a time: the window in front has the keyboard. */
export default defineConfig({
  testDir: 'e2e/app',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
