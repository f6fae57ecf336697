import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('no script of a page holds zod, which takes 38 kB of every visit', async () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  const entries = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"));
  expect(entries.length).toBeGreaterThan(40);
  const { metafile } = await build({
    entryPoints: entries,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'dist',
    packages: 'external',
    jsx: 'automatic',
  });
  const holding = Object.entries(metafile.inputs)
    .filter(([, { imports }]) => imports.some(({ path }) => path === 'zod'))
    .map(([file]) => file);
  expect(holding).toEqual([]);
});
