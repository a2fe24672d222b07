import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // One more than there are cores: a fifth of the time both of two wait for a browser or a database.
    maxWorkers: availableParallelism() + 1,
    // What hangs fails; a machine that is merely slow does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // What a loaded machine brings late is still brought; the default gives up after one second.
    expect: { poll: { timeout: 20_000 } },
  },
})
