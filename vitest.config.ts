import { defineConfig } from 'vitest/config';

const threeMinutesMs = 180_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,conformance,hostile,repo,cli}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
      { test: { name: 'endpoint', include: ['test/endpoint/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: threeMinutesMs,
          hookTimeout: threeMinutesMs,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
