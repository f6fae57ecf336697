import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports-of';

it('no script of a page or of its workers holds zod, which takes 38 kB of every visit', async () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  const pages = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"));
  expect(pages.length).toBeGreaterThan(40);
  const workers = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new Worker\(new URL\('([^']+)'/g)].map(([, at = '']) =>
      join(dirname(file), at),
    ),
  );
  expect(workers).toContain('components/scenarios/assess-worker.ts');
  const holding = Object.entries(await importsOf([...pages, ...workers]))
    .filter(([, { imports }]) => imports.some(({ path }) => path === 'zod'))
    .map(([file]) => file);
  expect(holding).toEqual([]);
});
