import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceHash } from '../../../lib/cli/source-hash.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whowaits-hash-'));
  mkdirSync(join(root, 'app/made'), { recursive: true });
  writeFileSync(join(root, 'app/page.tsx'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const hash = () => sourceHash(root, ['app', 'package.json'], ['app/made']);

it('changes with a byte, a name, a new or a missing file, and with nothing else', () => {
  const seen = [hash()];
  const step = (change: () => void) => {
    change();
    seen.push(hash());
  };
  step(() => writeFileSync(join(root, 'app/page.tsx'), 'two'));
  step(() => writeFileSync(join(root, 'app/new.tsx'), ''));
  step(() => writeFileSync(join(root, 'package.json'), '{}'));
  step(() => rmSync(join(root, 'app/page.tsx')));
  expect(new Set(seen).size).toBe(seen.length);

  const before = hash();
  writeFileSync(join(root, 'app/made/client.ts'), 'generated');
  writeFileSync(join(root, 'README.md'), 'outside');
  expect(hash()).toBe(before);
});
