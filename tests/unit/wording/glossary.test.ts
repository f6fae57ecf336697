import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GLOSSARY, type GlossaryKey, glossaryEntry } from '../../../lib/wording/glossary';

const entries = Object.values(GLOSSARY).flatMap((group) => Object.entries(group));

it('means each term once', () => {
  const keys = entries.map(([key]) => key);
  const terms = entries.map(([, { term }]) => term.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(terms).size).toBe(terms.length);
  for (const [key, entry] of entries) expect(glossaryEntry(key as GlossaryKey)).toBe(entry);
});

it.each(entries)('%s is a key for an address, and says it in short sentences', (key, { means }) => {
  expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(means).toMatch(/^[A-Z].*\.$/);
  for (const sentence of means.split(/[.:] /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
});

it('is used by the screens', () => {
  const tables = join(import.meta.dirname, '../../../lib/reports/tables');
  const used = readdirSync(tables, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(tables, name), 'utf8').matchAll(/term: '([a-z0-9-]+)'/g)]);
  expect(used.length).toBeGreaterThan(5);
});
