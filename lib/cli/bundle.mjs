import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** Programs that start often. They share their modules, so that the server's and the command's readers are one. */
const PROGRAMS = {
  whowaits: 'lib/cli/main.ts',
  'engine-worker': 'lib/engine/process/engine-worker.ts',
  'assess-worker': 'lib/audits/tasks/assess-worker.ts',
};

/** They find their compiled parts beside themselves. */
const NATIVE = ['@duckdb/node-bindings', 'libsql'];

/** A module of an older bundle is kept for as long as a process that began with it may ask for it. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * Writes the programs into `folder`, packages and all: node reads one large file in half the time that it takes to find and
 * read some hundred small ones. Modules of older bundles go when they are `keptMs` old. Throws what esbuild says.
 */
export function bundlePrograms(root, folder, keptMs = KEPT_MS) {
  // Not a static import: on the first run it is installed only now.
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[hash]',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    ...{ bundle: true, splitting: true, external: NATIVE, write: false, legalComments: 'none' },
    // Names stay, for a fault to be found by its stack.
    ...{ platform: 'node', format: 'esm', target: 'node20', minifySyntax: true, minifyWhitespace: true },
  });
  mkdirSync(folder, { recursive: true });
  // A program comes after the modules that it asks for.
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

/** Another process may be reading the file, so it is there whole or not at all. */
export function replaceFile(path, contents) {
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, contents);
  renameSync(whole, path);
}
