import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Nothing here keeps state between tests, and a worker for every file costs a fifth of the time; a core left idle, more.
    isolate: false,
    maxWorkers: '100%',
    // Node runs the tests as it runs the program: to transform each module costs a sixth of the time.
    experimental: { viteModuleRunner: false },
  },
})
