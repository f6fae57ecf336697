import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports-of';

it('no script of a page holds zod, which takes 38 kB of every visit', async () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  const entries = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"));
  expect(entries.length).toBeGreaterThan(40);
  const holding = Object.entries(await importsOf(entries))
    .filter(([, { imports }]) => imports.some(({ path }) => path === 'zod'))
    .map(([file]) => file);
  expect(holding).toEqual([]);
});
