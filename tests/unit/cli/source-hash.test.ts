import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceHash, sourceTimes } from '../../../lib/cli/source-hash.mjs';

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

it('shows by its times each write, also of as many bytes under an old time, and a file that goes or comes', () => {
  const times = () => sourceTimes(root, ['app', 'package.json'], ['app/made']);
  const page = join(root, 'app/page.tsx');
  const seen = [times()];
  expect(times()).toBe(seen[0]);
  const step = (change: () => void) => {
    change();
    seen.push(times());
  };
  const { atime, mtime } = statSync(page);
  step(() => {
    writeFileSync(page, 'two');
    utimesSync(page, atime, mtime);
  });
  step(() => writeFileSync(join(root, 'app/new.tsx'), ''));
  step(() => rmSync(join(root, 'app/new.tsx')));
  step(() => writeFileSync(join(root, 'package.json'), '{}'));
  // As a copy of the clone: the bytes are the same, the times are not.
  const before = hash();
  step(() => writeFileSync(page, readFileSync(page)));
  expect(hash()).toBe(before);
  expect(new Set(seen.slice(0, -1)).size).toBe(seen.length - 2);
});
