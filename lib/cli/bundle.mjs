import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs that start often. They share their modules. */
const PROGRAMS = {
  whowaits: 'lib/cli/main.ts',
  'assess-worker': 'lib/audits/tasks/assess-worker.ts',
};

/**
 * The reader starts once and more in an audit. It is one file, and runs from the code that V8 made of it under the flags with which
 * `engine-process.ts` starts it: under others V8 refuses that.
 */
export const READER = {
  name: 'engine-worker',
  source: 'lib/engine/process/engine-worker.ts',
  flags: ['--max-old-space-size=512'],
};
export const RUN_COMPILED = fileURLToPath(new URL('run-compiled.cjs', import.meta.url));

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
  const reader = writeReader(buildSync, root, folder);
  // A program is written after the modules that it loads.
  const programs = Object.keys(PROGRAMS).map((program) => `${program}.mjs`);
  const modulesFirst = outputFiles.toSorted(
    (a, b) => programs.indexOf(basename(a.path)) - programs.indexOf(basename(b.path)),
  );
  for (const { path, contents } of modulesFirst) replaceFile(path, contents);
  sweep(folder, [...reader, ...outputFiles.map(({ path }) => basename(path))], keptMs);
}

/** Writes the reader, the code that V8 makes of it, and last what starts it. Returns how the names of these files begin. */
function writeReader(buildSync, root, folder) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [READER.source],
    ...{ ...BUNDLING, outExtension: {}, banner: {}, splitting: false, format: 'cjs', write: false },
  });
  const [{ contents }] = outputFiles;
  // Its name says what it holds: V8 tells the code of another source by no more than the length of that.
  const name = `${READER.name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}`;
  const start = `${READER.name}.cjs`;
  replaceFile(join(folder, `${name}.cjs`), contents);
  // Without that code it starts later, and does the same.
  spawnSync(process.execPath, [...READER.flags, RUN_COMPILED, folder, name], { stdio: 'ignore' });
  replaceFile(join(folder, start), `require('../lib/cli/run-compiled.cjs')(__dirname, '${name}');\n`);
  return [start, name];
}

function sweep(folder, current, keptMs) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isModule = /\.(mjs|cjs|compiled)$/.test(name);
    if (isModule && !current.some((start) => name.startsWith(start)) && Date.now() - statSync(path).mtimeMs > keptMs)
      rmSync(path);
  }
}

/** Writes a file atomically, because another process may be reading it. */
export function replaceFile(path, contents) {
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, contents);
  renameSync(whole, path);
}
