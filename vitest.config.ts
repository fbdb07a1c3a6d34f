import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/contract/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
    setupFiles: ['scripts/test/chance.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
