import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The tests wait for processes and browsers far more than they count: one file for each core, where the default leaves a core idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/{src,build}/**/*.test.ts',
            'tests/{house,contract,convergence,faults,nodes}/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
