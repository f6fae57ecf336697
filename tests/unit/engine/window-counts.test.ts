import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ENGINE = 'lib/engine';
const FILTERED = /count\(\*\) FILTER \((?:[^()]|\([^()]*\))*\) OVER/;

it('no window counts its rows by a filter, which takes the square of the rows of a workload', () => {
  expect('count(*) FILTER (NOT (a AND b)) OVER (PARTITION BY w)').toMatch(FILTERED);
  const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => FILTERED.test(readFileSync(join(ENGINE, path), 'utf8')))).toEqual([]);
});
