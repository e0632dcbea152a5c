import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    globalSetup: ['test/setup.ts', 'test/interop/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
