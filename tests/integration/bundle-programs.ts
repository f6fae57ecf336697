import { buildSync } from 'esbuild';
import { bundle } from '../../lib/cli/setup.mjs';
import { TEST_BUNDLES } from './bundled-program';

/** Programs that tests start. As one file of JavaScript each starts in a quarter of the time. */
const PROGRAMS = [
  ...['decide-until-killed', 'hold-write-lock', 'print-audits', 'print-installation-key', 'run-until-killed'].map(
    (name) => `tests/integration/store/programs/${name}.ts`,
  ),
  'tests/integration/store/programs/write-audits.ts',
  'tests/integration/disk/send-too-much.ts',
  'tests/integration/disk/write-too-much.ts',
  'tests/kill/batch-command.ts',
];

/** Before any integration test: they start the programs as users do, made of the sources as they are now. */
export default function bundlePrograms(): void {
  bundle();
  buildSync({
    ...{ entryPoints: PROGRAMS, outdir: TEST_BUNDLES, entryNames: '[name]' },
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    ...{ bundle: true, splitting: true, external: ['@duckdb/node-bindings', 'libsql', 'pdfmake'] },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' },
  });
}
