// `npm run interop`: every export through the programs that it is for. Apart from `npm test`, since it installs them.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/interop/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
})
