import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** Programs that start often. They share their modules, so that server and command use the same reader. */
const PROGRAMS = {
  whowaits: 'lib/cli/main.ts',
  'engine-worker': 'lib/engine/process/engine-worker.ts',
  'assess-worker': 'lib/audits/tasks/assess-worker.ts',
};

/** These packages load compiled parts, or fonts, from their own folder. */
const FROM_THEIR_FOLDER = ['@duckdb/node-bindings', 'libsql', 'pdfmake'];

/** How long modules of an older bundle are kept for the processes that started with it. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * How esbuild bundles: packages too, and what several programs or late imports share as modules of its own.
 * @type {import('esbuild').BuildOptions}
 */
export const BUNDLING = {
  outExtension: { '.js': '.mjs' },
  chunkNames: '[hash]',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  ...{ bundle: true, splitting: true, external: FROM_THEIR_FOLDER, legalComments: 'none' },
  // Names are kept, so that stacks of faults are readable.
  ...{ platform: 'node', format: 'esm', target: 'node20', minifySyntax: true, minifyWhitespace: true },
};

/**
 * Writes the programs with their packages into `folder`. Node reads one large file in half the time of some hundred small ones.
 * Modules of older bundles are removed after `keptMs`. Throws the error of esbuild.
 */
export function bundlePrograms(root, folder, keptMs = KEPT_MS) {
  // Not a static import, because the first run has only just installed it.
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir: folder,
    ...BUNDLING,
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  // A program is written after the modules that it loads.
  const programs = Object.keys(PROGRAMS).map((program) => `${program}.mjs`);
  const modulesFirst = outputFiles.toSorted(
    (a, b) => programs.indexOf(basename(a.path)) - programs.indexOf(basename(b.path)),
  );
  for (const { path, contents } of modulesFirst) replaceFile(path, contents);
  sweep(folder, new Set(outputFiles.map(({ path }) => basename(path))), keptMs);
}

function sweep(folder, current, keptMs) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.mjs') && !current.has(name) && Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path);
  }
}

/** Writes a file atomically, because another process may be reading it. */
export function replaceFile(path, contents) {
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, contents);
  renameSync(whole, path);
}
