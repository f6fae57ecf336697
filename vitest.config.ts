import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

/** Integration and browser tests start real processes, so their files run one at a time, after the unit tests. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          // A browser on a busy machine may miss a beat; what fails twice is broken.
          retry: 1,
          testTimeout: 2 * MINUTE,
          hookTimeout: 3 * MINUTE,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
