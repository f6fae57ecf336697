import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundledReader } from './lib/cli/installation.mjs';
import { SlowFilesFirst } from './tests/slow-files-first.mjs';

const MINUTE = 60_000;
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

/** They set limits that a process reads once, or count its child processes, or start a package as a user does: each has a process of its own. */
const OWN_PROCESS = [
  'tests/integration/engine/records-left-out.test.ts',
  'tests/integration/audits/assess-beside.test.ts',
  'tests/integration/package.test.ts',
];

/** What is waited for comes late on a busy machine. vitest would give up after a second. */
const waitsFor = { poll: { timeout: MINUTE / 2, interval: 100 } };

const integration = {
  expect: waitsFor,
  setupFiles: 'tests/integration/end-of-file.ts',
  env: { WHOWAITS_WORKER: bundledReader },
  maxWorkers: 3,
  // So much runs side by side that a busy machine takes minutes for what takes seconds.
  testTimeout: 4 * MINUTE,
  hookTimeout: 4 * MINUTE,
  sequence: { groupOrder: 1 },
};

/**
 * Integration tests start real processes, so they run after the unit tests, and three files at a time on two cores: each waits for its
 * processes and the disk about half of the time. vitest would count one worker. `npm test` runs the browser's beside them.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowFilesFirst },
    // Each project would transform all of lib anew, and each run. After a file was renamed to another extension: `npx vitest --clearCache`.
    experimental: { fsModuleCache: true },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Pure functions leave nothing behind: files share what they import, which takes longer than their tests.
          isolate: false,
          unstubEnvs: true,
          maxWorkers: 2,
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          ...integration,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: OWN_PROCESS,
          globalSetup: 'tests/integration/bundle-programs.ts',
          // Files share what they import, which takes as long as most files' tests. What depends on a process has one of its own.
          isolate: false,
          unstubEnvs: true,
        },
      },
      {
        resolve: { alias },
        test: {
          ...integration,
          name: 'integration in own processes',
          include: OWN_PROCESS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/harness/start-shared-app.ts',
          // Files leave nothing behind in their process, and share its browser.
          isolate: false,
          maxWorkers: 2,
          expect: waitsFor,
          // A browser on a busy machine may miss a beat; what fails twice is broken.
          retry: 1,
          testTimeout: 3 * MINUTE,
          hookTimeout: 4 * MINUTE,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
